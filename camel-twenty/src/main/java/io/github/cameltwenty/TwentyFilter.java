package io.github.cameltwenty;

import io.github.cameltwenty.internal.options.FilterGrammar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A filter for {@code findMany} and {@code findAll}, and for writes by filter, that means the same on Twenty 1.0.3, of November
 * 2025 and 2.21, whatever its values hold. Twenty's parser has no escape character; what it cannot carry is refused here, before
 * any call. Immutable; {@link #toString} is the filter's text, so that a filter may be the value of {@code CamelTwentyFilter}.
 *
 * <pre>{@code
 * TwentyFilter.field("name").eq("A, \"B\"").and(TwentyFilter.field("employees").gte(100))
 * }</pre>
 */
public final class TwentyFilter {
    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)*");
    private static final String AND = "and";
    private static final String OR = "or";
    private static final String NOT = "not";

    private final String conjunction;
    private final List<TwentyFilter> parts;
    private final String text;

    private TwentyFilter(String conjunction, List<TwentyFilter> parts, String text) {
        this.conjunction = conjunction;
        this.parts = parts;
        this.text = text;
    }

    private static TwentyFilter condition(String text) {
        TwentyFilter alone = new TwentyFilter("", List.of(), text);
        // brackets anywhere keep Twenty from adding its own and()
        return FilterGrammar.hasRoundBracket(text)
                ? new TwentyFilter(AND, List.of(alone), AND + "(" + text + ")")
                : alone;
    }

    /**
     * Begins a condition on a field.
     *
     * @param name as {@code name}, or with dots for a part of a composite field, as {@code emails.primaryEmail}
     */
    public static Condition field(String name) {
        if (!FIELD.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is no name of a field");
        }
        return new Condition(name);
    }

    /** All of them must hold. */
    public static TwentyFilter all(Collection<TwentyFilter> filters) {
        return joined(AND, filters);
    }

    /** One of them must hold. */
    public static TwentyFilter any(Collection<TwentyFilter> filters) {
        return joined(OR, filters);
    }

    public TwentyFilter and(TwentyFilter... others) {
        return joined(AND, withThis(others));
    }

    public TwentyFilter or(TwentyFilter... others) {
        return joined(OR, withThis(others));
    }

    public TwentyFilter not() {
        return conjunction.equals(NOT) ? parts.get(0) : new TwentyFilter(NOT, List.of(this), NOT + "(" + text + ")");
    }

    private List<TwentyFilter> withThis(TwentyFilter... others) {
        List<TwentyFilter> filters = new ArrayList<>(List.of(this));
        filters.addAll(Arrays.asList(others));
        return filters;
    }

    private static TwentyFilter joined(String conjunction, Collection<TwentyFilter> filters) {
        if (filters.isEmpty()) {
            throw new IllegalArgumentException("A filter needs a condition");
        }
        if (filters.size() == 1) {
            return filters.iterator().next();
        }
        List<TwentyFilter> parts = new ArrayList<>();
        for (TwentyFilter filter : filters) {
            parts.addAll(conjunction.equals(filter.conjunction) ? filter.parts : List.of(filter));
        }
        List<TwentyFilter> ordered = withOneNot(conjunction, parts);
        if (ordered.size() == 1) {
            return ordered.get(0);
        }
        String inner = ordered.stream().map(part -> part.text).collect(Collectors.joining(","));
        List<String> read = FilterGrammar.split(inner);
        for (int i = 0; i < ordered.size(); i++) {
            if (i >= read.size() || !read.get(i).equals(ordered.get(i).text)) {
                throw unreadable(ordered.get(i).text, "beside other conditions");
            }
        }
        return new TwentyFilter(conjunction, List.copyOf(ordered), conjunction + "(" + inner + ")");
    }

    /**
     * With what Twenty wants last at the end: a {@code not}, of which 1.0.3 takes but one and no condition behind it, and a text
     * that leaves a quote open, which swallows what follows.
     */
    private static List<TwentyFilter> withOneNot(String conjunction, List<TwentyFilter> parts) {
        Predicate<TwentyFilter> isNot = part -> part.conjunction.equals(NOT);
        List<TwentyFilter> ordered = new ArrayList<>(parts);
        ordered.removeIf(isNot);
        ordered.sort(Comparator.comparing(part -> FilterGrammar.swallowsWhatFollows(part.text)));
        List<TwentyFilter> denied =
                parts.stream().filter(isNot).map(part -> part.parts.get(0)).toList();
        if (!denied.isEmpty()) {
            ordered.add(joined(conjunction.equals(AND) ? OR : AND, denied).not());
        }
        return ordered;
    }

    private static IllegalArgumentException unreadable(String condition, String where) {
        return new IllegalArgumentException("Twenty's filter cannot carry " + condition + " " + where
                + ": it has no way to escape brackets, quotes and line breaks");
    }

    /** The text of the filter, as Twenty reads it. */
    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TwentyFilter filter && filter.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** A field that waits for what it is compared with. Values are texts, numbers, booleans, dates or ids. */
    public static final class Condition {
        private final String field;

        private Condition(String field) {
            this.field = field;
        }

        public TwentyFilter eq(Object value) {
            return compare("eq", value);
        }

        public TwentyFilter neq(Object value) {
            return compare("neq", value);
        }

        public TwentyFilter gt(Object value) {
            return compare("gt", value);
        }

        public TwentyFilter gte(Object value) {
            return compare("gte", value);
        }

        public TwentyFilter lt(Object value) {
            return compare("lt", value);
        }

        public TwentyFilter lte(Object value) {
            return compare("lte", value);
        }

        /** {@code %} stands for any characters, {@code _} for one, {@code \\} before one of them for itself. */
        public TwentyFilter like(String pattern) {
            return compare("like", pattern);
        }

        /** As {@link #like}, whatever the case. */
        public TwentyFilter ilike(String pattern) {
            return compare("ilike", pattern);
        }

        /** By {@code like}: Twenty's own {@code startsWith} reads a {@code %} in one way up to November 2025 and in another on 2.21. */
        public TwentyFilter startsWith(String beginning) {
            return like(FilterValues.escaped(beginning) + "%");
        }

        public TwentyFilter isNull() {
            return condition(field + "[is]:NULL");
        }

        public TwentyFilter isNotNull() {
            return condition(field + "[is]:NOT_NULL");
        }

        /** One of the values; numbers, and what a list cannot hold, become conditions of their own. */
        public TwentyFilter in(Collection<?> values) {
            if (values.isEmpty()) {
                throw new IllegalArgumentException("in() needs a value");
            }
            List<Object> listable = new ArrayList<>();
            List<TwentyFilter> filters = new ArrayList<>();
            for (Object value : values) {
                if (FilterValues.isListable(value) && !FilterValues.isLiteral(value)) {
                    listable.add(value);
                } else {
                    filters.add(eq(value));
                }
            }
            if (!listable.isEmpty()) {
                filters.add(0, list("in", listable));
            }
            return any(filters);
        }

        /** For fields that hold lists: one of the values is among theirs. */
        public TwentyFilter containsAny(Collection<?> values) {
            if (values.isEmpty()) {
                throw new IllegalArgumentException("containsAny() needs a value");
            }
            values.forEach(value -> {
                if (!FilterValues.isListable(value)) {
                    throw unreadable("'" + value + "'", "in a list");
                }
            });
            return list("containsAny", values);
        }

        private TwentyFilter list(String comparator, Collection<?> values) {
            return condition(values.stream()
                    .map(FilterValues::listed)
                    .collect(Collectors.joining(",", field + "[" + comparator + "]:[", "]")));
        }

        private TwentyFilter compare(String comparator, Object value) {
            boolean pattern = comparator.endsWith("like");
            String condition = field + "[" + comparator + "]:"
                    + (pattern ? FilterValues.quoted(value.toString()) : FilterValues.written(value));
            if (FilterGrammar.hasLineBreak(condition)) {
                throw unreadable(condition, "with a line break");
            }
            if (!FilterGrammar.isPaired(condition)) {
                throw unreadable(condition, "with a bracket that has no partner");
            }
            if (FilterGrammar.split(condition).size() != 1) {
                throw unreadable(condition, "at all");
            }
            return condition(condition);
        }
    }
}
