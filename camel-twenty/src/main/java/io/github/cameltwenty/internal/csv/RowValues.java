package io.github.cameltwenty.internal.csv;

import io.github.cameltwenty.internal.json.JsonMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads rows as records. */
final class RowValues {
    private final List<FileColumn> columns;
    private final boolean keepsUnknown;

    /** @param columns of the file; of several that mean the same, the one before the others goes first */
    RowValues(List<FileColumn> columns, boolean keepsUnknown) {
        this.columns = columns;
        this.keepsUnknown = keepsUnknown;
    }

    /**
     * A row as far as it can be read.
     *
     * @param lookUps the values of look-ups, by link, with their columns
     * @param problems what does not fit; none where the record is whole
     */
    record Reading(
            Row row, Map<String, Object> record, Map<String, Map<Column, Object>> lookUps, List<String> problems) {}

    Reading read(Row row) {
        Reading reading = new Reading(row, new JsonMap(), new LinkedHashMap<>(), new ArrayList<>());
        int cells = row.cells().size();
        if (cells != columns.size()) {
            reading.problems()
                    .add("it has " + cells + " cells, but there are " + columns.size()
                            + " columns: put a text with the delimiter in double quotes");
            return reading;
        }
        for (FileColumn column : columns) {
            if (!column.isAlternative() || !isRead(column.column(), reading)) {
                cell(column, FormulaGuard.bare(row.cells().get(column.index())), reading);
            }
        }
        return reading;
    }

    private static boolean isRead(Column column, Reading reading) {
        return column.lookUp() == null
                ? at(reading.record(), column.path()) != null
                : lookUps(column, reading).containsKey(column);
    }

    private static Map<Column, Object> lookUps(Column column, Reading reading) {
        return reading.lookUps().computeIfAbsent(column.lookUp().field(), first -> new LinkedHashMap<>());
    }

    private void cell(FileColumn place, String text, Reading reading) {
        String heading = place.heading().strip();
        Column column = place.column();
        try {
            String cell = place.words().meant(text);
            if (column == null) {
                unknown(heading, cell, reading);
            } else if (column.cell().keepsBlanks() && column.lookUp() == null ? !cell.isEmpty() : !cell.isBlank()) {
                Object value = column.cell().read(cell);
                if (column.lookUp() == null) {
                    put(reading.record(), column.path(), value);
                } else {
                    lookUps(column, reading).put(column, value instanceof String known ? known.strip() : value);
                }
            }
        } catch (IllegalArgumentException e) {
            reading.problems().add(heading + ": " + e.getMessage());
        }
    }

    private void unknown(String heading, String cell, Reading reading) {
        if (heading.isEmpty() && !cell.isBlank()) {
            reading.problems().add("the cell '" + cell.strip() + "' has no heading");
        } else if (keepsUnknown && !heading.isEmpty() && !Headings.isReason(heading) && !cell.isEmpty()) {
            reading.record().put(heading, cell);
        }
    }

    @SuppressWarnings("unchecked")
    static void put(Map<String, Object> record, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            if (value instanceof Map<?, ?> parts && record.get(path) instanceof Map<?, ?> before) {
                ((Map<String, Object>) before).putAll((Map<String, Object>) parts);
            } else {
                record.put(path, value);
            }
            return;
        }
        Map<String, Object> parts =
                (Map<String, Object>) record.computeIfAbsent(path.substring(0, dot), first -> new JsonMap());
        put(parts, path.substring(dot + 1), value);
    }

    /** The value at a path; null where there is none. */
    static Object at(Map<?, ?> record, String path) {
        Object value = record;
        for (String name : path.split("\\.")) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return value;
    }
}
