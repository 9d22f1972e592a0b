package io.github.cameltwenty.internal.schema;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.catalog.Operation;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes, changes or deletes one object or one field. */
public final class SingleChange {
    /** Up to November 2025, what is to be deleted has to be switched off first (sources). */
    private static final Pattern ACTIVE = Pattern.compile("Active (objects|fields) can't be deleted");

    private final SchemaCalls calls;
    private final SchemaAddress address;

    public SingleChange(SchemaCalls calls, SchemaAddress address) {
        this.calls = calls;
        this.address = address;
    }

    /**
     * @param body what it is to be, or what is to be changed, without what names it
     * @return the object or field as the server tells of it
     * @throws IllegalArgumentException where the body is not that of an object or a field
     */
    public Map<?, ?> run(Operation operation, Map<?, ?> body) {
        return switch (operation) {
            case CREATE_OBJECT -> createObject(body);
            case CREATE_FIELD -> createField(body);
            case UPDATE_OBJECT -> {
                Map<String, Object> changes = SchemaChange.ofObject(body);
                yield calls.update(operation, id(address.object(WorkspaceSchema.read(calls), calls)), changes);
            }
            case UPDATE_FIELD -> updateField(body);
            case DELETE_OBJECT -> deleteObject();
            case DELETE_FIELD -> deleteField();
            default -> throw new IllegalStateException("No change of one: " + operation);
        };
    }

    private static String id(Map<?, ?> one) {
        return String.valueOf(one.get(WorkspaceSchema.ID));
    }

    private Map<?, ?> createObject(Map<?, ?> body) {
        ObjectDefinition wanted = ObjectDefinition.of("The body", body);
        if (!wanted.fields().isEmpty()) {
            throw new IllegalArgumentException(
                    "The body has fields, which createObject does not make: use ensureSchema");
        }
        Map<String, Object> sent = wanted.toBody();
        WorkspaceSchema there = WorkspaceSchema.read(calls);
        for (String name : List.of(wanted.plural(), wanted.singular())) {
            if (there.object(name).isPresent()) {
                throw calls.refused("the workspace has an object " + name + " already. ensureSchema makes only what is"
                        + " missing");
            }
        }
        return calls.create(
                Operation.CREATE_OBJECT, sent, () -> WorkspaceSchema.read(calls).object(wanted.plural()));
    }

    private Map<?, ?> createField(Map<?, ?> body) {
        FieldDefinition wanted = FieldDefinition.of("The field", body);
        WorkspaceSchema there = WorkspaceSchema.read(calls);
        Map<?, ?> object = address.object(there, calls);
        String plural = String.valueOf(object.get(ObjectDefinition.PLURAL));
        if (WorkspaceSchema.field(object, wanted.name()).isPresent()) {
            throw calls.refused(plural + " have a field " + wanted.name() + " already. ensureSchema makes only what is"
                    + " missing");
        }
        FieldWork work = new FieldWork(calls, there.isLater());
        Map<?, ?> made = work.make(wanted, object, there);
        if (wanted.unique() && !Boolean.TRUE.equals(made.get(FieldDefinition.IS_UNIQUE))) {
            work.checkUnique(List.of(new SchemaPlan.MissingField(plural, wanted)));
        }
        return made;
    }

    private Map<?, ?> updateField(Map<?, ?> body) {
        Map<?, ?> object = address.objectOfField(WorkspaceSchema.read(calls), calls);
        Map<?, ?> field = address.field(object, calls);
        return calls.update(Operation.UPDATE_FIELD, id(field), SchemaChange.ofField(body, field));
    }

    private Map<?, ?> deleteObject() {
        Map<?, ?> object = address.object(WorkspaceSchema.read(calls), calls);
        if (WorkspaceSchema.isStandard(object)) {
            throw calls.refused(
                    object.get(ObjectDefinition.PLURAL)
                            + " is an object of Twenty's own, which cannot be deleted. updateObject with isActive=false hides it");
        }
        return delete(Operation.DELETE_OBJECT, Operation.UPDATE_OBJECT, id(object));
    }

    private Map<?, ?> deleteField() {
        Map<?, ?> object = address.objectOfField(WorkspaceSchema.read(calls), calls);
        Map<?, ?> field = address.field(object, calls);
        if (WorkspaceSchema.isStandard(object, field)) {
            throw calls.refused(field.get(FieldDefinition.NAME) + " of " + object.get(ObjectDefinition.PLURAL)
                    + " is a field of Twenty's own, which cannot be deleted. updateField with isActive=false hides it");
        }
        return delete(Operation.DELETE_FIELD, Operation.UPDATE_FIELD, id(field));
    }

    private Map<?, ?> delete(Operation delete, Operation update, String id) {
        try {
            return calls.delete(delete, id);
        } catch (TwentyValidationException e) {
            if (e.getMessages().stream()
                    .noneMatch(message -> ACTIVE.matcher(message).find())) {
                throw e;
            }
        }
        calls.update(update, id, Map.of("isActive", false));
        try {
            return calls.delete(delete, id);
        } catch (TwentyException e) {
            throw e.with(
                    switchedOn(update, id)
                            ? "It is as it was"
                            : "It is left switched off, as this server wants it before it deletes");
        }
    }

    private boolean switchedOn(Operation update, String id) {
        try {
            calls.update(update, id, Map.of("isActive", true));
            return true;
        } catch (TwentyException e) {
            return false;
        }
    }
}
