package io.github.cameltwenty.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A field of a resource's records.
 *
 * @param type what it holds
 * @param required whether a record cannot be created without it
 * @param readOnly whether the server sets it: it stands in answers only (an {@code id} may be given on create all the same)
 * @param values what a {@link FieldType#SELECT} or {@link FieldType#MULTI_SELECT} allows; empty for other types
 * @param description Twenty's own sentence about it, or null
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Field(FieldType type, boolean required, boolean readOnly, List<String> values, String description) {
    public Field {
        values = values == null ? List.of() : List.copyOf(values);
    }
}
