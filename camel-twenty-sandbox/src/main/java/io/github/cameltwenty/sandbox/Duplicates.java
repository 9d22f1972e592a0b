package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Resource;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the records that Twenty takes for the same as given ones: by criteria of companies and people. */
final class Duplicates {
    private static final int SHORTEST = 3;

    /** By resource: any one of the lists is enough, of which all values must agree. */
    private static final Map<String, List<List<FieldPath>>> CRITERIA = Map.of(
            "companies",
            List.of(List.of(FieldPath.text("name", null)), List.of(FieldPath.text("domainName", "primaryLinkUrl"))),
            "people",
            List.of(
                    List.of(FieldPath.text("name", "firstName"), FieldPath.text("name", "lastName")),
                    List.of(FieldPath.text("linkedinLink", "primaryLinkUrl")),
                    List.of(FieldPath.text("emails", "primaryEmail"))));

    private final Resource resource;
    private final Table table;
    private final Fields fields;
    private final Paging paging;
    private final int limit;

    Duplicates(Resource resource, Table table, Fields fields, Paging paging, int limit) {
        this.resource = resource;
        this.table = table;
        this.fields = fields;
        this.paging = paging;
        this.limit = limit;
    }

    static boolean hasCriteria(Resource resource) {
        return CRITERIA.containsKey(resource.plural());
    }

    /** As objects tell them: by the names of columns. */
    static List<List<String>> criteria(Resource resource) {
        return CRITERIA.get(resource.plural()).stream()
                .map(paths -> paths.stream()
                        .map(path -> path.field() + (path.part() == null ? "" : Names.capitalized(path.part())))
                        .toList())
                .toList();
    }

    /** A page for each record given, or for each id that is found, then in the order of ids. */
    List<Page> find(Map<String, Object> body) {
        Object data = body.get("data");
        Object ids = body.get("ids");
        if (data == null && ids == null) {
            throw Refusal.badRequest("You have to provide either \"data\" or \"ids\" argument");
        }
        if (data != null && ids != null) {
            throw Refusal.badRequest("You cannot provide both \"data\" and \"ids\" arguments");
        }
        List<Map<String, Object>> records = data == null ? stored(list(ids)) : given(list(data));
        return records.stream().map(this::page).toList();
    }

    private static List<?> list(Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw Refusal.duplicatesOfNoList();
    }

    private List<Map<String, Object>> stored(List<?> ids) {
        checkAny(ids, "ids", "data");
        return ids.stream()
                .map(id -> Values.uuid(String.valueOf(id)))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(table::find)
                .filter(record -> record != null)
                .toList();
    }

    private List<Map<String, Object>> given(List<?> data) {
        checkAny(data, "data", "ids");
        List<Map<String, Object>> records = data.stream().map(Bodies::object).toList();
        records.forEach(record -> record.keySet().forEach(name -> RecordFactory.checkKnown(resource, name)));
        return records;
    }

    private static void checkAny(List<?> values, String name, String other) {
        if (values.isEmpty()) {
            throw Refusal.badRequest(
                    "The \"" + name + "\" condition can not be empty when \"" + other + "\" input not provided");
        }
    }

    private Page page(Map<String, Object> record) {
        Filter same = filter(record);
        List<Map<String, Object>> found =
                same == null && !fields.rules().allAreDuplicates() ? List.of() : table.select(same, false);
        return paging.page(found, FindMany.all(null, fields, limit));
    }

    /** Null where the record has no value that is long enough to go by. */
    private Filter filter(Map<String, Object> record) {
        List<Filter> criteria = CRITERIA.getOrDefault(resource.plural(), List.of()).stream()
                .filter(paths -> paths.stream().allMatch(path -> isUsable(path.value(record))))
                .map(paths -> paths.stream()
                        .map(path -> condition(path, Comparison.eq, path.value(record)))
                        .toList())
                .<Filter>map(Filter.All::new)
                .toList();
        if (criteria.isEmpty()) {
            return null;
        }
        Filter any = new Filter.Any(criteria);
        return record.get("id") == null
                ? any
                : new Filter.All(List.of(any, condition(FieldPath.ID, Comparison.neq, record.get("id"))));
    }

    private static Filter condition(FieldPath path, Comparison comparison, Object value) {
        return new Filter.Condition(path, comparison, path.comparable(value));
    }

    private static boolean isUsable(Object value) {
        return value instanceof String text && text.length() >= SHORTEST;
    }
}
