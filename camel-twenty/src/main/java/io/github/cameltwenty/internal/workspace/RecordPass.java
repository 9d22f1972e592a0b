package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.internal.json.JsonMap;
import io.github.cameltwenty.internal.workspace.ImportTarget.Written;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings the records of one object into the target, some at a time. Doing it again does no harm: what is there and equal is left
 * alone.
 */
class RecordPass {
    private static final String LOST_LINK = "the record that it links to is not in the target";

    final String plural;
    final ImportTarget target;
    final RecordTranslation translation;
    final ImportReport report;
    private final ImportIds ids;
    private final LinkCheck links;
    private final Set<String> putOff;
    private final Map<String, String> outside;
    private final Refusals refusals;
    private final ImportFolder folder;

    /**
     * What the passes of all objects share.
     *
     * @param imported the objects whose records are imported
     */
    record Shared(
            ImportTarget target,
            ImportIds ids,
            LinkCheck links,
            Set<String> imported,
            ImportReport report,
            Refusals refusals,
            ImportFolder folder) {}

    /** @param putOff links that are set when all records are there */
    RecordPass(String plural, RecordTranslation translation, Set<String> putOff, Shared shared) {
        this.plural = plural;
        this.translation = translation;
        this.putOff = putOff;
        this.target = shared.target();
        this.report = shared.report();
        this.ids = shared.ids();
        this.links = shared.links();
        this.refusals = shared.refusals();
        this.folder = shared.folder();
        this.outside = new LinkedHashMap<>(translation.links());
        outside.values()
                .removeIf(object -> shared.imported().contains(object) || object.equals(ImportedObjects.MEMBERS));
    }

    /** Without the links that are put off. */
    void create(List<Map<?, ?>> records) throws IOException {
        List<Map<String, Object>> translated = translated(records);
        checkLinks(translated);
        write(translated);
    }

    /** As {@link #create}, of those that are softly deleted in the export, and are to be so in the target in the end. */
    void createDeleted(List<Map<?, ?>> records) throws IOException {
        List<Map<String, Object>> translated = translated(records);
        Set<String> deleted = target.find(plural, idsOf(translated), true);
        translated.removeIf(record -> deleted.contains(record.get(RecordTranslation.ID)));
        report.of(plural).add(ImportCounts.UNCHANGED, deleted.size());
        if (!translated.isEmpty()) {
            checkLinks(translated);
            write(translated);
        }
    }

    List<Map<String, Object>> translated(List<Map<?, ?>> records) throws IOException {
        List<Map<String, Object>> translated = new ArrayList<>();
        List<Map<String, Object>> map = new ArrayList<>();
        for (Map<?, ?> record : records) {
            Map<String, Object> one = translation.of(record, putOff);
            translated.add(one);
            if (ids.isNew()) {
                Map<String, Object> line = new JsonMap();
                line.put("object", plural);
                line.put("was", record.get(RecordTranslation.ID));
                line.put("is", one.get(RecordTranslation.ID));
                map.add(line);
            }
        }
        folder.append(ImportFolder.IDS, map);
        return translated;
    }

    /** Those to objects that are not imported. */
    void checkLinks(List<Map<String, Object>> translated) {
        links.check(translated, outside, this::lostLink);
    }

    void checkAllLinks(List<Map<String, Object>> translated) {
        links.check(translated, translation.links(), this::lostLink);
    }

    static List<String> idsOf(List<Map<String, Object>> records) {
        return records.stream()
                .map(record -> String.valueOf(record.get(RecordTranslation.ID)))
                .toList();
    }

    private void lostLink(String field) {
        report.left(plural + "." + field, LOST_LINK, 1);
    }

    private void write(List<Map<String, Object>> records) throws IOException {
        Written written = target.write(plural, records, true);
        count(written);
        List<TwentyFailure> rest = withoutLostLinks(restored(written.failures(), records), records);
        refused(rest);
    }

    void count(Written written) {
        report.of(plural)
                .add(ImportCounts.CREATED, written.created())
                .add(ImportCounts.UPDATED, written.updated())
                .add(ImportCounts.UNCHANGED, written.unchanged());
    }

    void refused(List<TwentyFailure> failures) throws IOException {
        refusals.tell(plural, failures);
    }

