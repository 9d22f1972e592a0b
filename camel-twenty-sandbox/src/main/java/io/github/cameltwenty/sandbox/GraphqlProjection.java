package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Relation;
import io.github.cameltwenty.catalog.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Gives of records what a request asks for, following their links as far as it does. An unknown field is null. */
final class GraphqlProjection {
    private static final String TYPE_NAME = "__typename";

    private final Workspace workspace;

    GraphqlProjection(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The fields by their keys. */
    static Map<String, Object> each(List<GraphqlField> fields, Function<GraphqlField, Object> value) {
        Map<String, Object> object = new LinkedHashMap<>();
        fields.forEach(field -> object.put(field.key(), value.apply(field)));
        return object;
    }

    Map<String, Object> record(Resource resource, Map<String, Object> stored, List<GraphqlField> fields) {
        Map<String, Object> record = workspace.files().shown(resource, stored, false);
        return each(fields, field -> {
            Relation relation = resource.relations().get(field.name());
            if (relation != null) {
                return linked(relation, record, field.fields());
            }
            return field.name().equals(TYPE_NAME)
                    ? Names.capitalized(resource.singular())
                    : value(record.get(field.name()), field);
        });
    }

    /** The parts that are asked for, or the value as it is: JSON has none to ask for. */
    static Object value(Object value, GraphqlField field) {
        if (value instanceof List<?> list && !field.fields().isEmpty()) {
            return list.stream().map(item -> value(item, field)).toList();
        }
        return value instanceof Map<?, ?> parts && !field.fields().isEmpty()
                ? each(field.fields(), part -> value(parts.get(part.name()), part))
                : value;
    }

    private Object linked(Relation relation, Map<String, Object> record, List<GraphqlField> fields) {
        Resource other = workspace.catalog().resources().get(relation.resource());
        if (other == null) {
            return null;
        }
        if (!relation.many()) {
            Map<String, Object> found = workspace.table(other).find(record.get(relation.key()));
            return found == null ? null : record(other, found, fields);
        }
        List<Map<String, Object>> found = workspace.table(other).linkedTo(relation.key(), record.get("id"));
        FindMany all = FindMany.all(null, workspace.fields(other), Integer.MAX_VALUE);
        return connection(other, found, all, fields);
    }

    /**
     * A page of records with what is told of it.
     *
     * @param found all records that were found, in the order of the search
     */
    Map<String, Object> connection(
            Resource resource, List<Map<String, Object>> found, FindMany search, List<GraphqlField> fields) {
        Page page = new CurrentPaging().page(found, search);
        return each(fields, field -> switch (field.name()) {
            case TYPE_NAME -> Names.capitalized(resource.singular()) + "Connection";
            case "totalCount" -> found.size();
            case "pageInfo" -> value(new CurrentPaging().pageInfo(page), field);
            case "edges" ->
                page.records().stream()
                        .map(record -> each(field.fields(), part -> edge(resource, record, search, part)))
                        .toList();
            default -> aggregate(resource, found, field.name());
        });
    }

    private Object edge(Resource resource, Map<String, Object> record, FindMany search, GraphqlField field) {
        return switch (field.name()) {
            case TYPE_NAME -> Names.capitalized(resource.singular()) + "Edge";
            case "node" -> record(resource, record, field.fields());
            case "cursor" -> Cursor.encode(search.order().position(record));
            default -> null;
        };
    }

    /** Counts and sums are numbers here, other than in the groups of REST. Null where there is no such figure. */
    private Object aggregate(Resource resource, List<Map<String, Object>> found, String name) {
        Aggregate aggregate;
        try {
            aggregate = Aggregate.of(name, workspace.fields(resource));
        } catch (Refusal unknown) {
            return null;
        }
        if (aggregate.function().equals("sum")) {
            return found.stream()
                    .map(aggregate.path()::comparableIn)
                    .filter(Double.class::isInstance)
                    .mapToDouble(Double.class::cast)
                    .sum();
        }
        return aggregate.of(found) instanceof String count
                        && aggregate.function().startsWith("count")
                ? Long.valueOf(count)
                : aggregate.of(found);
    }
}
