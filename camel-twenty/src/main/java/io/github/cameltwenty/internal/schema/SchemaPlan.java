package io.github.cameltwenty.internal.schema;

import io.github.cameltwenty.internal.json.JsonList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What of the objects and fields that are wanted is missing, what is there, and what is there otherwise. */
final class SchemaPlan {
    private final WorkspaceSchema there;
    private final List<ObjectDefinition> wanted;

    private final List<ObjectDefinition> missingObjects = new ArrayList<>();
    private final List<MissingField> missingFields = new ArrayList<>();
    private final List<Object> present = new JsonList();
    private final List<Difference> differences = new ArrayList<>();

    /**
     * @param object its plural name
     * @param definition of the field
     */
    record MissingField(String object, FieldDefinition definition) {
        Map<String, Object> toMap() {
            return Difference.named(object, definition.name());
        }
    }

    /**
     * @throws IllegalArgumentException where what is wanted cannot be made of this workspace
     */
    SchemaPlan(WorkspaceSchema there, List<ObjectDefinition> wanted) {
        this.there = there;
        this.wanted = wanted;
        for (ObjectDefinition object : wanted) {
            Optional<Map<?, ?>> known = there.object(object.plural());
            if (known.isEmpty()) {
                addMissing(object);
            } else {
                addKnown(object, known.get());
            }
        }
    }

    private void addMissing(ObjectDefinition object) {
        object.toBody();
        there.object(object.singular())
                .ifPresent(other -> differences.add(new Difference(
                        object.plural(),
                        null,
                        ObjectDefinition.SINGULAR,
                        object.singular(),
                        "taken by " + other.get(ObjectDefinition.PLURAL))));
        missingObjects.add(object);
        for (FieldDefinition field : object.fields()) {
            String own = SchemaNames.OF_EVERY_OBJECT.get(field.name());
            if (own == null) {
                addMissing(object.plural(), field);
            } else if (own.equals(field.kind().name()) && !field.unique()) {
                present.add(Difference.named(object.plural(), field.name()));
            } else {
                differences.add(new Difference(
                        object.plural(),
                        field.name(),
                        FieldDefinition.TYPE,
                        field.kind() + (field.unique() ? ", unique" : ""),
                        own + ", as Twenty makes it"));
            }
        }
    }

    private void addKnown(ObjectDefinition object, Map<?, ?> known) {
        String plural = String.valueOf(known.get(ObjectDefinition.PLURAL));
        Object singular = known.get(ObjectDefinition.SINGULAR);
        int before = differences.size();
        if (object.singular() != null && !object.singular().equals(singular)) {
            differences.add(new Difference(plural, null, ObjectDefinition.SINGULAR, object.singular(), singular));
        }
        if (Boolean.FALSE.equals(known.get("isActive"))) {
            differences.add(new Difference(plural, null, "isActive", true, false));
        }
        if (differences.size() == before) {
            present.add(Difference.named(plural, null));
        }
        FieldComparison comparison = new FieldComparison(there, known);
        for (FieldDefinition field : object.fields()) {
            Optional<List<Difference>> found =
                    WorkspaceSchema.field(known, field.name()).map(told -> comparison.of(field, told));
            if (found.isEmpty()) {
                addMissing(plural, field);
            } else if (found.get().isEmpty()) {
                present.add(Difference.named(plural, field.name()));
            } else {
                differences.addAll(found.get());
            }
        }
    }

    private void addMissing(String object, FieldDefinition field) {
        String other = field.link() == null ? null : field.link().object();
        boolean isWanted = wanted.stream()
                .anyMatch(one -> one.plural().equals(other) || other != null && other.equals(one.singular()));
        if (other != null && !isWanted && there.object(other).isEmpty()) {
            throw new IllegalArgumentException(
                    "The field " + field.name() + " of " + object + " links to " + there.unknownObject(other));
        }
        missingFields.add(new MissingField(object, field));
    }

    List<ObjectDefinition> missingObjects() {
        return missingObjects;
    }

    List<MissingField> missingFields() {
        return missingFields;
    }

    List<Object> present() {
        return present;
    }

    List<Difference> differences() {
        return differences;
    }
}
