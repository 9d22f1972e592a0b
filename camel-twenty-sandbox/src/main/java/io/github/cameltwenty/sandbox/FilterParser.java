package io.github.cameltwenty.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads Twenty's filter text, with the traps of the real one: see the tests. */
final class FilterParser {
    static final Pattern CONJUNCTION = Pattern.compile("(or|and|not)\\((.+)\\)", Pattern.DOTALL);
    private static final Pattern CONDITION = Pattern.compile("([^\\[]+)\\[([^\\]]+)\\]:(.+)", Pattern.DOTALL);

    private final Fields fields;

    FilterParser(Fields fields) {
        this.fields = fields;
    }

    Filter parse(String text) {
        checkBrackets(text);
        boolean complete = fields.rules().conditions().hasConjunction(text);
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
        Conditions conditions = fields.rules().conditions();
        Comparison comparison = conditions.comparisons().stream()
                .filter(known -> known.name().equals(matcher.group(2)))
                .findFirst()
                .orElseThrow(() -> Refusal.badRequest("'filter' invalid for '" + text + "', comparator "
                        + matcher.group(2) + " not in " + names(conditions)));
        return conditions.read(fields, matcher.group(1), comparison, matcher.group(3));
    }

    private static String names(Conditions conditions) {
        return conditions.comparisons().stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
