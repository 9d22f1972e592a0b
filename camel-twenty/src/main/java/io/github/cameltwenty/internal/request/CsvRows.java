package io.github.cameltwenty.internal.request;

import io.github.cameltwenty.internal.csv.CsvLibrary;
import io.github.cameltwenty.internal.csv.Row;
import io.github.cameltwenty.internal.csv.RowReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows as maps: the first of them has the names of the columns. Others may be shorter. */
final class CsvRows {
    private static final char DELIMITER = ',';

    private CsvRows() {}

    /**
     * @param text a CSV (RFC 4180)
     * @throws IllegalArgumentException naming the line, where a row has more cells than there are columns, or a quote has no end
     */
    static List<Object> of(String text) {
        CsvLibrary.require();
        try (RowReader lines = RowReader.open(new StringReader(text), DELIMITER)) {
            List<Object> rows = new ArrayList<>();
            List<?> names = lines.next().cells();
            while (lines.hasNext()) {
                Row line = lines.next();
                rows.add(row(names, line.cells(), line.line()));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lists of cells, of which the first holds the names. */
    static List<Object> of(List<?> lines) {
        List<Object> rows = new ArrayList<>();
        List<?> names = (List<?>) lines.get(0);
        for (int i = 1; i < lines.size(); i++) {
            rows.add(row(names, (List<?>) lines.get(i), i + 1));
        }
        return rows;
    }

    private static Map<String, Object> row(List<?> names, List<?> cells, int line) {
        if (cells.size() > names.size()) {
            throw new IllegalArgumentException("Line " + line + " of the CSV has " + cells.size()
                    + " cells, but there are " + names.size() + " columns: put a text with a comma in double quotes");
        }
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            row.put(String.valueOf(names.get(i)).strip(), cells.get(i));
        }
        return row;
    }
}
