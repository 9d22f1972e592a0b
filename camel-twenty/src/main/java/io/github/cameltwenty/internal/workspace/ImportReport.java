package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.internal.json.JsonList;
import io.github.cameltwenty.internal.json.JsonMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an import has done so far, and what it could not. Kept in its state as JSON, so that a later run goes on counting. */
final class ImportReport {
    private static final int MOST_REASONS = 100;
    private static final String OTHERS = "other reasons, each in the file of the rejected";

    private final Map<String, ImportCounts> objects = new LinkedHashMap<>();
    /** By what it is, then why. */
    private final Map<String, Map<String, Long>> left = new LinkedHashMap<>();

    private final Map<String, Map<String, Long>> refused = new LinkedHashMap<>();
    private long files;
    private long filesThere;

    ImportCounts of(String plural) {
        return objects.computeIfAbsent(plural, object -> new ImportCounts());
    }

    /** @param what as {@code companies.xLink}, or an object */
    void left(String what, String why, long count) {
        count(left, what, why, count);
    }

    /** Whether something of it was told to be left. */
    boolean isLeft(String what) {
        return left.containsKey(what);
    }

    void refused(String plural, String why) {
        of(plural).add(ImportCounts.REFUSED, 1);
        count(refused, plural, why, 1);
    }

    private static void count(Map<String, Map<String, Long>> all, String what, String why, long count) {
        Map<String, Long> reasons = all.computeIfAbsent(what, one -> new LinkedHashMap<>());
        boolean fits = reasons.containsKey(why) || reasons.size() < MOST_REASONS;
        reasons.merge(fits ? why : OTHERS, count, Long::sum);
    }

    void fileAttached() {
        files++;
    }

    void fileThere() {
        filesThere++;
    }

    Map<String, ImportCounts> objects() {
        return objects;
    }

    /** Members {@code objects}, {@code files}, {@code refused}, {@code left}. */
    Map<String, Object> toMap() {
        Map<String, Object> map = new JsonMap();
        List<Object> each = new JsonList();
        objects.forEach((plural, counts) -> {
            Map<String, Object> one = new JsonMap();
            one.put("object", plural);
            one.putAll(counts.toMap());
            each.add(one);
        });
        map.put("objects", each);
        Map<String, Object> attached = new JsonMap();
        attached.put("attached", files);
        attached.put("there", filesThere);
        map.put("files", attached);
        map.put("refused", list("object", refused));
        map.put("left", list("what", left));
        return map;
    }

    private static List<Object> list(String name, Map<String, Map<String, Long>> all) {
        List<Object> list = new JsonList();
        all.forEach((what, reasons) -> reasons.forEach((why, count) -> {
            Map<String, Object> one = new JsonMap();
            one.put(name, what);
            one.put("why", why);
            one.put("count", count);
            list.add(one);
        }));
        return list;
    }

    /** @param kept what {@link #toMap} gave */
    static ImportReport of(Map<?, ?> kept) {
        ImportReport report = new ImportReport();
        for (Object one : (List<?>) kept.get("objects")) {
            Map<?, ?> object = (Map<?, ?>) one;
            report.objects.put(String.valueOf(object.get("object")), ImportCounts.of(object));
        }
        report.files = ((Number) ((Map<?, ?>) kept.get("files")).get("attached")).longValue();
        report.filesThere = ((Number) ((Map<?, ?>) kept.get("files")).get("there")).longValue();
        read((List<?>) kept.get("refused"), "object", report.refused);
        read((List<?>) kept.get("left"), "what", report.left);
        return report;
    }

    private static void read(List<?> kept, String name, Map<String, Map<String, Long>> into) {
        for (Object one : kept) {
            Map<?, ?> reason = (Map<?, ?>) one;
            count(
                    into,
                    String.valueOf(reason.get(name)),
                    String.valueOf(reason.get("why")),
                    ((Number) reason.get("count")).longValue());
        }
    }
}
