package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyUnsupportedException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.internal.json.JsonMap;
import io.github.cameltwenty.internal.record.RecordIterator;
import io.github.cameltwenty.internal.workspace.ImportSteps.Kind;
import io.github.cameltwenty.internal.workspace.ImportSteps.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Does the steps of an import, from where an earlier run has come. */
final class ImportRun {
    private static final String STEP = "step";
    private static final String DONE = "done";

    /** The id of no record, to find out whether softly deleted ones are shown. */
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    private final WorkspaceStore store;
    private final Manifest manifest;
    private final Notes notes;
    private final ImportedModel model;
    private final MemberMatch members;
    private final RecordPass.Shared shared;
    private final int window;

    /**
     * Where it is noted how far an import has come.
     *
     * @param print what the import is known by
     */
    record Notes(String print, ImportState state, ImportFolder folder) {
        /** How far an earlier run has come; empty where there is none, or it was of other steps. */
        Optional<Map<?, ?>> kept(List<Step> steps) {
            return state.load(print)
                    .filter(kept -> steps.stream().anyMatch(step -> step.name().equals(kept.get(STEP))));
        }
    }

    /** @param window how many records are read and written before it is noted */
    ImportRun(
            WorkspaceStore store,
            Manifest manifest,
            Notes notes,
            ImportedModel model,
            MemberMatch members,
            RecordPass.Shared shared,
            int window) {
        this.store = store;
        this.manifest = manifest;
        this.notes = notes;
        this.model = model;
        this.members = members;
        this.shared = shared;
        this.window = window;
    }

    /** @param kept how far an earlier run has come */
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
        boolean isOfDeleted = step.kind() == Kind.CREATE_DELETED || step.kind() == Kind.DELETE;
        if (isOfDeleted && !showsDeleted(step, done)) {
            return;
        }
        try (RecordIterator lines = step(step, done)) {
            RecordPass pass = pass(step.object().namePlural());
            try {
                long before = done;
                while (lines.hasNext()) {
                    List<Map<?, ?>> some = new ArrayList<>();
                    while (some.size() < window && lines.hasNext()) {
                        some.add((Map<?, ?>) lines.next());
                    }
                    work(step.kind(), pass, some);
                    before += some.size();
                    save(step, before);
                }
            } finally {
                if (pass instanceof FilePass files) {
                    files.close();
                }
            }
        } catch (TwentyException e) {
            throw resumable(e);
        }
    }

    /** Asked before any is created, as one that cannot be deleted softly again would stay there living. */
    private boolean showsDeleted(Step step, long done) {
        String plural = step.object().namePlural();
        try {
            shared.target().find(plural, List.of(NOBODY), true);
            return true;
        } catch (TwentyUnsupportedException | TwentyValidationException e) {
            String what = plural + ", softly deleted";
            boolean isTold = step.kind() == Kind.DELETE && shared.report().isLeft(what);
            if (!isTold) {
                long rest = step.records() - done;
                shared.report().of(plural).add(ImportCounts.LEFT, step.kind() == Kind.CREATE_DELETED ? rest : 0);
                shared.report().left(what, "the target does not let them be told from others: " + e.getMessage(), rest);
            }
            return false;
        } catch (TwentyException e) {
            throw resumable(e);
        }
    }

    private static TwentyException resumable(TwentyException e) {
        return e.with("What was imported before is noted: run it again, it goes on");
    }

    /** The records that a step is about, from a place on. */
    private RecordIterator step(Step step, long done) throws IOException {
        RecordIterator lines =
                new ChosenRecords(RecordsFile.open(store, step.object().file().path()), record -> step.kind()
                        .takes(record.get(RecordTranslation.DELETED_AT) != null));
        for (long i = 0; i < done && lines.hasNext(); i++) {
            lines.next();
        }
        return shared.target().watch(step.object().namePlural(), step.records(), done, lines);
    }

    private static void work(Kind kind, RecordPass pass, List<Map<?, ?>> records) throws IOException {
        switch (kind) {
            case CREATE -> pass.create(records);
            case CREATE_DELETED -> pass.createDeleted(records);
            case LINK -> pass.link(records);
            default -> pass.delete(records);
        }
    }

    private void save(Step step, long done) throws IOException {
        Map<String, Object> progress = new JsonMap();
        progress.put(STEP, step.name());
        progress.put(DONE, done);
        progress.put("report", shared.report().toMap());
        progress.put("folder", notes.folder().sizes());
        notes.state().save(notes.print(), progress);
    }

    private RecordPass pass(String plural) throws IOException {
        RecordTranslation translation = new RecordTranslation(
                model.resource(plural),
                shared.ids(),
                members,
                (field, why) -> shared.report().left(plural + "." + field, why, 1),
                model.files(plural));
        if (!plural.equals(ImportedObjects.ATTACHMENTS)) {
            return new RecordPass(plural, translation, model.order().putOff(plural), shared);
        }
        RecordIterator files = manifest.files() == null
                ? null
                : RecordsFile.open(store, manifest.files().list().path());
        return new FilePass(plural, translation, model.order().putOff(plural), shared, store, files);
    }
}
