package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.internal.json.JsonList;
import io.github.cameltwenty.internal.json.JsonMap;
import io.github.cameltwenty.internal.record.RecordIterator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Brings an export into a workspace: the model first, then the records in the order of their links. */
public final class ImportWork {
    private final WorkspaceStore store;
    private final ImportTarget target;
    private final ImportSettings settings;

    public ImportWork(WorkspaceStore store, ImportTarget target, ImportSettings settings) {
        this.store = store;
        this.target = target;
        this.settings = settings;
    }

    /** What is needed where something is written, by the name that an import has. */
    @FunctionalInterface
    public interface Places {
        /**
         * @param name made of the export where the user gave none
         * @param print what the import is known by
         */
        ImportPlace of(String name, String print);
    }

    /**
     * @return {@code dryRun}, {@code export}, {@code model}, {@code objects}, {@code files}, {@code refused}, {@code left},
     *     {@code table}; where something was written also the paths {@code rejected} and {@code ids}, null for none
     * @throws IllegalArgumentException where it is no export, or a damaged one; nothing was written then
     * @throws TwentyException where the target refuses all, or is away; a next run goes on
     */
    public Map<String, Object> run(Places places) throws IOException {
        Manifest manifest = Manifest.read(store);
        settings.choice()
                .check(manifest.objects().stream()
                        .map(Manifest.ObjectRecords::namePlural)
                        .toList());
        new ExportCheck(store, manifest).check(settings.withFiles());
        WorkspaceModel model = WorkspaceModel.read(store);
        if (!target.server().isRead()) {
            throw new IllegalArgumentException("The target's own document could not be read, which tells its fields:"
                    + " leave apiVersion at auto, and see that the key may read /rest/open-api/core");
        }
        ImportPlan plan = ImportPlan.of(manifest, model, settings, target.server(), target.objects());
        if (settings.dryRun()) {
            return planned(manifest, plan);
        }
        refuse(plan.differs());
        String print = fingerprint();
        ImportPlace place = places.of("import-" + print.substring(0, ImportPlace.PRINT), print);
        try (ImportState state = place.state()) {
            return written(manifest, model, plan, new ImportRun.Notes(print, state, place.folder()));
        }
    }

    private static void refuse(List<?> differs) {
        if (!differs.isEmpty()) {
            throw new IllegalArgumentException(differs.stream()
                    .map(ImportWork::difference)
                    .collect(Collectors.joining("; ", "", ": nothing was written")));
        }
    }

    private static String difference(Object difference) {
        Map<?, ?> one = (Map<?, ?>) difference;
        String what = "type".equals(one.get("what")) ? "" : ": its " + one.get("what");
        String name = one.get("object") + (one.get("field") == null ? "" : "." + one.get("field"));
        return name + what + " is " + one.get("found") + " in the target, and " + one.get("wanted") + " in the export";
    }

