package io.github.cameltwenty.internal.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.regex.Pattern;

/** What separates the cells of a file, by its first line. */
final class Delimiters {
    static final char USUAL = ',';

    /** Excel writes and reads such a line before the headings. */
    private static final Pattern TOLD = Pattern.compile("\"?sep=(.)\"?");

    private static final String CANDIDATES = ",;\t";
    private static final int LONGEST_LINE = 1 << 16;

    private Delimiters() {}

    /** The first line, which stays unread; quoted line ends belong to it. */
    static String firstLine(BufferedReader in) throws IOException {
        StringBuilder line = new StringBuilder();
        boolean isQuoted = false;
        in.mark(LONGEST_LINE);
        for (int next = in.read(); next >= 0 && line.length() < LONGEST_LINE - 1; next = in.read()) {
            if (!isQuoted && (next == '\n' || next == '\r')) {
                break;
            }
            isQuoted ^= next == '"';
            line.append((char) next);
        }
        in.reset();
        return line.toString();
    }

    static boolean isTold(String firstLine) {
        return TOLD.matcher(firstLine).matches();
    }

    /** Told, or what there is most of outside of quotes. */
    static char of(String firstLine) {
        if (isTold(firstLine)) {
            return firstLine.charAt(firstLine.indexOf('=') + 1);
        }
        String bare = firstLine.replaceAll("\"[^\"]*\"", "");
        char best = USUAL;
        for (char candidate : CANDIDATES.toCharArray()) {
            if (count(bare, candidate) > count(bare, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(one -> one == wanted).count();
    }
}
