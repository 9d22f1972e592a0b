package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.TwentyUnsupportedException;
import io.github.cameltwenty.catalog.ServerInfo;
import io.github.cameltwenty.internal.workspace.Manifest.Left;
import io.github.cameltwenty.internal.workspace.Manifest.ObjectRecords;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes an export: the model, the records of each object, the files, and last the manifest. */
public final class ExportWork {
    private static final Logger LOG = LoggerFactory.getLogger(ExportWork.class);

    /** A record gets its time before it can be seen, which takes as long as the transaction that writes it. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    /** Where a server does not tell its time, and the clock of this machine has to do. */
    private static final Duration MARGIN_OF_CLOCKS = Duration.ofMinutes(5);

    private static final int UNAUTHORIZED = 401;

    private final WorkspaceCalls calls;
    private final WorkspaceStore store;
    private final ExportSettings settings;
    private final ExportProgress progress;
    private final List<Left> left = new ArrayList<>();

    public ExportWork(WorkspaceCalls calls, WorkspaceStore store, ExportSettings settings, ExportProgress progress) {
        this.calls = calls;
        this.store = store;
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * @throws IllegalArgumentException where the options name objects that there are not, or do not go with what is there
     */
    public Manifest run() throws IOException {
        progress.check(store.toString(), settings);
        if (progress.isBegun() && store.has(Layout.MANIFEST)) {
            // killed when all was done
            return ended(Manifest.read(store));
        }
        List<Map<?, ?>> objects = calls.objects();
        ServerInfo server = calls.server();
        WorkspaceModel model =
                ModelReader.read(objects, server, ModelReader.tellUnique(objects) ? List.of() : calls.uniqueFields());
        settings.choice()
                .check(model.objects().stream().map(ModelObject::namePlural).toList());
        ExportPlan plan = ExportPlan.of(model, server, settings.choice());
        Instant told = calls.serverTime();
        Instant now = (told == null ? Instant.now() : told).truncatedTo(ChronoUnit.MILLIS);
        Instant exportedAt = progress.begin(store.toString(), settings, now);
        left.addAll(plan.left());
        StoredFile written = model.write(store);
        List<ObjectRecords> records = records(plan);
        Manifest.Files files = settings.withFiles() && records.stream().anyMatch(ExportWork::areAttachments)
                ? new ExportedFiles(store, calls, left).write(settings.since())
                : null;
        Manifest manifest = new Manifest(
                exportedAt,
                new Manifest.Server(server.release().title(), host()),
                settings.since(),
                exportedAt.minus(told == null ? MARGIN_OF_CLOCKS : MARGIN),
                written,
                records,
                files,
                List.copyOf(left));
        manifest.write(store);
        store.finish();
        return ended(manifest);
    }

    private Manifest ended(Manifest manifest) {
        progress.end();
        return manifest;
    }

    private List<ObjectRecords> records(ExportPlan plan) throws IOException {
        List<ObjectRecords> all = new ArrayList<>();
        for (ModelObject object : plan.taken()) {
            ObjectRecords before = progress.of(object.namePlural()).orElse(null);
            if (before != null && before.file().isIn(store)) {
                all.add(before);
                continue;
            }
            try {
                ObjectRecords records = new RecordLines(object)
                        .write(store, calls.records(object.namePlural(), settings.since()), settings.gzip());
                progress.done(records);
                all.add(records);
            } catch (TwentyNotFoundException | TwentyUnsupportedException | TwentyAuthenticationException e) {
                if (e.getStatusCode() == UNAUTHORIZED) {
                    throw e;
                }
                LOG.warn("The {} are not in the export: {}", object.namePlural(), e.getMessage());
                left.add(new Left(object.namePlural(), e.getMessage()));
            }
        }
        return all;
    }

    private static boolean areAttachments(ObjectRecords records) {
        return records.namePlural().equals(ExportPlan.ATTACHMENTS);
    }

    private String host() {
        URI uri = URI.create(calls.baseUrl());
        return uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}
