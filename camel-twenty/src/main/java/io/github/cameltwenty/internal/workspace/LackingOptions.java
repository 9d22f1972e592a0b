package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.internal.json.JsonList;
import io.github.cameltwenty.internal.json.JsonMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A choice of the target that lacks some of the export's values: records that hold one would be refused.
 *
 * @param values those that are lacking
 * @param all those of the target, by their value alone, and those that are lacking
 */
record LackingOptions(String object, String field, List<Object> values, List<Map<String, Object>> all) {
    private static final String VALUE = "value";

    /** @param there the field as the target tells it; null where it has none */
    static Optional<LackingOptions> of(String object, ModelField field, Map<?, ?> there) {
        boolean areChoices = there != null
                && ModelField.CHOICES.contains(field.type())
                && field.type().equals(there.get("type"))
                && there.get("options") instanceof List<?>;
        if (!areChoices) {
            return Optional.empty();
        }
        List<Map<String, Object>> all = new ArrayList<>();
        for (Object option : (List<?>) there.get("options")) {
            all.add(Map.of(VALUE, ((Map<?, ?>) option).get(VALUE)));
        }
        List<Object> values = new JsonList();
        for (Map<?, ?> option : field.options()) {
            if (all.stream().noneMatch(known -> known.get(VALUE).equals(option.get(VALUE)))) {
                Map<String, Object> added = new JsonMap();
                List.of(VALUE, "label", "color").forEach(member -> added.put(member, option.get(member)));
                added.values().removeIf(value -> value == null);
                values.add(option.get(VALUE));
                all.add(added);
            }
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new LackingOptions(object, field.name(), values, all));
    }

    /** As {@code ensureSchema} tells what it made, with {@code options}. */
    Map<String, Object> toMap() {
        Map<String, Object> map = new JsonMap();
        map.put("object", object);
        map.put("field", field);
        map.put("options", values);
        return map;
    }
}