    private Map<String, Object> planned(Manifest manifest, ImportPlan plan) {
        ImportReport report = new ImportReport();
        tellLeft(plan, report, true);
        plan.objects().forEach(object -> report.of(object.namePlural()).add(ImportCounts.EXPORTED, object.records()));
        Map<String, Object> model = made(plan, true);
        asList(model.get("differs")).addAll(plan.differs());
        return told(manifest, model, report, null);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> asList(Object list) {
        return (List<Object>) list;
    }

    /** What differs is known before anything is changed, so that options are not added for an import that is refused. */
    private Map<String, Object> changed(ImportPlan plan) {
        refuse(asList(made(plan, true).get("differs")));
        return made(plan, false);
    }

    private Map<String, Object> made(ImportPlan plan, boolean dryRun) {
        Map<String, Object> made = new JsonMap();
        made.put("dryRun", dryRun);
        List.of("made", "present", "differs").forEach(list -> made.put(list, new JsonList()));
        for (LackingOptions lacking : plan.options()) {
            if (!dryRun) {
                target.setOptions(lacking.object(), lacking.field(), lacking.all());
            }
            asList(made.get("made")).add(lacking.toMap());
        }
        if (plan.hasSchema()) {
            Map<String, Object> ensured = target.ensure(plan.schema(), dryRun);
            List.of("made", "present", "differs")
                    .forEach(list -> asList(made.get(list)).addAll(asList(ensured.get(list))));
        }
        asList(made.get("differs")).removeIf(plan::isMended);
        return made;
    }

    private static void tellLeft(ImportPlan plan, ImportReport report, boolean withFields) {
        for (ImportPlan.LeftRecords left : plan.left()) {
            if (left.object() != null) {
                long records = left.object().records();
                report.of(left.what()).add(ImportCounts.EXPORTED, records).add(ImportCounts.LEFT, records);
                report.left(left.what(), left.why(), records);
            } else if (withFields) {
                report.left(left.what(), left.why(), 0);
            }
        }
    }

    private Map<String, Object> written(
            Manifest manifest, WorkspaceModel exported, ImportPlan plan, ImportRun.Notes notes) throws IOException {
        Map<String, Object> model = changed(plan);
        ImportedModel imported =
                ImportedModel.of(plan.objects(), exported, target.server().workspace());
        List<ImportSteps.Step> steps = imported.steps();
        Optional<Map<?, ?>> kept = notes.kept(steps);
        MemberMatch members = members(manifest);
        ImportReport report = kept.map(before -> ImportReport.of((Map<?, ?>) before.get("report")))
                .orElseGet(() -> begun(plan, members));
        ImportFolder folder = notes.folder();
        folder.cutTo(
                kept.<Map<?, ?>>map(before -> (Map<?, ?>) before.get("folder")).orElse(Map.of()));
        RecordPass.Shared shared = new RecordPass.Shared(
                target,
                new ImportIds(target.baseUrl(), settings.newIds()),
                new LinkCheck(target),
                imported.names(),
                report,
                new Refusals(report, folder),
                folder);
        new ImportRun(store, manifest, notes, imported, members, shared, settings.window()).work(steps, kept);
        notes.state().end();
        return told(manifest, model, report, folder);
    }

    private static ImportReport begun(ImportPlan plan, MemberMatch members) {
        ImportReport report = new ImportReport();
        plan.objects().forEach(object -> report.of(object.namePlural()).add(ImportCounts.EXPORTED, object.records()));
        tellLeft(plan, report, false);
        if (members.exported() > 0) {
            long unmatched = members.unmatched();
            report.of(ImportedObjects.MEMBERS)
                    .add(ImportCounts.EXPORTED, members.exported())
                    .add(ImportCounts.UNCHANGED, members.exported() - unmatched)
                    .add(ImportCounts.LEFT, unmatched);
            if (unmatched > 0) {
                report.left(
                        ImportedObjects.MEMBERS,
                        "the target has no member with that e-mail: people come to a workspace by invitation",
                        unmatched);
            }
        }
        return report;
    }

    private MemberMatch members(Manifest manifest) throws IOException {
        MemberMatch match;
        try (RecordIterator there = target.records(ImportedObjects.MEMBERS)) {
            match = new MemberMatch(there);
        }
        Optional<Manifest.ObjectRecords> exported = manifest.object(ImportedObjects.MEMBERS);
        if (exported.isPresent()) {
            try (RecordIterator members =
                    RecordsFile.open(store, exported.get().file().path())) {
                match.match(members);
            }
        }
        return match;
    }

    private String fingerprint() throws IOException {
        try (InputStream in = store.read(Layout.MANIFEST)) {
            MessageDigest digest = DigestedOutput.sha256();
            digest.update(in.readAllBytes());
            // workspaces of one server may have one address
            digest.update((target.baseUrl() + "/" + target.workspaceId().orElse("") + settings.choice()
                            + settings.newIds() + settings.withFiles())
                    .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    private Map<String, Object> told(
            Manifest manifest, Map<String, Object> model, ImportReport report, ImportFolder folder) {
        Map<String, Object> told = new JsonMap();
        told.put("dryRun", settings.dryRun());
        Map<String, Object> export = new JsonMap();
        export.put("exportedAt", String.valueOf(manifest.exportedAt()));
        export.put("host", manifest.server().host());
        export.put("apiVersion", manifest.server().apiVersion());
        export.put(
                "changesFrom",
                manifest.changesFrom() == null ? null : manifest.changesFrom().toString());
        told.put("export", export);
        told.put("model", model);
        told.putAll(report.toMap());
        if (folder != null) {
            told.put("rejected", folder.hasRejected() ? folder.path("rejected").toString() : null);
            told.put(
                    "ids",
                    folder.has(ImportFolder.IDS) ? folder.path(ImportFolder.IDS).toString() : null);
        }
        told.put("table", ImportTable.of(told));
        return told;
    }
}
