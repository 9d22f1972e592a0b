package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyUnsupportedException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.internal.json.JsonMap;
import io.github.cameltwenty.internal.record.RecordIterator;
import io.github.cameltwenty.internal.workspace.ImportSteps.Kind;
import io.github.cameltwenty.internal.workspace.ImportSteps.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Does the steps of an import, from where an earlier run has come. */
final class ImportRun {
    private static final String STEP = "step";
    private static final String DONE = "done";

    private final WorkspaceStore store;
    private final ImportTarget target;
    private final ImportSettings settings;
    private final String print;
    private final ImportState state;
    private final ImportFolder folder;
    private final ImportOrder order;
    private final Catalog there;
    private Manifest manifest;
    private MemberMatch members;
    private ImportReport report;
    private RecordPass.Shared shared;

    /**
     * @param print what the import is known by
     * @param there the target's objects
     */
    ImportRun(
            WorkspaceStore store,
            ImportTarget target,
            ImportSettings settings,
            String print,
            ImportState state,
            ImportFolder folder,
            ImportOrder order,
            Catalog there) {
        this.store = store;
        this.target = target;
        this.settings = settings;
        this.print = print;
        this.state = state;
        this.folder = folder;
        this.order = order;
        this.there = there;
    }

    /** How far an earlier run of the same import has come; empty where there is none, or it was of other steps. */
    Optional<Map<?, ?>> kept(List<Step> steps) {
        return state.load(print)
                .filter(kept -> steps.stream().anyMatch(step -> step.name().equals(kept.get(STEP))));
    }

    void begin(
            Manifest itsManifest,
            List<Manifest.ObjectRecords> objects,
            MemberMatch itsMembers,
            ImportReport itsReport) {
        manifest = itsManifest;
        members = itsMembers;
        report = itsReport;
        Set<String> imported =
                objects.stream().map(Manifest.ObjectRecords::namePlural).collect(Collectors.toSet());
        shared = new RecordPass.Shared(
                target,
                new ImportIds(target.baseUrl(), settings.newIds()),
                new LinkCheck(target),
                imported,
                report,
                new Refusals(report, folder),
                folder);
    }

    /** @param kept what {@link #kept} gave */
    void work(List<Step> steps, Optional<Map<?, ?>> kept) throws IOException {
        String first = kept.map(before -> String.valueOf(before.get(STEP))).orElse(null);
        long done = kept.map(before -> ((Number) before.get(DONE)).longValue()).orElse(0L);
        boolean isReached = first == null;
        for (Step step : steps) {
            isReached |= step.name().equals(first);
            if (isReached) {
                work(step, step.name().equals(first) ? done : 0);
            }
        }
    }

    private void work(Step step, long done) throws IOException {
        try (RecordIterator lines = step(step, done)) {
            RecordPass pass = pass(step.object().namePlural());
            try {
                long before = done;
                while (lines.hasNext()) {
                    List<Map<?, ?>> window = new ArrayList<>();
                    while (window.size() < settings.window() && lines.hasNext()) {
                        window.add((Map<?, ?>) lines.next());
                    }
                    work(step.kind(), pass, window);
                    before += window.size();
                    save(step, before);
                }
            } finally {
                if (pass instanceof FilePass files) {
                    files.close();
                }
            }
        } catch (TwentyUnsupportedException | TwentyValidationException e) {
            if (step.kind() == Kind.CREATE || step.kind() == Kind.LINK) {
                throw resumable(e);
            }
            String plural = step.object().namePlural();
            report.of(plural).add(ImportCounts.LEFT, step.kind() == Kind.CREATE_DELETED ? step.records() : 0);
            report.left(
                    plural + ", softly deleted",
                    "the target does not let them be told from others: " + e.getMessage(),
                    step.records());
        } catch (TwentyException e) {
            throw resumable(e);
        }
    }

    private static TwentyException resumable(TwentyException e) {
        return e.with("What was imported before is noted: run it again, it goes on");
    }

    /** The records that a step is about, from a place on. */
    private RecordIterator step(Step step, long done) throws IOException {
        RecordIterator lines = new ChosenRecords(
                RecordsFile.open(store, step.object().file().path()),
                record -> step.kind().takes(record.get(RecordTranslation.DELETED_AT) != null));
        for (long i = 0; i < done && lines.hasNext(); i++) {
            lines.next();
        }
        return target.watch(step.object().namePlural(), step.records(), done, lines);
    }

    private static void work(Kind kind, RecordPass pass, List<Map<?, ?>> window) throws IOException {
        switch (kind) {
            case CREATE -> pass.create(window);
            case CREATE_DELETED -> pass.createDeleted(window);
            case LINK -> pass.link(window);
            default -> pass.delete(window);
        }
    }

    private void save(Step step, long done) throws IOException {
        Map<String, Object> progress = new JsonMap();
        progress.put(STEP, step.name());
        progress.put(DONE, done);
        progress.put("report", report.toMap());
        progress.put("folder", folder.sizes());
        state.save(print, progress);
    }

    private RecordPass pass(String plural) throws IOException {
        RecordTranslation translation = new RecordTranslation(
                there.resource(plural)
                        .orElseThrow(() -> new IllegalStateException("The target has no " + plural + " after all")),
                shared.ids(),
                members,
                (field, why) -> report.left(plural + "." + field, why, 1));
        if (!plural.equals(ImportedObjects.ATTACHMENTS)) {
            return new RecordPass(plural, translation, order.putOff(plural), shared);
        }
        RecordIterator files = manifest.files() == null
                ? null
                : RecordsFile.open(store, manifest.files().list().path());
        return new FilePass(plural, translation, order.putOff(plural), shared, store, files);
    }
}
