package io.github.cameltwenty.examples.workspace.diff;

import io.github.cameltwenty.catalog.ApiChanges;
import io.github.cameltwenty.catalog.SecretResources;
import io.github.cameltwenty.examples.workspace.diff.Model.ModelObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Compares two sides, object by object, with a record of each in memory. */
public final class WorkspaceDiff {
    private static final String SETTINGS = "a setting of the workspace, and not its data";
    private static final String SECRETS = "its records hold secrets";

    private final Side a;
    private final Side b;
    private final DiffSettings settings;
    private final boolean sameVersion;
    private final List<ObjectResult> results = new ArrayList<>();
    private final List<VersionNote> byVersion = new ArrayList<>();
    private final Map<String, String> notCompared = new TreeMap<>();
    private final Map<String, String> notRead = new TreeMap<>();

    private WorkspaceDiff(Side a, Side b, DiffSettings settings) {
        this.a = a;
        this.b = b;
        boolean withFiles = settings.withFiles() && a.hasFiles() && b.hasFiles();
        this.settings = settings.withFiles(withFiles);
        if (settings.withFiles() && !withFiles) {
            notRead.put("content of files", "not in " + (a.hasFiles() ? b : a).name());
        }
        this.sameVersion = a.version().equals(b.version());
    }

    /**
     * @throws IllegalArgumentException where neither has an object that the settings name
     * @throws IllegalStateException where a side does not give its records in the order of their ids
     */
    public static DiffResult of(Side a, Side b, DiffSettings settings) throws IOException {
        Set<String> all = new TreeSet<>(a.model().objects().keySet());
        all.addAll(b.model().objects().keySet());
        settings.check(all);
        return new WorkspaceDiff(a, b, settings).compare(all);
    }

    private DiffResult compare(Set<String> all) throws IOException {
        ModelDiff model = new ModelDiff(a, b, settings);
        model.compare();
        Values values = new Values(members());
        for (String object : all) {
            if (settings.takes(object)) {
                compare(object, values);
            }
        }
        return new DiffResult(model.differences(), model.byVersion(), results, byVersion, notCompared, notRead);
    }

    /** Without them, those who made records count as others. */
    private Map<String, String> members() throws IOException {
        try {
            return MemberMatch.of(a, b);
        } catch (UnreadableException e) {
            notRead.put(MemberMatch.MEMBERS, e.getMessage());
            return Map.of();
        }
    }

    private void compare(String object, Values values) throws IOException {
        try {
            compareReadable(object, values);
        } catch (UnreadableException e) {
            (e.isGone() ? notCompared : notRead).put(object, e.getMessage());
        }
    }

    private void compareReadable(String object, Values values) throws IOException {
        boolean inA = isActive(a, object);
        boolean inB = isActive(b, object);
        if (ApiChanges.MOVED.contains(object)) {
            notCompared.put(object, SETTINGS);
        } else if (SecretResources.PLURALS.contains(object)) {
            notCompared.put(object, SECRETS);
        } else if (inA && !a.objects().contains(object)) {
            tellMissing(object, a);
        } else if (inB && !b.objects().contains(object)) {
            tellMissing(object, b);
        } else if (inA && inB) {
            compareRecords(object, values);
        } else if (inA || inB) {
            countOnly(inA ? a : b, object);
        }
    }

    private void tellMissing(String object, Side side) {
        boolean isGone = ApiChanges.removedIn(object).isPresent();
        (isGone ? notCompared : notRead).put(object, "its records are not in " + side.name());
    }

    private static boolean isActive(Side side, String object) {
        ModelObject known = side.model().objects().get(object);
        return known != null && known.active();
    }

    private void compareRecords(String object, Values values) throws IOException {
        RecordComparison comparison = new RecordComparison(a, b, object, values, settings);
        boolean members = object.equals(MemberMatch.MEMBERS);
        Function<Map<String, Object>, String> key = members ? MemberMatch::key : RecordMerge::id;
        try (Records first = members ? MemberMatch.inOrder(a) : a.records(object);
                Records second = members ? MemberMatch.inOrder(b) : b.records(object)) {
            new RecordMerge(key).go(first, second, comparison);
        }
        results.add(comparison.result());
        if (comparison.filesNotRead() > 0) {
            notRead.put("content of files (" + comparison.filesNotRead() + ")", "cannot be read");
        }
        byVersion.addAll(comparison.byVersion());
    }

    /** Of an object that one side has alone: told by the model already, so its records are told as a number. */
    private void countOnly(Side side, String object) throws IOException {
        long count = 0;
        try (Records records = side.records(object)) {
            for (; records.hasNext(); records.next()) {
                count++;
            }
        }
        boolean custom = side.model().objects().get(object).custom();
        if (sameVersion || custom) {
            results.add(new ObjectResult(object, 0, side == a ? count : 0, side == b ? count : 0, 0, List.of()));
        } else if (count > 0) {
            byVersion.add(new VersionNote(side == a, object, null, count));
        }
    }
}
