package io.github.cameltwenty.examples.workspace;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Rows that are printed in columns, numbers to the right. */
final class TextTable {
    private final List<Object[]> rows = new ArrayList<>();

    TextTable(String... headings) {
        rows.add(headings);
    }

    /** @param cells as many as there are headings; null for an empty one */
    void add(Object... cells) {
        rows.add(cells);
    }

    boolean isEmpty() {
        return rows.size() == 1;
    }

    void print(PrintWriter out) {
        int[] widths = new int[rows.get(0).length];
        for (Object[] row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], text(row[column]).length());
            }
        }
        for (Object[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String text = text(row[column]);
                String gap = " ".repeat(widths[column] - text.length());
                line.append("  ").append(isOfNumbers(column) ? gap + text : text + gap);
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private boolean isOfNumbers(int column) {
        return rows.size() > 1 && rows.get(1)[column] instanceof Number;
    }

    private static String text(Object cell) {
        return Objects.toString(cell, "");
    }
}
