package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.catalog.Relation;
import io.github.cameltwenty.catalog.Resource;
import java.time.DateTimeException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Conditions of Twenty 2.21, which looks at values before the database does, and follows links to one record. */
final class StrictConditions implements Conditions {
    /** Of types that do not take all of them. */
    private static final Map<FieldType, List<String>> ALLOWED = Map.of(
            FieldType.UUID, List.of("eq", "neq", "gt", "gte", "lt", "lte", "in", "is"),
            FieldType.MULTI_SELECT, List.of("containsAny", "is", "isEmptyArray"));

    @Override
    public List<Comparison> comparisons() {
        return List.of(Comparison.values());
    }

    @Override
    public boolean hasConjunction(String text) {
        return FilterParser.CONJUNCTION.matcher(text).matches();
    }

    @Override
    public Filter read(Fields fields, String name, Comparison comparison, String text) {
        String first = name.split("\\.", 2)[0];
        Relation relation = fields.resource().relations().get(first);
        if (relation != null && !fields.resource().fields().containsKey(first)) {
            if (relation.many() || first.equals(name)) {
                throw Refusal.badRequest("Cannot filter by relation field \"" + first + "\"");
            }
            Resource other = fields.catalog().resources().get(relation.resource());
            Filter filter = read(fields.of(other), name.substring(first.length() + 1), comparison, text);
            return new Filter.Linked(relation.key(), fields.table(other), filter);
        }
        // without a part, Twenty takes the comparison for one
        boolean composite = fields.isComposite(first);
        FieldPath path = fields.filtered(composite && first.equals(name) ? name + "." + comparison : name);
        List<String> allowed = ALLOWED.getOrDefault(path.type(), List.of(comparison.name()));
        if (!allowed.contains(comparison.name())) {
            throw Refusal.badRequest("Operator \"" + comparison + "\" is not valid for field \"" + path.name()
                    + "\" of type " + path.type() + " - Allowed operators: " + String.join(", ", allowed));
        }
        return condition(fields, path, comparison, text);
    }

    private static Filter condition(Fields fields, FieldPath path, Comparison comparison, String text) {
        if (comparison == Comparison.is) {
            if (!text.equals("NULL") && !text.equals("NOT_NULL")) {
                throw Refusal.badRequest("Invalid filter value for \"is\" operator. Expected \"NULL\" or \"NOT_NULL\"");
            }
            return new Filter.Condition(path, comparison, text.equals("NULL"));
        }
        if (comparison.takesPattern()) {
            String pattern = Conditions.unquoted(text);
            boolean literal = comparison == Comparison.startsWith || comparison == Comparison.endsWith;
            return new Filter.Condition(
                    path, comparison, literal ? comparison.literal(pattern) : comparison.pattern(pattern));
        }
        if (comparison.takesList()) {
            Set<Object> values = new HashSet<>();
            for (String value : Conditions.listed(comparison, text)) {
                values.add(value(fields, path, value));
            }
            return new Filter.Condition(path, comparison, values);
        }
        if (isNothing(path, text)) {
            return new Filter.Condition(path, Comparison.is, comparison == Comparison.eq);
        }
        return new Filter.Condition(path, comparison, value(fields, path, text));
    }

    /** An empty text is nothing, and so is null: a text of that name cannot be asked for. */
    private static boolean isNothing(FieldPath path, String text) {
        return path.type() == FieldType.TEXT && (Conditions.unquoted(text).isEmpty() || text.equalsIgnoreCase("null"));
    }

    private static Object value(Fields fields, FieldPath path, String text) {
        String value = Conditions.unquoted(text);
        return switch (path.type()) {
            case UUID -> uuid(path, value);
            case INTEGER, NUMBER -> number(path, value);
            case BOOLEAN -> bool(path, value);
            case DATE_TIME -> path.comparable(date(path, value));
            case DATE -> date(path, value).substring(0, "yyyy-MM-dd".length());
            case SELECT -> choice(fields, path, value);
            default -> value;
        };
    }

    private static String uuid(FieldPath path, String value) {
        if (!RestPath.UUID.matcher(value).matches()) {
            throw Refusal.badRequest("Invalid UUID value '" + value + "' for field \"" + path.name() + "\"");
        }
        return Values.uuid(value);
    }

    private static Double number(FieldPath path, String value) {
        try {
            return Double.valueOf(value);
        } catch (NumberFormatException e) {
            throw Refusal.badRequest("Invalid number value NaN for field \"" + path.name() + "\"");
        }
    }

    private static Boolean bool(FieldPath path, String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw Refusal.badRequest("Invalid boolean value '" + value + "' for field \"" + path.name() + "\"");
        }
        return value.equals("true");
    }

    private static String date(FieldPath path, String value) {
        boolean time = path.type() == FieldType.DATE_TIME;
        try {
            return Dates.parsed(value);
        } catch (DateTimeException e) {
            throw Refusal.badRequest("Invalid value '" + value + "' for " + (time ? "date-time" : "date")
                    + " field \"" + path.name() + "\". Expected format: '"
                    + (time ? "YYYY-MM-DDTHH:mm:ssZ" : "YYYY-MM-DD") + "'");
        }
    }

    private static String choice(Fields fields, FieldPath path, String value) {
        Field field = fields.resource().fields().get(path.field());
        if (!field.values().isEmpty() && !field.values().contains(value)) {
            throw Values.unknownChoice(fields.resource(), path.field(), value);
        }
        return value;
    }
}
