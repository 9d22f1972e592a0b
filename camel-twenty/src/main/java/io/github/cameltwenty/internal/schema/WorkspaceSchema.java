package io.github.cameltwenty.internal.schema;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Resource;
import io.github.cameltwenty.internal.options.OptionChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The objects and fields that there are. */
final class WorkspaceSchema {
    static final String ID = "id";

    private final SchemaCalls calls;
    private final List<Map<?, ?>> objects;
    private Optional<List<SchemaCalls.UniqueField>> unique;

    private WorkspaceSchema(SchemaCalls calls, List<Map<?, ?>> objects) {
        this.calls = calls;
        this.objects = objects;
    }

    static WorkspaceSchema read(SchemaCalls calls) {
        return new WorkspaceSchema(calls, calls.objects());
    }

    /** Whether it is a 2.21, which no longer says what is custom (recorded). */
    boolean isLater() {
        return objects.stream().noneMatch(object -> object.containsKey("isCustom"));
    }

    /** @param name its plural or its singular */
    Optional<Map<?, ?>> object(String name) {
        return find(objects, ObjectDefinition.PLURAL, name).or(() -> find(objects, ObjectDefinition.SINGULAR, name));
    }

    Optional<Map<?, ?>> objectWithId(String id) {
        return find(objects, ID, id);
    }

    static Optional<Map<?, ?>> field(Map<?, ?> object, String name) {
        return find(fields(object), FieldDefinition.NAME, name);
    }

    /** The object that has the field. */
    Optional<Map<?, ?>> objectOfField(String fieldId) {
        return objects.stream()
                .filter(object -> find(fields(object), ID, fieldId).isPresent())
                .findFirst();
    }

    static Optional<Map<?, ?>> fieldWithId(Map<?, ?> object, String id) {
        return find(fields(object), ID, id);
    }

    private static List<Map<?, ?>> fields(Map<?, ?> object) {
        List<Map<?, ?>> fields = new ArrayList<>();
        if (object.get("fields") instanceof List<?> several) {
            several.forEach(field -> fields.add((Map<?, ?>) field));
        }
        return fields;
    }

    private static Optional<Map<?, ?>> find(List<Map<?, ?>> all, String member, String value) {
        return all.stream().filter(one -> value.equals(one.get(member))).findFirst();
    }

    /** That there is no such object, and which are alike. */
    String unknownObject(String name) {
        return "'" + name + "', which the workspace does not have"
                + OptionChecks.didYouMean(
                        name,
                        objects.stream()
                                .map(object -> String.valueOf(object.get(ObjectDefinition.PLURAL)))
                                .toList());
    }

    static String unknownField(Map<?, ?> object, String name) {
        return "'" + name + "', which " + object.get(ObjectDefinition.PLURAL) + " do not have"
                + OptionChecks.didYouMean(
                        name,
                        fields(object).stream()
                                .map(field -> String.valueOf(field.get(FieldDefinition.NAME)))
                                .toList());
    }

    /**
     * Whether no two records may hold the same in a field; asked of GraphQL where REST does not tell.
     *
     * @return null where the server does not tell
     */
    Boolean isUnique(Map<?, ?> object, Map<?, ?> field) {
        if (field.get(FieldDefinition.IS_UNIQUE) instanceof Boolean told) {
            return told;
        }
        if (unique == null) {
            unique = calls.uniqueFields();
        }
        return unique.map(all -> all.contains(new SchemaCalls.UniqueField(
                        object.get(ObjectDefinition.PLURAL), field.get(FieldDefinition.NAME))))
                .orElse(null);
    }

    /** Whether Twenty itself has made it, as far as that is known. */
    static boolean isStandard(Map<?, ?> object) {
        return Boolean.FALSE.equals(object.get("isCustom"))
                || Boolean.TRUE.equals(object.get("isSystem"))
                || standard(object).isPresent();
    }

    /** Whether Twenty itself has made it, as far as that is known. */
    static boolean isStandard(Map<?, ?> object, Map<?, ?> field) {
        Object name = field.get(FieldDefinition.NAME);
        return Boolean.TRUE.equals(field.get("isSystem"))
                || SchemaNames.OF_EVERY_OBJECT.containsKey(name)
                || standard(object)
                        .filter(resource -> resource.fields().containsKey(name)
                                || resource.relations().containsKey(name))
                        .isPresent();
    }

    private static Optional<Resource> standard(Map<?, ?> object) {
        return Catalog.twenty().resource(String.valueOf(object.get(ObjectDefinition.PLURAL)));
    }
}
