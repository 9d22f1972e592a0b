package io.github.cameltwenty.internal.csv;

/**
 * Keeps a spreadsheet from taking a text for a formula. As Twenty's own export and import do (1.10 and later): a zero-width joiner
 * before such a text, which nobody sees, and which goes when the file is read again.
 */
final class FormulaGuard {
    private static final char JOINER = '\u200D';
    private static final String BEGINNINGS = "=+-@\t\r\n" + JOINER;

    private FormulaGuard() {}

    static String guarded(String text) {
        return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0 ? JOINER + text : text;
    }

    static String bare(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == JOINER ? cell.substring(1) : cell;
    }
}
