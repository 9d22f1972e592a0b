package io.github.cameltwenty.internal.csv;

import static io.github.cameltwenty.internal.csv.RowValues.at;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.internal.csv.Column.LookUp;
import io.github.cameltwenty.internal.csv.RowValues.Reading;
import io.github.cameltwenty.internal.csv.UnknownRecords.Choice;
import io.github.cameltwenty.internal.json.JsonMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Puts the ids of other records into those of a file: many rows at once, and a record that several rows name only once. Where a link
 * has several columns, the unique one tells which record it is, and the others fill what is empty there.
 */
final class LookUps {
    private static final String ID = "id";
    private static final int REMEMBERED = 10_000;

    private final CsvWorkspace related;
    private final Consumer<String> left;
    private final List<Link> links = new ArrayList<>();

    /**
     * @param columns of the file; null among them for what is none
     * @param left is told of a record that is not there, where the link is left out
     */
    LookUps(List<Column> columns, CsvWorkspace related, UnknownRecords unknown, Consumer<String> left) {
        this.related = related;
        this.left = left;
        Map<String, List<Column>> byField = new LinkedHashMap<>();
        columns.stream()
                .filter(column -> column != null && column.lookUp() != null)
                .distinct()
                .forEach(column -> byField.computeIfAbsent(column.lookUp().field(), first -> new ArrayList<>())
                        .add(column));
        byField.forEach((field, several) -> links.add(new Link(several, unknown.forLink(field))));
    }

    boolean isEmpty() {
        return links.isEmpty();
    }

    /** What cannot be found or made becomes a problem of each row that names it. */
    void resolve(List<Reading> window) {
        List<Reading> whole =
                window.stream().filter(row -> row.problems().isEmpty()).toList();
        links.forEach(link -> link.resolve(whole));
    }

    private final class Link {
        private final Column key;
        private final List<Column> others;
        private final Choice unknown;

        /** Ids by key, and why there is none. */
        private final Map<Object, Object> known = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
                return size() > REMEMBERED;
            }
        };

        Link(List<Column> columns, Choice unknown) {
            this.unknown = unknown;
            List<Column> unique = columns.stream()
                    .filter(column -> column.lookUp().isUnique())
                    .toList();
            if (columns.size() > 1 && unique.size() != 1) {
                throw new IllegalArgumentException("one of the columns "
                        + String.join(", ", columns.stream().map(Column::place).toList())
                        + " has to tell which record is meant, by a unique field: "
                        + (unique.isEmpty() ? "none is" : "several are"));
            }
            key = columns.size() == 1 ? columns.get(0) : unique.get(0);
            others = columns.stream().filter(column -> column != key).toList();
        }

        private void resolve(List<Reading> rows) {
            Map<Object, Map<Column, Object>> wanted = new LinkedHashMap<>();
            for (Reading row : rows) {
                Map<Column, Object> cells =
                        row.lookUps().getOrDefault(key.lookUp().field(), Map.of());
                Object value = cells.get(key);
                if (value == null && !cells.isEmpty()) {
                    row.problems().add(key.place() + ": it is empty, so that it is not known which record is meant");
                } else if (value != null) {
                    boolean isNew = !known.containsKey(value) || !others.isEmpty();
                    if (isNew) {
                        cells.forEach(wanted.computeIfAbsent(value, first -> new LinkedHashMap<>())::putIfAbsent);
                    }
                }
            }
            Map<Object, Object> found = new LinkedHashMap<>();
            rows.forEach(row -> keep(row, found));
            if (!wanted.isEmpty()) {
                found.putAll(find(wanted));
                known.putAll(found);
            }
            rows.forEach(row -> set(row, found));
        }

        /** Before others push it out of the memory. */
        private void keep(Reading row, Map<Object, Object> found) {
            Object value = valueOf(row);
            if (value != null && known.containsKey(value)) {
                found.put(value, known.get(value));
            }
        }

        private Object valueOf(Reading row) {
            return row.lookUps().getOrDefault(key.lookUp().field(), Map.of()).get(key);
        }

        private void set(Reading row, Map<Object, Object> found) {
            Object value = valueOf(row);
            Object id = value == null ? null : found.get(value);
            if (id instanceof TwentyNotFoundException && unknown != Choice.create) {
                notFound(row, value);
            } else if (id instanceof TwentyException e) {
                row.problems().add(key.place() + ": " + String.join(", ", e.getMessages()));
            } else if (id != null) {
                row.record().put(key.path(), id);
            }
        }

        private void notFound(Reading row, Object value) {
            String what = key.place() + ": there are no " + key.lookUp().target() + " with '" + value + "'";
            if (unknown == Choice.refuse) {
                row.problems().add(what);
            } else {
                left.accept(what);
            }
        }

        private Map<Object, Object> find(Map<Object, Map<Column, Object>> wanted) {
            LookUp lookUp = key.lookUp();
            List<Map<String, Object>> records = new ArrayList<>();
            wanted.keySet().forEach(value -> records.add(record(lookUp.part(), value)));
            List<Object> stored = unknown == Choice.create
                    ? related.findOrCreate(lookUp.target(), lookUp.part(), records)
                    : related.find(lookUp.target(), lookUp.part(), records);
            Map<Object, Object> ids = new LinkedHashMap<>();
            List<Map<String, Object>> changes = new ArrayList<>();
            List<Object> changed = new ArrayList<>();
            Set<Object> filled = new LinkedHashSet<>();
            int place = 0;
            for (Map.Entry<Object, Map<Column, Object>> one : wanted.entrySet()) {
                Object record = stored.get(place++);
                boolean isThere = record instanceof Map<?, ?>;
                ids.put(one.getKey(), isThere ? ((Map<?, ?>) record).get(ID) : record);
                Map<String, Object> change = isThere ? missing((Map<?, ?>) record, one.getValue()) : Map.of();
                if (!change.isEmpty() && filled.add(change.get(ID))) {
                    changes.add(change);
                    changed.add(one.getKey());
                }
            }
            List<TwentyException> refused = changes.isEmpty() ? List.of() : related.update(lookUp.target(), changes);
            for (int i = 0; i < refused.size(); i++) {
                if (refused.get(i) != null) {
                    ids.put(changed.get(i), refused.get(i));
                }
            }
            return ids;
        }

        /** What the file tells of it and the workspace does not; empty where that is nothing. */
        private Map<String, Object> missing(Map<?, ?> record, Map<Column, Object> cells) {
            Map<String, Object> change = new JsonMap();
            for (Column other : others) {
                Object before = at(record, other.lookUp().part());
                boolean isEmpty = before == null || before instanceof String text && text.isBlank();
                if (isEmpty && cells.get(other) != null) {
                    RowValues.put(change, other.lookUp().part(), cells.get(other));
                }
            }
            if (!change.isEmpty()) {
                change.put(ID, Objects.requireNonNull(record.get(ID)));
            }
            return change;
        }

        private static Map<String, Object> record(String path, Object value) {
            Map<String, Object> record = new JsonMap();
            RowValues.put(record, path, value);
            return record;
        }
    }
}
