package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.internal.json.JsonList;
import io.github.cameltwenty.internal.json.JsonMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An object of a workspace, in JSON under these names.
 *
 * @param isCustom whether people made it; of 2.21, which does not tell, what another application than that of Twenty's own
 *     objects made
 * @param isSystem whether Twenty keeps it for itself, as {@code timelineActivities}
 * @param isActive whether it has records
 */
public record ModelObject(
        String namePlural,
        String nameSingular,
        String labelSingular,
        String labelPlural,
        String description,
        String icon,
        boolean isCustom,
        boolean isSystem,
        boolean isActive,
        List<ModelField> fields) {
    public Optional<ModelField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = words();
        map.put("isCustom", isCustom);
        map.put("isSystem", isSystem);
        map.put("isActive", isActive);
        List<Object> its = new JsonList();
        fields.forEach(field -> its.add(field.toMap()));
        map.put("fields", its);
        return map;
    }

    private Map<String, Object> words() {
        Map<String, Object> map = new JsonMap();
        map.put("namePlural", namePlural);
        map.put("nameSingular", nameSingular);
        map.put("labelSingular", labelSingular);
        map.put("labelPlural", labelPlural);
        map.put("description", description);
        map.put("icon", icon);
        return map;
    }

    /** As {@code ensureSchema} takes it; empty where nothing of it is custom. */
    Optional<Map<String, Object>> toSchema() {
        List<Object> own = new JsonList();
        for (ModelField field : fields) {
            field.toSchema().ifPresent(own::add);
        }
        if (!isActive || !isCustom && own.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> map = isCustom ? words() : new JsonMap();
        map.values().removeIf(value -> value == null);
        map.put("namePlural", namePlural);
        map.put("nameSingular", nameSingular);
        map.put("fields", own);
        return Optional.of(map);
    }

    static ModelObject of(Members object) {
        return new ModelObject(
                object.text("namePlural"),
                object.text("nameSingular"),
                object.textOrNull("labelSingular"),
                object.textOrNull("labelPlural"),
                object.textOrNull("description"),
                object.textOrNull("icon"),
                object.flag("isCustom"),
                object.flag("isSystem"),
                object.flag("isActive"),
                object.objects("fields").stream().map(ModelField::of).toList());
    }
}
