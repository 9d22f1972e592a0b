package io.github.cameltwenty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A filter for {@code findMany} and {@code findAll}, written so that Twenty's parser reads what was meant. That parser has no
 * escape character; what it cannot carry is refused here, before any call. Immutable; {@link #toString} is the filter's text,
 * so that a filter may be the value of {@code CamelTwentyFilter}.
 *
 * <pre>{@code
 * TwentyFilter.field("name").eq("A, \"B\"").and(TwentyFilter.field("employees").gte(100))
 * }</pre>
 */
public final class TwentyFilter {
    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)*");

    /** What has a meaning to Twenty's parser, somewhere. */
    private static final Pattern UNREADABLE = Pattern.compile("[,()\\[\\]\"']");

    private final String conjunction;
    private final List<TwentyFilter> parts;
    private final String text;

    /** A condition of its own. */
    private TwentyFilter(String text) {
        this("", List.of(), text);
    }

    private TwentyFilter(String conjunction, List<TwentyFilter> parts, String text) {
        this.conjunction = conjunction;
        this.parts = parts;
        this.text = text;
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
        return joined("and", filters);
    }

    /** One of them must hold. */
    public static TwentyFilter any(Collection<TwentyFilter> filters) {
        return joined("or", filters);
    }

    public TwentyFilter and(TwentyFilter... others) {
        return joined("and", withThis(others));
    }

    public TwentyFilter or(TwentyFilter... others) {
        return joined("or", withThis(others));
    }

    public TwentyFilter not() {
        return joined("not", List.of(this));
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
        if (filters.size() == 1 && !conjunction.equals("not")) {
            return filters.iterator().next();
        }
        List<TwentyFilter> parts = new ArrayList<>();
        for (TwentyFilter filter : filters) {
            boolean flat = conjunction.equals(filter.conjunction) && !conjunction.equals("not");
            parts.addAll(flat ? filter.parts : List.of(filter));
        }
        // what leaves a quote open swallows what follows it
        parts.sort(Comparator.comparing(part -> split(part.text + ",").size() == 1));
        String inner = parts.stream().map(part -> part.text).collect(Collectors.joining(","));
        List<String> read = split(inner);
        for (int i = 0; i < parts.size(); i++) {
            if (i >= read.size() || !read.get(i).equals(parts.get(i).text)) {
                throw unreadable(parts.get(i).text, "beside other conditions");
            }
        }
        return new TwentyFilter(conjunction, List.copyOf(parts), conjunction + "(" + inner + ")");
    }

    /** As Twenty does: at commas outside of brackets and quotes, where each quote opens or closes whatever stands before it. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean inSingle = false;
        boolean inDouble = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            inSingle ^= c == '\'';
            inDouble ^= c == '"';
            if (c == ',' && depth == 0 && !inSingle && !inDouble) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static IllegalArgumentException unreadable(String condition, String where) {
        return new IllegalArgumentException("Twenty's filter cannot carry " + condition + " " + where
                + ": it has no way to escape brackets and quotes");
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

        /** {@code %} stands for any characters, {@code _} for one. */
        public TwentyFilter like(String pattern) {
            return compare("like", pattern);
        }

        /** As {@link #like}, whatever the case. */
        public TwentyFilter ilike(String pattern) {
            return compare("ilike", pattern);
        }

        /** Puts the {@code %} at the end that Twenty's comparator needs. */
        public TwentyFilter startsWith(String beginning) {
            return compare("startsWith", beginning + "%");
        }

        public TwentyFilter isNull() {
            return new TwentyFilter(field + "[is]:NULL");
        }

        public TwentyFilter isNotNull() {
            return new TwentyFilter(field + "[is]:NOT_NULL");
        }

        /** One of the values; those with a comma become conditions of their own, since a list cannot hold them. */
        public TwentyFilter in(Collection<?> values) {
            if (values.isEmpty()) {
                throw new IllegalArgumentException("in() needs a value");
            }
            return in(values, this::eq);
        }

        /** As {@link #in}, for any texts: may let more pass, since what Twenty cannot read becomes a wildcard. */
        public TwentyFilter inOrAlike(Collection<String> values) {
            return in(values, value -> like(UNREADABLE.matcher(value).replaceAll("_")));
        }

        private <T> TwentyFilter in(Collection<T> values, Function<T, TwentyFilter> unlistable) {
            List<T> listable = new ArrayList<>();
            List<TwentyFilter> filters = new ArrayList<>();
            for (T value : values) {
                if (isListable(value.toString())) {
                    listable.add(value);
                } else {
                    filters.add(unlistable.apply(value));
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
                if (!isListable(value.toString())) {
                    throw unreadable("'" + value + "'", "in a list");
                }
            });
            return list("containsAny", values);
        }

        /** Within a list Twenty takes every comma for a separator, even one in quotes. */
        private static boolean isListable(String value) {
            return !value.isEmpty() && !UNREADABLE.matcher(value).find();
        }

        private TwentyFilter list(String comparator, Collection<?> values) {
            return new TwentyFilter(values.stream()
                    .map(value -> isBare(value) ? value.toString() : '"' + value.toString() + '"')
                    .collect(Collectors.joining(",", field + "[" + comparator + "]:[", "]")));
        }

        private TwentyFilter compare(String comparator, Object value) {
            String beginning = field + "[" + comparator + "]:";
            if (isBare(value)) {
                return new TwentyFilter(beginning + value);
            }
            String text = value.toString();
            // the outer pair is all that Twenty takes off, so that any quote may stand inside; which pair matters
            // beside others
            char quote = text.indexOf('"') >= 0 && text.indexOf('\'') < 0 ? '\'' : '"';
            String condition = beginning + quote + text + quote;
            long open = text.chars().filter(c -> c == '(').count();
            if (open != text.chars().filter(c -> c == ')').count()) {
                throw unreadable(condition, "with a bracket that has no partner");
            }
            if (open > 0) {
                return wrapped(condition);
            }
            return new TwentyFilter(condition);
        }

        /** A bracket anywhere keeps Twenty from adding its own {@code and()}. */
        private static TwentyFilter wrapped(String condition) {
            if (split(condition).size() != 1) {
                throw unreadable(condition, "at all");
            }
            TwentyFilter inner = new TwentyFilter(condition);
            return new TwentyFilter("and", List.of(inner), "and(" + condition + ")");
        }

        private static boolean isBare(Object value) {
            return value instanceof Number || value instanceof Boolean;
        }
    }
}
