package io.github.cameltwenty.internal.csv;

import io.github.cameltwenty.catalog.ApiChanges;
import java.util.Optional;

/** What another version of Twenty calls a field, so that one file is read by all of them. */
final class OtherNames {
    private static final String ID = "Id";

    private OtherNames() {}

    static Optional<String> ofField(String object, String field) {
        return ApiChanges.laterName(object, field).or(() -> ApiChanges.earlierName(object, field));
    }

    /** @param link as {@code targetPerson}, of which the field is {@code targetPersonId} */
    static Optional<String> ofLink(String object, String link) {
        return ofField(object, link + ID).map(name -> name.substring(0, name.length() - ID.length()));
    }

    /** The column under its other name; empty where it has none. */
    static Optional<Column> of(String object, Column column) {
        if (column.name() == null) {
            return Optional.empty();
        }
        String[] names = column.name().split("\\.", 2);
        String rest = names.length == 1 ? "" : "." + names[1];
        return ofField(object, names[0])
                .or(() -> ofLink(object, names[0]))
                .map(other -> new Column(
                        column.path(), other + rest, null, column.cell(), column.lookUp(), column.refusal()));
    }
}
