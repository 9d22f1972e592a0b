package io.github.cameltwenty.examples.benchmarks;

import java.util.Arrays;
import java.util.List;

/**
 * A table of a page, as texts without marks.
 *
 * @param titles of the columns
 * @param rows without titles
 */
record MarkdownTable(List<String> titles, List<List<String>> rows) {
    /**
     * The first table of a page whose line of titles begins so.
     *
     * @throws IllegalArgumentException where there is none
     */
    static MarkdownTable in(String page, String begin) {
        List<List<String>> table = page.lines()
                .dropWhile(line -> !line.startsWith(begin))
                .takeWhile(line -> line.startsWith("|"))
                .map(MarkdownTable::cells)
                .toList();
        if (table.size() < 3) {
            throw new IllegalArgumentException("no table begins with " + begin);
        }
        return new MarkdownTable(table.get(0), table.subList(2, table.size()));
    }

    private static List<String> cells(String line) {
        String[] cells = line.substring(1).split("\\|");
        return Arrays.stream(cells).map(cell -> cell.replace("`", "").strip()).toList();
    }
}