    /** Brings back what is softly deleted in the target and not in the export, and has it be as it is there. */
    private List<TwentyFailure> restored(List<TwentyFailure> failures, List<Map<String, Object>> records)
            throws IOException {
        List<TwentyFailure> rest = new ArrayList<>(failures);
        List<TwentyFailure> deleted =
                failures.stream().filter(Refusals::isOfDeleted).toList();
        if (deleted.isEmpty()) {
            return rest;
        }
        rest.removeAll(deleted);
        List<String> wanted = deleted.stream()
                .map(failure -> String.valueOf(Refusals.id(failure)))
                .toList();
        Set<String> refused = new HashSet<>();
        target.restore(plural, wanted).forEach(failure -> refused.add(wanted.get(failure.index())));
        deleted.stream()
                .filter(failure -> refused.contains(String.valueOf(Refusals.id(failure))))
                .forEach(rest::add);
        List<Map<String, Object>> restored = chosen(records, wanted).stream()
                .filter(record -> !refused.contains(record.get(RecordTranslation.ID)))
                .toList();
        if (!restored.isEmpty()) {
            Written written = target.write(plural, restored, false);
            report.of(plural)
                    .add(
                            ImportCounts.RESTORED,
                            restored.size() - (long) written.failures().size());
            rest.addAll(written.failures());
        }
        return rest;
    }

    private static List<Map<String, Object>> chosen(List<Map<String, Object>> records, List<String> wanted) {
        Set<String> ids = new HashSet<>(wanted);
        return records.stream()
                .filter(record -> ids.contains(record.get(RecordTranslation.ID)))
                .toList();
    }

    /** What a record links to may have been refused: it goes without that link. */
    private List<TwentyFailure> withoutLostLinks(List<TwentyFailure> failures, List<Map<String, Object>> records)
            throws IOException {
        List<TwentyFailure> rest = new ArrayList<>(failures);
        List<TwentyFailure> lost = failures.stream().filter(Refusals::isOfLink).toList();
        if (lost.isEmpty()) {
            return rest;
        }
        rest.removeAll(lost);
        List<Map<String, Object>> again = chosen(
                records,
                lost.stream()
                        .map(failure -> String.valueOf(Refusals.id(failure)))
                        .toList());
        links.check(again, translation.links(), this::lostLink);
        Written written = target.write(plural, again, true);
        count(written);
        rest.addAll(written.failures());
        return rest;
    }

    /** Sets the links that were put off. */
    void link(List<Map<?, ?>> records) throws IOException {
        List<Map<String, Object>> linked = new ArrayList<>();
        records.forEach(record -> translation.linksOf(record, putOff).ifPresent(linked::add));
        if (linked.isEmpty()) {
            return;
        }
        Written written = target.write(plural, linked, false);
        report.of(plural).add(ImportCounts.LINKED, written.updated());
        List<TwentyFailure> rest = new ArrayList<>(written.failures());
        // it was refused before, and told then
        rest.removeIf(Refusals::isGone);
        List<TwentyFailure> lost = rest.stream().filter(Refusals::isOfLink).toList();
        if (!lost.isEmpty()) {
            rest.removeAll(lost);
            List<Map<String, Object>> again = chosen(
                    linked,
                    lost.stream()
                            .map(failure -> String.valueOf(Refusals.id(failure)))
                            .toList());
            links.check(again, translation.links(), this::lostLink);
            List<Map<String, Object>> left =
                    again.stream().filter(record -> record.size() > 1).toList();
            if (!left.isEmpty()) {
                Written repaired = target.write(plural, left, false);
                report.of(plural).add(ImportCounts.LINKED, repaired.updated());
                rest.addAll(repaired.failures());
            }
        }
        refused(rest);
    }

    /** Deletes softly what is softly deleted in the export and not yet in the target. */
    void delete(List<Map<?, ?>> records) throws IOException {
        List<String> all = records.stream().map(translation::id).toList();
        List<String> living = List.copyOf(target.find(plural, all, false));
        if (living.isEmpty()) {
            return;
        }
        List<TwentyFailure> failures = target.deleteSoftly(plural, living);
        report.of(plural).add(ImportCounts.DELETED, living.size() - (long) failures.size());
        refused(failures.stream()
                .map(failure -> new TwentyFailure(
                        failure.index(),
                        Map.of(RecordTranslation.ID, living.get(failure.index())),
                        failure.exception()))
                .toList());
    }
}
