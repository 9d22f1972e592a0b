package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.TwentyException;
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
import java.util.function.Consumer;
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
        TwentyException refused = null;
        for (ModelObject object : plan.taken()) {
            ObjectRecords before = progress.of(object.namePlural()).orElse(null);
            if (before != null && before.file().isIn(store)) {
                all.add(before);
                left.addAll(leftOf(object, before));
                continue;
            }
            try {
                all.add(written(object));
            } catch (TwentyNotFoundException | TwentyUnsupportedException | TwentyAuthenticationException e) {
                if (e.getStatusCode() == UNAUTHORIZED) {
                    throw e;
                }
                LOG.warn("The {} are not in the export: {}", object.namePlural(), e.getMessage());
                left.add(new Left(object.namePlural(), e.getMessage()));
                refused = isMembers(object.namePlural()) ? refused : e;
            }
        }
        // members come along with whatever was chosen
        if (refused != null && all.stream().allMatch(object -> isMembers(object.namePlural()))) {
            throw refused;
        }
        return all;
    }

    private ObjectRecords written(ModelObject object) throws IOException {
        String plural = object.namePlural();
        List<Left> lacking = new ArrayList<>();
        Consumer<TwentyException> ofDeleted = refusal -> {
            if (lacking.isEmpty()) {
                LOG.warn(
                        "Those of the {} that are softly deleted are not in the export: {}",
                        plural,
                        refusal.getMessage());
                lacking.add(new Left(plural + ", softly deleted", refusal.getMessage()));
            }
        };
        Instant told = calls.serverTime();
        Instant begun = told == null ? Instant.now().minus(MARGIN_OF_CLOCKS) : told.minus(MARGIN);
        Instant since = isMembers(plural) ? null : settings.since();
        RecordLines lines = new RecordLines(object);
        ObjectRecords records = lines.write(
                store, SteadyWalk.of(from -> calls.records(plural, from, ofDeleted), since, begun), settings.gzip());
        if (lacking.isEmpty()) {
            progress.done(records);
        }
        left.addAll(lacking);
        left.addAll(lines.left());
        return records;
    }

    /** Of what an earlier run has written. */
    private List<Left> leftOf(ModelObject object, ObjectRecords written) throws IOException {
        FilesFields files = new FilesFields(object);
        if (files.isEmpty()) {
            return List.of();
        }
        try (RecordsFile records = RecordsFile.open(store, written.file().path())) {
            while (records.hasNext()) {
                files.count((Map<?, ?>) records.next());
            }
        }
        return files.left();
    }

    private static boolean isMembers(String plural) {
        return plural.equals(ExportPlan.MEMBERS);
    }

    private static boolean areAttachments(ObjectRecords records) {
        return records.namePlural().equals(ExportPlan.ATTACHMENTS);
    }

    private String host() {
        URI uri = URI.create(calls.baseUrl());
        return uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}
