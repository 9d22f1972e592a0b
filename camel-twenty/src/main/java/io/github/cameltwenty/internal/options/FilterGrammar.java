package io.github.cameltwenty.internal.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How Twenty reads the text of a filter, on all versions: brackets and quotes count wherever they stand, also in a value, and
 * nothing escapes them (recorded on 1.0.3, November 2025 and 2.21).
 */
public final class FilterGrammar {
    /** Without line breaks: what holds one is refused by Twenty. */
    private static final Pattern CONJUNCTION = Pattern.compile("(or|and|not)\\((.+)\\)");

    private static final Pattern LINE_BREAK = Pattern.compile("[\\n\\r\\u0085\\u2028\\u2029]");

    private FilterGrammar() {}

    /**
     * Several conditions under one word.
     *
     * @param word {@code and}, {@code or} or {@code not}
     * @param content what stands between its brackets
     */
    public record Conjunction(String word, String content) {}

    /** Of a text that Twenty takes for one conjunction as a whole, rightly or not: {@code or(…),or(…)} looks like one, too. */
    public static Optional<Conjunction> conjunction(String text) {
        Matcher matcher = CONJUNCTION.matcher(text);
        return matcher.matches() ? Optional.of(new Conjunction(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** At the commas outside of brackets and quotes. A second square bracket ends what the first began, whichever they are. */
    public static List<String> split(String content) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean inSquare = false;
        boolean inSingle = false;
        boolean inDouble = false;
        int start = 0;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            inSquare ^= c == '[' || c == ']';
            inSingle ^= c == '\'';
            inDouble ^= c == '"';
            if (c == ',' && depth == 0 && !inSquare && !inSingle && !inDouble) {
                parts.add(content.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(content.substring(start));
        return parts;
    }

    /** Whether each round bracket has its other one, in this order: of other texts Twenty drops parts, or refuses them. */
    public static boolean isPaired(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() && depth >= 0; i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
        }
        return depth == 0;
    }

    /** Whether a comma behind the text would be taken for a part of it. */
    public static boolean swallowsWhatFollows(String text) {
        return split(text + ",").size() == split(text).size();
    }

    public static boolean hasRoundBracket(String text) {
        return text.indexOf('(') >= 0 || text.indexOf(')') >= 0;
    }

    public static boolean hasLineBreak(String text) {
        return LINE_BREAK.matcher(text).find();
    }
}
