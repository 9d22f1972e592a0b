package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.internal.json.JsonList;
import io.github.cameltwenty.internal.json.JsonMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A field of an object, in JSON under these names.
 *
 * @param type as the server names it, as {@code RICH_TEXT_V2} or {@code RICH_TEXT}
 * @param unique whether no two records may hold the same
 * @param options of a choice, each with {@code value}, {@code label}, {@code color}, {@code position}; empty for others
 * @param relations one for RELATION, any number for MORPH_RELATION, else none
 * @param settings as the server tells them; null for none
 * @param isCustom whether people made it, as {@link ModelObject#isCustom}
 */
public record ModelField(
        String name,
        String type,
        String label,
        String description,
        String icon,
        boolean unique,
        boolean isNullable,
        Object defaultValue,
        List<Map<?, ?>> options,
        List<ModelRelation> relations,
        Map<?, ?> settings,
        boolean isCustom,
        boolean isSystem,
        boolean isActive) {
    private static final String RELATION = "RELATION";

    /** Whose options people choose; a rating has those that Twenty gives it. */
    static final Set<String> CHOICES = Set.of("SELECT", "MULTI_SELECT");

    /** Of which Twenty makes all fields itself. */
    private static final Set<String> TWENTYS_OWN = Set.of("ACTOR", "POSITION", "TS_VECTOR", "MORPH_RELATION");

    /** Whether a record holds the id of another one by it, in {@code NAMEId}. */
    public boolean isLink() {
        return !relations.isEmpty() && relations.stream().allMatch(ModelRelation::isLink);
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = words();
        map.put("isNullable", isNullable);
        map.put("defaultValue", defaultValue);
        map.put("settings", settings);
        map.put("unique", unique);
        map.put("options", choices());
        List<Object> links = new JsonList();
        relations.forEach(relation -> links.add(relation.toMap()));
        map.put("relations", links);
        map.put("isCustom", isCustom);
        map.put("isSystem", isSystem);
        map.put("isActive", isActive);
        return map;
    }

    private List<Object> choices() {
        List<Object> choices = new JsonList();
        choices.addAll(options);
        return choices;
    }

    private Map<String, Object> words() {
        Map<String, Object> map = new JsonMap();
        map.put("name", name);
        map.put("type", type);
        map.put("label", label);
        map.put("description", description);
        map.put("icon", icon);
        return map;
    }

    /** As {@code ensureSchema} takes it; empty where it makes none: Twenty's own, and the other end of a link. */
    Optional<Map<String, Object>> toSchema() {
        boolean isOtherEnd = type.equals(RELATION) && !isLink();
        if (!isCustom || isSystem || !isActive || isOtherEnd || TWENTYS_OWN.contains(type)) {
            return Optional.empty();
        }
        Map<String, Object> map = words();
        map.put("isNullable", isNullable);
        map.put("defaultValue", unique ? null : defaultValue);
        map.put("settings", isLink() ? null : settings);
        map.put("unique", unique ? true : null);
        map.put("options", CHOICES.contains(type) ? choices() : null);
        map.put("relation", relations.isEmpty() ? null : relations.get(0).toSchema());
        map.values().removeIf(value -> value == null);
        return Optional.of(map);
    }

    static ModelField of(Members field) {
        return new ModelField(
                field.text("name"),
                field.text("type"),
                field.textOrNull("label"),
                field.textOrNull("description"),
                field.textOrNull("icon"),
                field.flag("unique"),
                field.flag("isNullable"),
                field.map().get("defaultValue"),
                field.objects("options").stream().<Map<?, ?>>map(Members::map).toList(),
                field.objects("relations").stream().map(ModelRelation::of).toList(),
                field.map().get("settings") instanceof Map<?, ?> settings ? settings : null,
                field.flag("isCustom"),
                field.flag("isSystem"),
                field.flag("isActive"));
    }
}
