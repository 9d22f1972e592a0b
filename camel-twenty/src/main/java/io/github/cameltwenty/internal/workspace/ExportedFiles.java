package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.internal.record.RecordIterator;
import io.github.cameltwenty.internal.workspace.Manifest.Left;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the files of attachments, and their list. Attachments are read once more for it, as what signs the addresses of their files
 * ends after a while.
 */
final class ExportedFiles {
    private static final Logger LOG = LoggerFactory.getLogger(ExportedFiles.class);

    /** Of files that are gone, so that what is told of them never fills the memory. */
    private static final int MOST_TOLD = 1000;

    private final WorkspaceStore store;
    private final WorkspaceCalls calls;
    private final List<Left> left;
    private long count;
    private long total;
    private long gone;
    private long deleted;

    /** @param left gets what cannot be had */
    ExportedFiles(WorkspaceStore store, WorkspaceCalls calls, List<Left> left) {
        this.store = store;
        this.calls = calls;
        this.left = left;
    }

    Manifest.Files write(Instant since) throws IOException {
        Path list = Files.createTempFile("twenty-export", ".ndjson");
        try {
            try (OutputStream lines = new BufferedOutputStream(Files.newOutputStream(list));
                    RecordIterator attachments = calls.records(ExportPlan.ATTACHMENTS, since, refusal -> {})) {
                while (attachments.hasNext()) {
                    add((Map<?, ?>) attachments.next(), lines);
                }
            }
            tellTheRest();
            StoredFile stored = store.write(Layout.FILE_LIST, out -> Files.copy(list, out));
            return new Manifest.Files(stored, count, total);
        } finally {
            Files.deleteIfExists(list);
        }
    }

    private void add(Map<?, ?> attachment, OutputStream lines) throws IOException {
        if (attachment.get("deletedAt") != null) {
            deleted++;
            return;
        }
        String id = String.valueOf(attachment.get("id"));
        String name =
                attachment.get("name") == null ? null : attachment.get("name").toString();
        String path = Layout.file(id, name);
        StoredFile file;
        try {
            file = stored(path, attachment);
        } catch (TwentyNotFoundException | TwentyValidationException | TwentyAuthenticationException e) {
            leave(path, e);
            return;
        }
        count++;
        total += file.bytes();
        lines.write(Json.writeBytes(new AttachedFile(id, name, file).toMap()));
        lines.write('\n');
    }

    /** What an earlier run has written is whole. */
    private StoredFile stored(String path, Map<?, ?> attachment) throws IOException {
        if (store.has(path)) {
            return StoredFile.of(store, path);
        }
        // before the file is begun: a zip has no way back
        try (InputStream content = calls.download(attachment)) {
            return store.write(path, content::transferTo);
        }
    }

    private void leave(String path, TwentyException e) {
        LOG.warn("The file {} is not in the export: {}", path, e.getMessage());
        gone++;
        if (gone <= MOST_TOLD) {
            left.add(new Left(path, e.getMessage()));
        }
    }

    private void tellTheRest() {
        if (gone > MOST_TOLD) {
            left.add(new Left(Layout.FILES, (gone - MOST_TOLD) + " more files could not be had; the log names each"));
        }
        if (deleted > 0) {
            left.add(new Left(
                    Layout.FILES,
                    "The files of " + deleted + " attachments that are softly deleted: Twenty gives none of them"));
        }
    }
}
