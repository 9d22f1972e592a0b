package io.github.cameltwenty.internal.csv;

import io.github.cameltwenty.catalog.FieldType;
import java.util.List;

/**
 * An object of the workspace.
 *
 * @param plural its name in paths
 * @param fields those that a cell can hold
 * @param others names of fields that no cell can hold, as links to many records
 */
record ObjectModel(String plural, List<FieldModel> fields, List<String> others) {
    /**
     * A field.
     *
     * @param type null for a link
     * @param choices of a select, else empty
     * @param isUnique whether the workspace says that no two records hold the same in it
     * @param link null for other fields
     */
    record FieldModel(String name, String label, FieldType type, List<Choice> choices, boolean isUnique, Link link) {}

    /** A value of a select, and how people know it. */
    record Choice(String value, String label) {}

    /**
     * A link to one record of another object.
     *
     * @param key the field with the id, as {@code companyId}
     * @param target the other object's plural name; null where the server does not tell
     */
    record Link(String key, String target) {}
}
