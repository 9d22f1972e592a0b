package io.github.cameltwenty.sandbox;

import java.util.List;

/** How a dialect reads the conditions of a filter. */
interface Conditions {
    /** Those there are, in the order in which Twenty lists them. */
    List<Comparison> comparisons();

    /**
     * @param name of a field, joined by dots, as {@code name.firstName}
     * @param text what to compare with, as it was sent
     */
    Filter read(Fields fields, String name, Comparison comparison, String text);

    /** Whether a filter is taken to begin with its conjunction. */
    default boolean hasConjunction(String text) {
        // with a pair of brackets anywhere, even in a value
        return text.indexOf('(') >= 0 && text.indexOf(')') >= 0;
    }

    /** What a conjunction is taken for. @param meant what it says */
    default Filter joined(List<Filter> filters, Filter meant) {
        return meant;
    }

    /** What a list holds: every comma separates, even one in quotes. */
    static List<String> listed(Comparison comparison, String text) {
        if (!text.startsWith("[") || !text.endsWith("]")) {
            throw Refusal.badRequest("'filter' invalid for '" + comparison + "' operator. Received '" + text
                    + "' but array value expected eg: 'field[" + comparison + "]:[value_1,value_2]'");
        }
        return List.of(text.substring(1, text.length() - 1).split(","));
    }

    /** Without the quotes around it. */
    static String unquoted(String text) {
        return text.length() > 1 && isQuote(text.charAt(0)) && isQuote(text.charAt(text.length() - 1))
                ? text.substring(1, text.length() - 1)
                : text;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }
}
