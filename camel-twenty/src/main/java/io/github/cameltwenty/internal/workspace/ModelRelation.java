package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.internal.json.JsonMap;
import java.util.Map;

/**
 * What a field links to, in JSON under these names.
 *
 * @param type {@code MANY_TO_ONE} or {@code ONE_TO_MANY}
 * @param object the plural name of the other object
 * @param field the name of its field at the other end; null where the server does not tell
 * @param label of that field
 * @param icon of that field
 */
public record ModelRelation(String type, String object, String field, String label, String icon) {
    /** Whether the id stands on this side. */
    public boolean isLink() {
        return type.equals("MANY_TO_ONE");
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = toSchema();
        map.put("field", field);
        map.put("label", label);
        map.put("icon", icon);
        return map;
    }

    /** As {@code ensureSchema} takes it. */
    Map<String, Object> toSchema() {
        Map<String, Object> map = new JsonMap();
        map.put("type", type);
        map.put("object", object);
        if (label != null) {
            map.put("label", label);
        }
        if (icon != null) {
            map.put("icon", icon);
        }
        return map;
    }

    static ModelRelation of(Members relation) {
        return new ModelRelation(
                relation.text("type"),
                relation.text("object"),
                relation.textOrNull("field"),
                relation.textOrNull("label"),
                relation.textOrNull("icon"));
    }
}
