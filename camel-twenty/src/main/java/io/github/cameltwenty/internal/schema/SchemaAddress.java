package io.github.cameltwenty.internal.schema;

import java.util.Map;
import java.util.Optional;

/**
 * Which object or field is meant: by its id, or else by names.
 *
 * @param id null where names say it
 * @param object plural or singular name of the object; null where the id says it
 * @param field name of the field; null for an object, and where the id says it
 */
public record SchemaAddress(String id, String object, String field) {
    /** The object itself, or the one that a field is to be made of. */
    Map<?, ?> object(WorkspaceSchema there, SchemaCalls calls) {
        if (id != null) {
            return there.objectWithId(id)
                    .orElseThrow(() -> calls.notFound("the workspace has no object with the id " + id));
        }
        return named(there, calls);
    }

    /** The object that the field belongs to. */
    Map<?, ?> objectOfField(WorkspaceSchema there, SchemaCalls calls) {
        if (id != null) {
            return there.objectOfField(id)
                    .orElseThrow(() -> calls.notFound("the workspace has no field with the id " + id));
        }
        return named(there, calls);
    }

    Map<?, ?> field(Map<?, ?> of, SchemaCalls calls) {
        if (id != null) {
            return WorkspaceSchema.fieldWithId(of, id).orElseThrow();
        }
        String name = Optional.ofNullable(field)
                .orElseThrow(() -> calls.refused("no field is named: set the option field, or the id of one"));
        return WorkspaceSchema.field(of, name)
                .orElseThrow(() -> calls.refused("the option field is " + WorkspaceSchema.unknownField(of, name)));
    }

    private Map<?, ?> named(WorkspaceSchema there, SchemaCalls calls) {
        if (object == null) {
            throw calls.refused("no object is named: set the option object, as object=companies");
        }
        return there.object(object)
                .orElseThrow(() -> calls.refused("the option object is " + there.unknownObject(object)));
    }
}
