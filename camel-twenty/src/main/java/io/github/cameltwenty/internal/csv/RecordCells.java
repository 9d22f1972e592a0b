package io.github.cameltwenty.internal.csv;

import static io.github.cameltwenty.internal.csv.RowValues.at;

import io.github.cameltwenty.internal.csv.Headings.Titled;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes records as rows. */
final class RecordCells {
    private final List<Titled> columns;
    private final Set<String> known;

    /** @param known names of fields that a record may have besides the columns; null for any */
    RecordCells(List<Titled> columns, Set<String> known) {
        this.columns = columns;
        this.known = known == null ? null : new HashSet<>(known);
        if (known != null) {
            columns.forEach(titled -> this.known.add(titled.column().path()));
        }
    }

    List<String> headings() {
        return columns.stream()
                .map(titled -> FormulaGuard.guarded(titled.heading()))
                .toList();
    }

    /**
     * @throws IllegalArgumentException where a value would be lost, or is none of its field
     */
    List<String> row(Map<?, ?> record) {
        if (known != null) {
            refuseUnknown(record);
        }
        List<String> cells = new ArrayList<>();
        columns.forEach(titled -> cells.add(cell(titled, record)));
        return cells;
    }

    private static String cell(Titled titled, Map<?, ?> record) {
        Column column = titled.column();
        Object value = at(record, column.place());
        if (column.lookUp() != null
                && !(record.get(column.lookUp().field()) instanceof Map)
                && record.get(column.path()) != null) {
            throw new IllegalArgumentException(
                    column.place() + " is wanted, but the records were read without: read them with depth=1");
        }
        if (value == null) {
            return "";
        }
        try {
            String text = column.cell().write(value);
            return column.cell().isNumber() ? text : FormulaGuard.guarded(text);
        } catch (NumberFormatException | ClassCastException e) {
            throw new IllegalArgumentException(titled.heading() + ": '" + value + "' is no value of this field", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(titled.heading() + ": " + e.getMessage(), e);
        }
    }

    private void refuseUnknown(Map<?, ?> record) {
        record.forEach((name, value) -> {
            if (value instanceof Map<?, ?> parts && !known.contains(name)) {
                parts.forEach((part, inner) -> refuseUnknown(name + "." + part, inner));
            } else {
                refuseUnknown(String.valueOf(name), value);
            }
        });
    }

    private void refuseUnknown(String path, Object value) {
        if (value != null && !known.contains(path) && !path.contains("__typename")) {
            throw new IllegalArgumentException(
                    "the field " + path + " has no column, so that its value would be lost: name the columns to write");
        }
    }
}
