package io.github.cameltwenty.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads Twenty's filter text, with the traps of the real one: see the tests. */
final class FilterParser {
    /** No dot of these stands for a line break: a filter that holds one is refused. */
    static final Pattern CONJUNCTION = Pattern.compile("(or|and|not)\\(.+\\)");

    private static final Pattern CONDITION = Pattern.compile("([^\\[]+)\\[([^\\]]+)\\]:(.+)");

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
        List<Filter> filters = split(text).stream().map(this::filter).toList();
        return switch (matcher.group(1)) {
            case "or" -> fields.rules().conditions().joined(filters, new Filter.Any(filters));
            case "and" -> fields.rules().conditions().joined(filters, new Filter.All(filters));
            default -> {
                if (filters.size() > 1) {
                    throw Refusal.badRequest(
                            "'filter' invalid. 'not' conjunction should contain only 1 condition. eg: not(field[eq]:1)");
                }
                yield new Filter.Not(filters.get(0));
            }
        };
    }

    /**
     * What a conjunction holds. All brackets and quotes count, also those of values; what stands outside of the round brackets is
     * lost: {@code or(a,b),or(c,d)} becomes a, bc and d.
     */
    static List<String> split(String conjunction) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        boolean square = false;
        boolean single = false;
        boolean twofold = false;
        for (char c : conjunction.toCharArray()) {
            boolean kept = depth >= 1;
            switch (c) {
                case '(' -> depth++;
                case ')' -> kept = --depth >= 1;
                case '[', ']' -> square = !square;
                case '"' -> twofold = !twofold;
                case '\'' -> single = !single;
                case ',' -> {
                    if (depth == 1 && !square && !single && !twofold) {
                        parts.add(part.toString());
                        part.setLength(0);
                        kept = false;
                    }
                }
                default -> {}
            }
            if (kept) {
                part.append(c);
            }
        }
        parts.add(part.toString());
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
