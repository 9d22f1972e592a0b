package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.catalog.Relation;
import io.github.cameltwenty.catalog.Resource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the typed filters of GraphQL, as {@code {and: [{id: {in: [..]}}, {name: {firstName: {like: "A%"}}}]}}. */
final class TypedFilter {
    /** Of texts, as the newest server lists them. */
    private static final String OPERATORS = "eq, neq, gt, gte, lt, lte, in, is, like, ilike, startsWith, endsWith";

    private final Fields fields;
    private final GraphqlDialect dialect;

    TypedFilter(Fields fields, GraphqlDialect dialect) {
        this.fields = fields;
        this.dialect = dialect;
    }

    /** Null where there is nothing to filter by. */
    Filter read(Object given) {
        Map<String, Object> filter = Bodies.object(given);
        return filter.isEmpty() ? null : all(filter);
    }

    private Filter all(Map<String, Object> filter) {
        List<Filter> parts = new ArrayList<>();
        filter.forEach((name, value) -> {
            switch (name) {
                case "and" -> parts.add(new Filter.All(each(value)));
                case "or" -> parts.add(new Filter.Any(each(value)));
                case "not" -> parts.add(new Filter.Not(all(Bodies.object(value))));
                default -> parts.addAll(field(name, Bodies.object(value)));
            }
        });
        return new Filter.All(List.copyOf(parts));
    }

    /** One filter where a list is wanted counts as a list of one, as everywhere in GraphQL. */
    private List<Filter> each(Object value) {
        List<?> filters = value instanceof List<?> list ? list : List.of(value);
        return filters.stream().map(filter -> all(Bodies.object(filter))).toList();
    }

    private List<Filter> field(String name, Map<String, Object> value) {
        Relation relation = fields.resource().relations().get(name);
        if (dialect.followsLinks() && relation != null && !relation.many()) {
            Resource other = fields.catalog().resources().get(relation.resource());
            Filter filter = new TypedFilter(fields.of(other), dialect).all(value);
            return List.of(new Filter.Linked(relation.key(), fields.table(other), filter));
        }
        if (!fields.resource().fields().containsKey(name)) {
            throw GraphqlErrors.badInput(
                    "Object " + fields.resource().singular() + " doesn't have any \"" + name + "\" field.",
                    GraphqlErrors.FILTER);
        }
        FieldType type = fields.resource().fields().get(name).type();
        if (!fields.catalog().composites().containsKey(type)) {
            return conditions(fields.filtered(name), value);
        }
        return value.entrySet().stream()
                .flatMap(part ->
                        conditions(fields.filtered(name + "." + part.getKey()), Bodies.object(part.getValue()))
                                .stream())
                .toList();
    }

    private List<Filter> conditions(FieldPath path, Map<String, Object> comparisons) {
        List<Filter> conditions = new ArrayList<>();
        comparisons.forEach((name, value) -> {
            Comparison comparison = comparison(name, path);
            dialect.checkOperand(path, comparison, value);
            conditions.add(new Filter.Condition(path, comparison, operand(path, comparison, value)));
        });
        return conditions;
    }

    private Comparison comparison(String name, FieldPath path) {
        return fields.rules().conditions().comparisons().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name, path));
    }

    private static Refusal unknown(String comparison, FieldPath path) {
        return GraphqlErrors.badInput(
                "Operator \"" + comparison + "\" is not valid for field \"" + path.field() + "\" of type " + path.type()
                        + " - Allowed operators: " + OPERATORS,
                GraphqlErrors.FILTER);
    }

    private Object operand(FieldPath path, Comparison comparison, Object value) {
        if (comparison == Comparison.is) {
            return "NULL".equals(value);
        }
        boolean end = comparison == Comparison.startsWith || comparison == Comparison.endsWith;
        if (end && dialect.hasLiteralEnds()) {
            return comparison.literal(String.valueOf(value));
        }
        if (comparison.takesPattern()) {
            return comparison.pattern(String.valueOf(value));
        }
        if (!comparison.takesList()) {
            return comparable(path, value);
        }
        Set<Object> values = new HashSet<>();
        ((List<?>) value).forEach(each -> values.add(comparable(path, each)));
        return values;
    }

    /** A value in the form in which those of the records are compared. */
    private static Object comparable(FieldPath path, Object value) {
        boolean noNumber = path.isNumber() && value != null && Values.number(value) == null;
        if (value == null || noNumber) {
            // not recorded
            throw GraphqlErrors.badInput(
                    "Invalid filter value for field " + path.field() + ": " + value, GraphqlErrors.FILTER);
        }
        return switch (path.type()) {
            case UUID -> Values.uuid(String.valueOf(value));
            case DATE_TIME -> path.comparable(Dates.dateTime(value));
            case DATE -> Dates.date(value);
            default -> path.comparable(value);
        };
    }
}
