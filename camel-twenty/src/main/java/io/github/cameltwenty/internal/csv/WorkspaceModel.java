package io.github.cameltwenty.internal.csv;

import io.github.cameltwenty.catalog.ApiChanges;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.catalog.Relation;
import io.github.cameltwenty.catalog.Resource;
import io.github.cameltwenty.internal.csv.ObjectModel.Choice;
import io.github.cameltwenty.internal.csv.ObjectModel.FieldModel;
import io.github.cameltwenty.internal.csv.ObjectModel.Link;
import io.github.cameltwenty.internal.options.OptionChecks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a workspace says of its objects and fields ({@code general/getObjects}), as far as it matters to a CSV. */
public final class WorkspaceModel {
    private static final String MANY_TO_ONE = "MANY_TO_ONE";
    private static final String NAME = "name";
    private static final String LABEL = "label";
    private static final String PLURAL = "namePlural";

    private final Map<String, ObjectModel> objects = new LinkedHashMap<>();
    private final Map<String, String> plurals = new LinkedHashMap<>();

    /** @param objects as {@code getObjects} gives them, on any version */
    public WorkspaceModel(List<?> objects) {
        List<Map<?, ?>> all = new ArrayList<>();
        objects.forEach(object -> all.add((Map<?, ?>) object));
        // 2.21 tells no longer what is custom, and its RICH_TEXT is what was RICH_TEXT_V2 before (recorded)
        boolean isLater = all.stream().noneMatch(object -> object.containsKey("isCustom"));
        all.forEach(object -> plurals.put(text(object.get("nameSingular")), text(object.get(PLURAL))));
        all.forEach(object -> {
            ObjectModel one = object(object, isLater);
            this.objects.put(one.plural(), one);
        });
    }

    private ObjectModel object(Map<?, ?> object, boolean isLater) {
        String plural = text(object.get(PLURAL));
        List<FieldModel> fields = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Object one : object.get("fields") instanceof List<?> several ? several : List.of()) {
            Map<?, ?> field = (Map<?, ?>) one;
            field(plural, field, isLater).ifPresentOrElse(fields::add, () -> others.add(text(field.get(NAME))));
        }
        return new ObjectModel(plural, List.copyOf(fields), List.copyOf(others));
    }

    /**
     * @throws IllegalArgumentException where there is none, naming the nearest
     */
    ObjectModel object(String plural) {
        ObjectModel object = objects.get(plural);
        if (object == null) {
            throw new IllegalArgumentException(
                    "The workspace has no object '" + plural + "'" + OptionChecks.didYouMean(plural, objects.keySet()));
        }
        return object;
    }

    Optional<ObjectModel> find(String plural) {
        return Optional.ofNullable(plural).map(objects::get);
    }

    /** Empty for what no cell can hold. */
    private Optional<FieldModel> field(String object, Map<?, ?> field, boolean isLater) {
        String name = text(field.get(NAME));
        String label = field.get(LABEL) == null ? name : text(field.get(LABEL));
        if (Boolean.FALSE.equals(field.get("isActive"))) {
            return Optional.empty();
        }
        boolean isUnique = Boolean.TRUE.equals(field.get("isUnique"));
        return switch (text(field.get("type"))) {
            case "RELATION", "MORPH_RELATION" ->
                link(object, name, field).map(link -> new FieldModel(name, label, null, List.of(), false, link));
            default ->
                type(text(field.get("type")), isLater)
                        .map(type -> new FieldModel(name, label, type, choices(field.get("options")), isUnique, null));
        };
    }

    private static Optional<FieldType> type(String name, boolean isLater) {
        return switch (name) {
            case "NUMERIC", "POSITION" -> Optional.of(FieldType.NUMBER);
            case "RATING" -> Optional.of(FieldType.SELECT);
            case "FILES" -> Optional.of(FieldType.RAW_JSON);
            case "RICH_TEXT" -> Optional.of(isLater ? FieldType.RICH_TEXT_V2 : FieldType.TEXT);
            case "TS_VECTOR" -> Optional.empty();
            default -> known(name);
        };
    }

    private static Optional<FieldType> known(String name) {
        for (FieldType type : FieldType.values()) {
            if (type.name().equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private static List<Choice> choices(Object options) {
        List<Choice> choices = new ArrayList<>();
        for (Object option : options instanceof List<?> several ? several : List.of()) {
            Map<?, ?> parts = (Map<?, ?>) option;
            String value = text(parts.get("value"));
            choices.add(new Choice(value, parts.get(LABEL) == null ? value : text(parts.get(LABEL))));
        }
        return List.copyOf(choices);
    }

    /** 2.21 names the key in the settings, but not the other object, which for Twenty's own the catalog knows. */
    private Optional<Link> link(String object, String name, Map<?, ?> field) {
        Map<?, ?> relation = map(field.get("relation"));
        Map<?, ?> settings = map(field.get("settings"));
        if (!MANY_TO_ONE.equals(relation.get("type")) && !MANY_TO_ONE.equals(settings.get("relationType"))) {
            return Optional.empty();
        }
        Object key = settings.get("joinColumnName");
        Object target = map(relation.get("targetObjectMetadata")).get(PLURAL);
        return Optional.of(
                new Link(key == null ? name + "Id" : text(key), target == null ? target(object, name) : text(target)));
    }

    private String target(String object, String name) {
        return known(object, name)
                .or(() -> OtherNames.ofLink(object, name).flatMap(other -> known(object, other)))
                .or(() -> ApiChanges.addedLink(object, name))
                .orElse(plurals.get(name));
    }

    private static Optional<String> known(String object, String link) {
        return Catalog.twenty()
                .resource(object)
                .map(Resource::relations)
                .map(relations -> relations.get(link))
                .map(Relation::resource);
    }

    private static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static String text(Object value) {
        return String.valueOf(value);
    }
}
