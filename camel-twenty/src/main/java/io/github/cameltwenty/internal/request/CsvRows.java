package io.github.cameltwenty.internal.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a CSV (RFC 4180) whose first line has the names of its columns. */
final class CsvRows {
    private final String text;
    private int at;
    private int line = 1;

    private CsvRows(String text) {
        this.text = text;
    }

    /**
     * @throws IllegalArgumentException naming the line, where a row has more cells than there are columns, or a quote has no end
     */
    static List<Object> of(String text) {
        return new CsvRows(text).rows();
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

    private List<Object> rows() {
        List<Object> rows = new ArrayList<>();
        List<String> names = record();
        while (at < text.length()) {
            int first = line;
            List<String> cells = record();
            if (cells.size() > 1 || !cells.get(0).isBlank()) {
                rows.add(row(names, cells, first));
            }
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

    private List<String> record() {
        List<String> cells = new ArrayList<>();
        do {
            cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
        } while (at < text.length() && text.charAt(at++) == ',');
        line++;
        return cells;
    }

    /** Up to a comma or the end of the line, which stays; a carriage return before that goes. */
    private String plain() {
        int start = at;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
            at++;
        }
        String cell = text.substring(start, at);
        return cell.endsWith("\r") ? cell.substring(0, cell.length() - 1) : cell;
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        int begin = line;
        at++;
        while (true) {
            if (at >= text.length()) {
                throw new IllegalArgumentException("A double quote in line " + begin + " of the CSV has no end");
            }
            char next = text.charAt(at++);
            boolean twice = next == '"' && at < text.length() && text.charAt(at) == '"';
            if (next == '"' && !twice) {
                break;
            }
            at += twice ? 1 : 0;
            line += next == '\n' ? 1 : 0;
            cell.append(next);
        }
        String rest = plain();
        if (!rest.isBlank()) {
            throw new IllegalArgumentException(
                    "Line " + line + " of the CSV has '" + rest.strip() + "' after a double quote");
        }
        return cell.toString();
    }
}
