package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads Twenty's filter text, with the traps of the real one: see the tests. */
final class FilterParser {
    private static final Pattern CONJUNCTION = Pattern.compile("(or|and|not)\\((.+)\\)", Pattern.DOTALL);
    private static final Pattern CONDITION = Pattern.compile("([^\\[]+)\\[([^\\]]+)\\]:(.+)", Pattern.DOTALL);

    private final Fields fields;

    FilterParser(Fields fields) {
        this.fields = fields;
    }

    Filter parse(String text) {
        checkBrackets(text);
        // with a pair of brackets anywhere, even in a value, Twenty takes the text to have its conjunction
        boolean complete = text.indexOf('(') >= 0 && text.indexOf(')') >= 0;
        return filter(complete ? text : "and(" + text + ")");
    }

    private static void checkBrackets(String text) {
        long missing = text.chars().filter(c -> c == '(').count()
                - text.chars().filter(c -> c == ')').count();
        if (missing != 0) {
            String kind = missing > 0 ? "close" : "open";
            throw Refusal.badRequest("'filter' invalid. " + Math.abs(missing) + " " + kind + " bracket"
                    + (Math.abs(missing) > 1 ? "s are" : " is") + " missing in the query");
        }
    }

    private Filter filter(String text) {
        Matcher matcher = CONJUNCTION.matcher(text);
        if (!matcher.matches()) {
            return condition(text);
        }
        List<Filter> filters =
                split(matcher.group(2)).stream().map(this::filter).toList();
        return switch (matcher.group(1)) {
            case "or" -> new Filter.Any(filters);
            case "and" -> new Filter.All(filters);
            default -> {
                if (filters.size() > 1) {
                    throw Refusal.badRequest(
                            "'filter' invalid. 'not' conjunction should contain only 1 condition. eg: not(field[eq]:1)");
                }
                yield new Filter.Not(filters.get(0));
            }
        };
    }

    /** Splits at commas outside of brackets and quotes. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean single = false;
        boolean twofold = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '(', '[' -> depth++;
                case ')', ']' -> depth--;
                case '"' -> twofold = !twofold;
                case '\'' -> single = !single;
                case ',' -> {
                    if (depth == 0 && !single && !twofold) {
                        parts.add(text.substring(start, i));
                        start = i + 1;
                    }
                }
                default -> {}
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private Filter condition(String text) {
        Matcher matcher = CONDITION.matcher(text);
        if (!matcher.matches()) {
            throw Refusal.badRequest("'filter' invalid for '" + text + "'. eg: price[gte]:10");
        }
        Comparison comparison = Comparison.of(matcher.group(2))
                .orElseThrow(() -> Refusal.badRequest("'filter' invalid for '" + text + "', comparator "
                        + matcher.group(2) + " not in " + Comparison.names()));
        FieldPath path = fields.filtered(matcher.group(1));
        return new Filter.Condition(path, comparison, operand(path, comparison, matcher.group(3)));
    }

    private Object operand(FieldPath path, Comparison comparison, String text) {
        if (comparison == Comparison.is) {
            return text.equals("NULL");
        }
        if (comparison.takesPattern()) {
            return comparison.pattern(unquoted(text));
        }
        if (!comparison.takesList()) {
            if (path.isList()) {
                throw Refusal.malformedArray(unquoted(text));
            }
            return value(path, text);
        }
        if (!text.startsWith("[") || !text.endsWith("]")) {
            throw Refusal.badRequest("'filter' invalid for '" + comparison + "' operator. Received '" + text
                    + "' but array value expected eg: 'field[" + comparison + "]:[value_1,value_2]'");
        }
        Set<Object> values = new HashSet<>();
        // every comma separates here, even one in quotes
        for (String value : text.substring(1, text.length() - 1).split(",")) {
            values.add(value(path, value));
        }
        return values;
    }

    private Object value(FieldPath path, String text) {
        String value = unquoted(text);
        checkChoice(path, value);
        return switch (path.type()) {
            case INTEGER, NUMBER -> number(path, path.part() == null ? text : value);
            case BOOLEAN -> text.equalsIgnoreCase("true");
            case UUID -> Values.uuid(value);
            case DATE_TIME -> path.comparable(Dates.dateTime(value));
            case DATE -> Dates.date(value);
            default -> value;
        };
    }

    private void checkChoice(FieldPath path, String value) {
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

    private static String unquoted(String text) {
        return text.length() > 1 && isQuote(text.charAt(0)) && isQuote(text.charAt(text.length() - 1))
                ? text.substring(1, text.length() - 1)
                : text;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }
}
