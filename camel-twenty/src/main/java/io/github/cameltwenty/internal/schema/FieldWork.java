package io.github.cameltwenty.internal.schema;

import io.github.cameltwenty.catalog.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes fields, and sees to it that those that are to be unique are. */
final class FieldWork {
    private final SchemaCalls calls;
    private final boolean isLater;

    /** @param isLater whether the server is a 2.21 */
    FieldWork(SchemaCalls calls, boolean isLater) {
        this.calls = calls;
        this.isLater = isLater;
    }

    /**
     * @throws io.github.cameltwenty.TwentyUnsupportedException where this server has no such fields
     */
    void check(String object, FieldDefinition field) {
        if (field.kind() == FieldKind.FILES && !isLater) {
            throw calls.unsupported("the field " + field.name() + " of " + object
                    + " is of type FILES, which this server does not have (2.21 has). Use instead: attachments");
        }
    }

    /**
     * @param object as the server tells of it
     * @param there where the other end of a link is found
     * @return the field as the server tells of it
     */
    Map<?, ?> make(FieldDefinition field, Map<?, ?> object, WorkspaceSchema there) {
        String plural = String.valueOf(object.get(ObjectDefinition.PLURAL));
        check(plural, field);
        Map<String, Object> body = field.toBody(
                String.valueOf(object.get(WorkspaceSchema.ID)),
                target(field, plural, there),
                String.valueOf(object.get("labelPlural")),
                isLater);
        return calls.create(Operation.CREATE_FIELD, body, () -> made(field, plural));
    }

    /** What an attempt made whose answer was lost: only a field that is the one that was wanted. */
    private Optional<Map<?, ?>> made(FieldDefinition field, String plural) {
        WorkspaceSchema now = WorkspaceSchema.read(calls);
        return now.object(plural).flatMap(object -> WorkspaceSchema.field(object, field.name())
                .filter(found ->
                        new FieldComparison(now, object).of(field, found).isEmpty()));
    }

    private String target(FieldDefinition field, String plural, WorkspaceSchema there) {
        if (field.link() == null || field.link().object() == null) {
            return field.link() == null ? null : field.link().objectId();
        }
        return there.object(field.link().object())
                .map(other -> String.valueOf(other.get(WorkspaceSchema.ID)))
                .orElseThrow(() -> calls.refused("the field " + field.name() + " of " + plural + " links to "
                        + there.unknownObject(field.link().object())));
    }

    /**
     * @param made fields of which their creation did not tell that they are unique
     * @throws io.github.cameltwenty.TwentyUnsupportedException where one is not, or the server does not tell
     */
    void checkUnique(List<SchemaPlan.MissingField> made) {
        if (made.isEmpty()) {
            return;
        }
        WorkspaceSchema now = WorkspaceSchema.read(calls);
        for (SchemaPlan.MissingField one : made) {
            Boolean unique = now.object(one.object())
                    .flatMap(object -> WorkspaceSchema.field(
                                    object, one.definition().name())
                            .map(field -> now.isUnique(object, field)))
                    .orElse(null);
            if (!Boolean.TRUE.equals(unique)) {
                throw calls.unsupported("the field " + one.definition().name() + " of " + one.object()
                        + " is made, but "
                        + (unique == null ? "the server does not tell whether it is unique" : "it is not unique")
                        + ". Use instead: Twenty's own settings, and until then no upsert by it");
            }
        }
    }
}
