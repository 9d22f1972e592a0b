package io.github.cameltwenty.internal.options;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.internal.options.FilterGrammar.Conjunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A filter as a user wrote it, with what some Twenty reads otherwise than it was meant. */
public final class FilterText {
    private static final Pattern CONDITION = Pattern.compile("([^\\[]+)\\[([^\\]]+)\\]:(.*)", Pattern.DOTALL);
    private static final String QUOTES = "\"'";

    private final String text;
    private final List<Condition> conditions = new ArrayList<>();
    private boolean notBeforeOthers;

    /** @param value as it was sent, quotes included */
    private record Condition(String field, String comparator, String value) {}

    private FilterText(String text) {
        this.text = text;
    }

    /**
     * @param name of what holds the filter, as "The option filter"
     * @throws IllegalArgumentException where no Twenty reads what was meant
     */
    public static FilterText of(String name, String text) {
        FilterText read = new FilterText(text);
        if (standsOutside(text)) {
            throw new IllegalArgumentException(
                    name + " is '" + text + "', whose brackets are several side by side. Twenty"
                            + " takes the first and the last of them for a pair, and loses what stands between: write and(...)"
                            + " around all conditions");
        }
        read.collect(text);
        read.conditions.stream().filter(FilterText::endsInQuote).findFirst().ifPresent(condition -> {
            throw new IllegalArgumentException(name + " is '" + text + "', and ends inside a quote. Was it cut at an &?"
                    + " Camel takes that for the end of an option, unless the value stands in RAW(): filter=RAW("
                    + condition.field() + "[" + condition.comparator() + "]:\"R&D\")");
        });
        return read;
    }

    /** Whether round brackets close before the end: {@code or(…),or(…)} begins and ends as one conjunction, and is two. */
    private static boolean standsOutside(String text) {
        return FilterGrammar.conjunction(text)
                .filter(conjunction -> FilterGrammar.isPaired(text) && !FilterGrammar.isPaired(conjunction.content()))
                .isPresent();
    }

    private void collect(String part) {
        Optional<Conjunction> conjunction = FilterGrammar.conjunction(part);
        if (conjunction.isPresent()) {
            List<String> parts = FilterGrammar.split(conjunction.get().content());
            notBeforeOthers |= parts.stream().limit(parts.size() - 1L).anyMatch(FilterText::isNot);
            parts.forEach(this::collect);
            return;
        }
        List<String> parts = FilterGrammar.split(part);
        if (parts.size() > 1) {
            notBeforeOthers |= parts.stream().limit(parts.size() - 1L).anyMatch(FilterText::isNot);
            parts.forEach(this::collect);
            return;
        }
        Matcher matcher = CONDITION.matcher(part);
        if (matcher.matches()) {
            conditions.add(new Condition(matcher.group(1), matcher.group(2), matcher.group(3)));
        }
    }

    private static boolean isNot(String part) {
        return FilterGrammar.conjunction(part)
                .filter(conjunction -> conjunction.word().equals("not"))
                .isPresent();
    }

    private static boolean endsInQuote(Condition condition) {
        String value = condition.value();
        if (value.startsWith("[")) {
            List<String> values = List.of(value.substring(1).split(","));
            String last = values.get(values.size() - 1);
            return !value.endsWith("]") && opens(last);
        }
        return opens(value);
    }

    private static boolean opens(String value) {
        return !value.isEmpty()
                && QUOTES.indexOf(value.charAt(0)) >= 0
                && (value.length() == 1 || QUOTES.indexOf(value.charAt(value.length() - 1)) < 0);
    }

    /** Whether a condition is about a field, or a part of it; not whether a value says its name. */
    public boolean asksFor(String field) {
        return conditions.stream()
                .anyMatch(condition -> condition.field().strip().split("\\.")[0].equals(field));
    }

    /** What a {@code startsWith} means, by version. */
    public enum Prefixes {
        /** A pattern, as up to November 2025: exact without a {@code %} at its end. */
        PATTERN,
        /** The text itself, as on 2.21: a {@code %} is one. */
        LITERAL,
        /** Either. */
        UNKNOWN
    }

    /** The types that Twenty's own fields of a resource have, by their names; null of others. */
    public static Function<String, FieldType> types(String resource) {
        return field -> Catalog.twenty().fieldType(resource, field).orElse(null);
    }

    /** Whether it depends on the server what it means, so that the server is to be asked. */
    public boolean dependsOnServer(Function<String, FieldType> types) {
        return misreading(Prefixes.UNKNOWN, types) != null;
    }

    /**
     * @param types the type of a field by its name, null where it is not known
     * @return what is misread, with the right form; null where nothing is
     */
    public String misreading(Prefixes server, Function<String, FieldType> types) {
        for (Condition condition : conditions) {
            String wrong = condition.comparator().equals("startsWith") ? prefix(condition, server) : null;
            if (wrong == null && server != Prefixes.LITERAL && isListOfTextsForNumbers(condition, types)) {
                wrong = condition.field()
                        + " holds numbers, and quoted ones in a list find nothing up to November 2025: write or("
                        + condition.field() + "[eq]:1," + condition.field() + "[eq]:2)";
            }
            if (wrong != null) {
                return wrong;
            }
        }
        boolean bare = FilterGrammar.conjunction(text).isEmpty();
        if (server != Prefixes.LITERAL
                && bare
                && FilterGrammar.hasRoundBracket(text)
                && FilterGrammar.split(text).size() > 1) {
            return "round brackets keep Twenty up to November 2025 from reading conditions side by side, also where they stand"
                    + " in a value: write and(" + text + ")";
        }
        if (server != Prefixes.LITERAL && notBeforeOthers) {
            return "a not(...) before another condition finds everything on Twenty 1.0: write it last, and several as not(or(...))";
        }
        return null;
    }

    private static String prefix(Condition condition, Prefixes server) {
        String value = unquoted(condition.value());
        boolean pattern = value.endsWith("%");
        boolean misread =
                switch (server) {
                    case PATTERN -> !pattern;
                    case LITERAL -> value.contains("%");
                    case UNKNOWN -> true;
                };
        if (!misread) {
            return null;
        }
        String beginning = pattern ? value.substring(0, value.length() - 1) : value;
        return "startsWith is "
                + Map.of(
                                Prefixes.PATTERN, "exact on this server where no % ends it",
                                Prefixes.LITERAL, "a text on this server, % included",
                                Prefixes.UNKNOWN,
                                        "exact up to November 2025 where no % ends it, and on 2.21 the beginning, with every"
                                                + " % for itself")
                        .get(server)
                + ": write " + condition.field() + "[like]:\"" + beginning + "%\"";
    }

    private static boolean isListOfTextsForNumbers(Condition condition, Function<String, FieldType> types) {
        FieldType type = types.apply(condition.field());
        boolean number = type == FieldType.INTEGER || type == FieldType.NUMBER;
        return number
                && condition.comparator().equals("in")
                && QUOTES.chars().anyMatch(c -> condition.value().indexOf(c) >= 0);
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1
                && QUOTES.indexOf(value.charAt(0)) >= 0
                && QUOTES.indexOf(value.charAt(value.length() - 1)) >= 0;
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
