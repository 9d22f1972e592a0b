package io.github.cameltwenty.examples.workspace.diff;

import io.github.cameltwenty.catalog.ApiChanges;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a field is called by another version of Twenty. */
final class FieldNames {
    static final String ID = "Id";

    private FieldNames() {}

    /**
     * The name that the other side has for a field, or for a member of a record.
     *
     * @param there the names that the other side has
     */
    static Optional<String> there(String object, String name, Set<String> there) {
        return Stream.concat(Stream.of(name), others(object, name))
                .filter(there::contains)
                .findFirst();
    }

    private static Stream<String> others(String object, String name) {
        boolean isKey = name.endsWith(ID);
        // the catalog names the members of records
        Stream<String> known = isKey
                ? both(object, name)
                : Stream.concat(
                        both(object, name),
                        both(object, name + ID).map(key -> key.substring(0, key.length() - ID.length())));
        return Stream.concat(known, ApiChanges.otherTarget(object, name).stream());
    }

    private static Stream<String> both(String object, String name) {
        return Stream.of(ApiChanges.laterName(object, name), ApiChanges.earlierName(object, name))
                .flatMap(Optional::stream);
    }
}
