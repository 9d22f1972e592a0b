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
    private static final List<Comparison> COMPARISONS = Arrays.stream(Comparison.values())
            .filter(comparison -> comparison != Comparison.endsWith)
            .toList();

    @Override
    public List<Comparison> comparisons() {
        return COMPARISONS;
    }

    @Override
    public Filter read(Fields fields, String name, Comparison comparison, String text) {
        FieldPath path = fields.filtered(name);
        return new Filter.Condition(path, comparison, operand(fields, path, comparison, text));
    }

    private static Object operand(Fields fields, FieldPath path, Comparison comparison, String text) {
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
        Set<Object> values = new HashSet<>();
        for (String value : Conditions.listed(comparison, text)) {
            values.add(value(fields, path, value));
        }
        return values;
    }

    private static Object value(Fields fields, FieldPath path, String text) {
        String value = Conditions.unquoted(text);
        checkChoice(fields, path, value);
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
