package io.github.cameltwenty.internal.csv;

import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.internal.csv.Column.LookUp;
import io.github.cameltwenty.internal.csv.ObjectModel.FieldModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All the columns that a file of an object may have. */
final class ObjectColumns {
    private static final String SEPARATOR = " / ";
    private static final String AMOUNT = "amountMicros";

    /** Unique on every Twenty, also where the server does not tell (1.0, 1.10). */
    private static final List<String> UNIQUE = List.of("companies.domainName", "people.emails");

    private final WorkspaceModel workspace;
    private final ObjectModel object;
    private final CellTypes cells;
    private final List<Column> whole = new ArrayList<>();

    ObjectColumns(WorkspaceModel workspace, ObjectModel object, CellTypes cells) {
        this.workspace = workspace;
        this.object = object;
        this.cells = cells;
        object.fields().forEach(field -> whole.addAll(values(field)));
    }

    /** Those that a file has where nobody says which: each value once. */
    List<Column> whole() {
        return whole;
    }

    /** Those above, and whole composite fields, amounts in millionths, look-ups; each also by its name in other versions. */
    List<Column> all() {
        List<Column> columns = new ArrayList<>(whole);
        for (FieldModel field : object.fields()) {
            if (field.link() != null) {
                columns.add(Column.refused(field.name(), field.label(), aRecord(field)));
                lookUps(field, columns);
            } else if (!PartLabels.parts(field.type()).isEmpty()) {
                columns.add(whole(field));
            }
            if (field.type() == FieldType.CURRENCY) {
                String path = field.name() + "." + AMOUNT;
                columns.add(Column.value(path, path, null, cells.of(FieldType.NUMBER, List.of())));
            }
        }
        List.copyOf(columns)
                .forEach(column -> OtherNames.of(object.plural(), column).ifPresent(columns::add));
        return columns;
    }

    private List<Column> values(FieldModel field) {
        if (field.link() != null) {
            String key = field.link().key();
            return List.of(Column.value(key, key, field.label() + SEPARATOR + "Id", cells.uuid()));
        }
        String name = field.name();
        Map<String, FieldType> parts = PartLabels.parts(field.type());
        if (parts.isEmpty()) {
            return List.of(Column.value(name, name, field.label(), cells.of(field.type(), field.choices())));
        }
        List<Column> columns = new ArrayList<>();
        parts.forEach((part, type) -> {
            String path = name + "." + part;
            String label = field.label() + SEPARATOR + PartLabels.of(part);
            // by its name it is in millionths, as in a record; by its label in units, as Twenty's export has it
            columns.add(
                    part.equals(AMOUNT)
                            ? Column.value(path, null, label, cells.amount())
                            : Column.value(path, path, label, cells.of(type, List.of())));
        });
        return columns;
    }

    /** A column with the name of the whole field. */
    private Column whole(FieldModel field) {
        String name = field.name();
        String primary = PartLabels.primary(field.type());
        if (primary != null) {
            return Column.value(name + "." + primary, name, field.label(), cells.of(FieldType.TEXT, List.of()));
        }
        if (field.type() == FieldType.CURRENCY) {
            return Column.value(name, name, field.label(), cells.of(field.type(), List.of()));
        }
        String parts = PartLabels.parts(field.type()).keySet().stream()
                .map(part -> field.label() + SEPARATOR + PartLabels.of(part))
                .collect(Collectors.joining(", "));
        return Column.refused(name, field.label(), "has several parts: write " + parts);
    }

    private String aRecord(FieldModel link) {
        String example = workspace.find(link.link().target()).stream()
                .flatMap(target -> target.fields().stream()
                        .filter(field -> isUnique(target, field))
                        .map(field -> ", or what it is known by, as " + link.label() + SEPARATOR + field.label()))
                .findFirst()
                .orElse("");
        return "is another record: write " + link.label() + SEPARATOR + "Id" + example;
    }

    private void lookUps(FieldModel link, List<Column> columns) {
        ObjectModel target = workspace.find(link.link().target()).orElse(null);
        for (FieldModel field : target == null ? List.<FieldModel>of() : target.fields()) {
            if (field.link() != null || field.name().equals("id")) {
                continue;
            }
            List<Column> theirs = new ArrayList<>(values(field));
            if (PartLabels.primary(field.type()) != null) {
                theirs.add(whole(field));
            }
            theirs.forEach(value -> columns.add(lookUp(link, target, field, value)));
        }
    }

    private static Column lookUp(FieldModel link, ObjectModel target, FieldModel field, Column value) {
        LookUp lookUp = new LookUp(link.name(), target.plural(), value.path(), isUnique(target, field, value.path()));
        String name = value.name() == null ? null : link.name() + "." + value.name();
        String label = link.label() + SEPARATOR + value.label();
        return new Column(link.link().key(), name, label, value.cell(), lookUp, null);
    }

    private static boolean isUnique(ObjectModel target, FieldModel field) {
        return field.isUnique() || UNIQUE.contains(target.plural() + "." + field.name());
    }

    /** Of a composite field its primary part. */
    private static boolean isUnique(ObjectModel target, FieldModel field, String path) {
        String primary = PartLabels.primary(field.type());
        return isUnique(target, field) && (primary == null || path.equals(field.name() + "." + primary));
    }
}
