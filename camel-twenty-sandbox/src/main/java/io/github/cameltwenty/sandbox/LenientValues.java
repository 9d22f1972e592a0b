package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.catalog.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values as all versions before 2 take them: hardly checked, so that JavaScript and the database make what they can. */
abstract class LenientValues implements ValueRules {
    private final boolean older;

    /**
     * @param older whether it is 1.0: links keep a name and password, further phones stay where only the primary one is
     *     given, and rich text must come with the editor's blocks
     */
    LenientValues(boolean older) {
        this.older = older;
    }

    /** What becomes of a field made of parts that is given as null. */
    abstract Map<String, Object> nothing(Composite field, Map<String, Object> stored);

    /** The parts as the version answers them. */
    abstract Map<String, Object> tidy(Composite field, Map<String, Object> parts);

    static Refusal notAnObject() {
        return Refusal.of(400, "TypeError", "Cannot convert undefined or null to object");
    }

    @Override
    public Object empty(FieldType type) {
        return switch (type) {
            case TEXT -> "";
            case BOOLEAN -> false;
            default -> null;
        };
    }

    @Override
    public Map<String, Object> empty(Composite field) {
        Map<String, Object> empty = new LinkedHashMap<>();
        field.parts().forEach((name, part) -> {
            boolean text = part == FieldType.TEXT && field.type() != FieldType.RICH_TEXT_V2;
            empty.put(name, text ? "" : null);
        });
        if (field.type() == FieldType.LINKS) {
            empty.put("secondaryLinks", List.of());
        }
        return tidy(field, empty);
    }

    @Override
    public Object number(Object given) {
        return Postgres.numeric(given);
    }

    @Override
    public Object read(Resource resource, String name, Object given) {
        Field field = resource.fields().get(name);
        if (given == null) {
            if (Values.isNeverNull(field) || Defaults.isNeverNull(resource, name)) {
                throw Refusal.nullValue(name, resource.singular());
            }
            return null;
        }
        return switch (field.type()) {
            case TEXT -> Postgres.text(given);
            case UUID -> Values.uuid(Postgres.text(given));
            case DATE_TIME -> Dates.dateTime(given);
            case DATE -> Dates.date(given);
            case BOOLEAN -> Postgres.bool(given);
            case INTEGER, NUMBER -> JavaScript.number(given);
            case ARRAY -> Postgres.array(given);
            case SELECT -> choice(resource, name, field, Postgres.text(given));
            case MULTI_SELECT ->
                Postgres.array(given).stream()
                        .map(value -> value == null ? null : choice(resource, name, field, Postgres.text(value)))
                        .toList();
            default -> given;
        };
    }

    private static String choice(Resource resource, String name, Field field, String given) {
        if (!field.values().isEmpty() && !field.values().contains(given)) {
            throw Values.unknownChoice(resource, name, given);
        }
        return given;
    }

    /** What is no object counts as one without parts; parts that are not given stay as they are. */
    @Override
    public Map<String, Object> read(Composite field, Object given, Map<String, Object> stored) {
        if (given == null) {
            return nothing(field, stored);
        }
        Map<?, ?> object = given instanceof Map<?, ?> map ? map : Map.of();
        Map<String, Object> parts = new LinkedHashMap<>(stored);
        parts.putAll(
                switch (field.type()) {
                    case LINKS -> Links.read(object, older);
                    case EMAILS -> Emails.read(object);
                    case PHONES -> Phones.read(object, older);
                    case RICH_TEXT_V2 -> RichText.read(object, !older, RichText.Editor.OF_2025);
                    default -> parts(field, object);
                });
        return tidy(field, parts);
    }

    /** {@code "company": {"id": …}} says the same as {@code "companyId": …}. */
    @Override
    public Object linkedId(String name, Object given) {
        if (!(given instanceof Map<?, ?> other)) {
            return null;
        }
        Object connected = Values.connectedId(other);
        return connected == null ? other.get("id") : connected;
    }

    private static Map<String, Object> parts(Composite field, Map<?, ?> given) {
        Map<String, Object> parts = new LinkedHashMap<>();
        field.parts().forEach((name, type) -> {
            if (given.containsKey(name)) {
                parts.put(name, given.get(name) == null ? null : part(type, given.get(name)));
            }
        });
        if (field.type() == FieldType.ACTOR) {
            parts.put("context", given.containsKey("context") ? given.get("context") : Map.of());
        }
        return parts;
    }

    private static Object part(FieldType type, Object given) {
        return switch (type) {
            case TEXT -> Postgres.text(given);
            case NUMBER -> Postgres.numeric(given);
            case UUID -> Values.uuid(Postgres.text(given));
            default -> given;
        };
    }
}
