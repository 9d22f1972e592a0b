package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.internal.record.RecordIterator;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Brings attachments into the target, each with its file, once: one that is there keeps the file that it has. */
final class FilePass extends RecordPass implements Closeable {
    private static final String NAME = "name";

    private final WorkspaceStore store;
    private final RecordIterator files;
    private AttachedFile next;

    /** @param files the list of files, in the order of the attachments' ids; null where the export has none */
    FilePass(
            String plural,
            RecordTranslation translation,
            Set<String> putOff,
            Shared shared,
            WorkspaceStore store,
            RecordIterator files) {
        super(plural, translation, putOff, shared);
        this.store = store;
        this.files = files;
    }

    @Override
    void create(List<Map<?, ?>> records) throws IOException {
        Map<String, Optional<AttachedFile>> file = new LinkedHashMap<>();
        records.forEach(record -> file.put(translation.id(record), file(String.valueOf(record.get("id")))));
        List<Map<String, Object>> translated = new ArrayList<>(translated(records));
        // a refusal would come after the file is stored
        checkAllLinks(translated);
        List<String> all = idsOf(translated);
        Set<String> living = target.find(plural, all, false);
        List<String> rest = all.stream().filter(id -> !living.contains(id)).toList();
        Set<String> deleted = rest.isEmpty() ? Set.of() : target.find(plural, rest, true);
        List<Map<String, Object>> there = new ArrayList<>();
        List<TwentyFailure> failures = new ArrayList<>();
        for (Map<String, Object> attachment : translated) {
            String id = String.valueOf(attachment.get(RecordTranslation.ID));
            if (living.contains(id) || deleted.contains(id)) {
                there.add(attachment);
                report.fileThere();
            } else {
                attach(attachment, file.get(id), failures);
            }
        }
        refused(failures);
        update(there, deleted);
    }

    /** A softly deleted one that is to be living is brought back by that. */
    private void update(List<Map<String, Object>> there, Set<String> deleted) throws IOException {
        if (!deleted.isEmpty()) {
            List<String> back = List.copyOf(deleted);
            int refused = target.restore(plural, back).size();
            report.of(plural).add(ImportCounts.RESTORED, back.size() - (long) refused);
        }
        if (!there.isEmpty()) {
            ImportTarget.Written written = target.write(plural, there, false);
            count(written);
            refused(written.failures());
        }
    }

    /** Its file may be gone: what cannot be had is told. */
    @Override
    void createDeleted(List<Map<?, ?>> records) throws IOException {
        List<String> ids = records.stream().map(translation::id).toList();
        Set<String> deleted = target.find(plural, ids, true);
        report.of(plural).add(ImportCounts.UNCHANGED, deleted.size());
        List<Map<?, ?>> rest = records.stream()
                .filter(record -> !deleted.contains(translation.id(record)))
                .toList();
        if (!rest.isEmpty()) {
            create(rest);
        }
    }

    private void attach(Map<String, Object> attachment, Optional<AttachedFile> file, List<TwentyFailure> failures) {
        if (file.isEmpty()) {
            report.of(plural).add(ImportCounts.LEFT, 1);
            report.left(plural, "the export does not have its file", 1);
            return;
        }
        String path = file.get().file().path();
        String name = attachment.get(NAME) == null ? file.get().name() : String.valueOf(attachment.get(NAME));
        try {
            target.attach(
                    attachment, new ImportTarget.File(name, file.get().file().bytes(), () -> store.read(path)));
            report.of(plural).add(ImportCounts.CREATED, 1);
            report.fileAttached();
        } catch (TwentyValidationException | TwentyNotFoundException e) {
            failures.add(failure(attachment, e));
        }
    }

    private static TwentyFailure failure(Map<String, Object> attachment, TwentyException e) {
        return new TwentyFailure(0, attachment, e);
    }

    /** Both lists are in the order of the ids. */
    private Optional<AttachedFile> file(String attachment) {
        while (files != null && (next == null || next.attachment().compareTo(attachment) < 0) && files.hasNext()) {
            next = AttachedFile.of((Map<?, ?>) files.next());
        }
        return next != null && next.attachment().equals(attachment) ? Optional.of(next) : Optional.empty();
    }

    @Override
    public void close() {
        if (files != null) {
            files.close();
        }
    }
}
