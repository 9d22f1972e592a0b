package io.github.cameltwenty.internal.client;

import java.util.EnumSet;
import java.util.Set;

/** The kinds of operation in a GraphQL document, found without a schema: comments, texts and nested braces are passed over. */
public final class GraphqlDocument {
    private static final String BLOCK_TEXT = "\"\"\"";

    private final String text;
    private int position;

    /** What an operation does; a shorthand query, {@code { companies … }}, is a query too. */
    public enum Kind {
        QUERY,
        MUTATION,
        SUBSCRIPTION
    }

    private GraphqlDocument(String text) {
        this.text = text;
    }

    /**
     * @throws IllegalArgumentException where it holds something else than operations and fragments, or does not end
     */
    public static Set<Kind> kinds(String text) {
        return new GraphqlDocument(text).kinds();
    }

    private Set<Kind> kinds() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        while (skipIgnored()) {
            if (text.charAt(position) == '{') {
                kinds.add(Kind.QUERY);
            } else {
                String word = word();
                switch (word) {
                    case "query" -> kinds.add(Kind.QUERY);
                    case "mutation" -> kinds.add(Kind.MUTATION);
                    case "subscription" -> kinds.add(Kind.SUBSCRIPTION);
                    case "fragment" -> {}
                    default ->
                        throw new IllegalArgumentException(
                                "is no GraphQL: where an operation should begin stands '" + word + "'");
                }
            }
            skipDefinition();
        }
        return kinds;
    }

    /** Up to the brace that closes its selection; those of variables and arguments stand inside parentheses. */
    private void skipDefinition() {
        int depth = 0;
        while (skipIgnored()) {
            char c = text.charAt(position);
            if (c == '"') {
                skipText();
                continue;
            }
            position++;
            if (c == '{' || c == '(' || c == '[') {
                depth++;
            } else if (c == '}' || c == ')' || c == ']') {
                depth--;
                if (depth == 0 && c == '}') {
                    return;
                }
            }
        }
        throw new IllegalArgumentException("is no GraphQL: an operation does not end");
    }

    /** Whether anything but white space, commas and comments is left. */
    private boolean skipIgnored() {
        while (position < text.length()) {
            char c = text.charAt(position);
            if (c == '#') {
                while (position < text.length() && text.charAt(position) != '\n' && text.charAt(position) != '\r') {
                    position++;
                }
            } else if (Character.isWhitespace(c) || c == ',' || c == '\uFEFF') {
                position++;
            } else {
                return true;
            }
        }
        return false;
    }

    private void skipText() {
        boolean block = text.startsWith(BLOCK_TEXT, position);
        String end = block ? BLOCK_TEXT : "\"";
        position += end.length();
        while (position < text.length() && !text.startsWith(end, position)) {
            boolean escape = block ? text.startsWith("\\" + BLOCK_TEXT, position) : text.charAt(position) == '\\';
            position += escape ? 1 + end.length() : 1;
        }
        position += end.length();
    }

    private String word() {
        int end = position + 1;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String word = text.substring(position, end);
        position = end;
        return word;
    }
}
