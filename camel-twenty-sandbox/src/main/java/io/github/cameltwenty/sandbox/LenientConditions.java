package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Conditions as they were up to November 2025: most values are passed on to the database. */
final class LenientConditions implements Conditions {
    static final List<Comparison> COMPARISONS = Arrays.stream(Comparison.values())
            .filter(comparison -> comparison != Comparison.endsWith)
            .toList();

    private final boolean first;

    /** @param first whether they are those of 1.0.3, else of November 2025 */
    LenientConditions(boolean first) {
        this.first = first;
    }

    /** On 1.0.3 a {@code not} with a condition behind it finds everything. */
    @Override
    public Filter joined(List<Filter> filters, Filter meant) {
        boolean lost = first && filters.stream().limit(filters.size() - 1L).anyMatch(Filter.Not.class::isInstance);
        return lost ? new Filter.All(List.of()) : meant;
    }

    @Override
    public List<Comparison> comparisons() {
        return COMPARISONS;
    }

    @Override
    public Filter read(Fields fields, String name, Comparison comparison, String text) {
        FieldPath path = fields.filtered(name);
        return new Filter.Condition(path, comparison, operand(fields, path, comparison, text));
    }

    private Object operand(Fields fields, FieldPath path, Comparison comparison, String text) {
        if (comparison == Comparison.is) {
            return text.equals("NULL");
        }
        if (comparison.takesPattern()) {
            return comparison.pattern(Conditions.unquoted(text));
        }
        if (!comparison.takesList()) {
            if (path.isList()) {
                throw Refusal.malformedArray(Conditions.unquoted(text));
            }
            return value(fields, path, text);
        }
        if (!first && comparison == Comparison.in && isNumber(path)) {
            throw Refusal.badRequest("Invalid filter value for field " + path.name() + ". Expected non-empty array");
        }
        Set<Object> values = new HashSet<>();
        for (String value : Conditions.listed(comparison, text)) {
            values.add(value(fields, path, value));
        }
        return values;
    }

    private static boolean isNumber(FieldPath path) {
        return path.part() == null && (path.type() == FieldType.INTEGER || path.type() == FieldType.NUMBER);
    }

    private static Object value(Fields fields, FieldPath path, String text) {
        String value = Conditions.unquoted(text);
        // quotes count as a part of a choice
        checkChoice(fields, path, text);
        return switch (path.type()) {
            case INTEGER, NUMBER -> number(path, path.part() == null ? text : value);
            case BOOLEAN -> text.equalsIgnoreCase("true");
            case UUID -> Values.uuid(value);
            case DATE_TIME -> path.comparable(Dates.dateTime(value));
            case DATE -> Dates.date(value);
            default -> value;
        };
    }

    private static void checkChoice(Fields fields, FieldPath path, String value) {
        Field field = fields.resource().fields().get(path.field());
        boolean choice =
                path.part() == null && (path.type() == FieldType.SELECT || path.type() == FieldType.MULTI_SELECT);
        if (choice && fields.rules().checksChoicesInFilters() && !field.values().contains(value)) {
            throw Refusal.badRequest("'filter' enum value '" + value + "' not available in '" + path.field()
                    + "' enum. Available enum values are ["
                    + field.values().stream().map(known -> "'" + known + "'").collect(Collectors.joining(", ")) + "]");
        }
    }

    /** JavaScript's way: what is no number is NaN, which the database takes for larger than all others. */
    private static Double number(FieldPath path, String text) {
        try {
            return Double.valueOf(text.toLowerCase(Locale.ROOT));
        } catch (NumberFormatException e) {
            if (path.part() != null) {
                throw Refusal.invalidSyntax("numeric", text);
            }
            return Double.NaN;
        }
    }
}
