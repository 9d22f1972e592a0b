package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.catalog.Resource;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Turns what a client gives for a field into what is stored, by the rules of a version. */
final class Values {
    /** The name differs from workspace to workspace. */
    private static final String SCHEMA = "workspace_sandbox";

    private final Map<FieldType, Map<String, FieldType>> composites;
    private final ValueRules rules;

    Values(Map<FieldType, Map<String, FieldType>> composites, ValueRules rules) {
        this.composites = composites;
        this.rules = rules;
    }

    /** @param stored what the field holds so far */
    @SuppressWarnings("unchecked")
    Object read(Resource resource, String name, Object given, Object stored) {
        FieldType type = resource.fields().get(name).type();
        if (composites.containsKey(type)) {
            ValueRules.Composite field = new ValueRules.Composite(name, type, composites.get(type));
            return rules.read(field, given, stored instanceof Map ? (Map<String, Object>) stored : rules.empty(field));
        }
        if (isRichText(resource, name)) {
            if (given != null) {
                throw Refusal.of(400, "Error", "Rich text is not supported, please use RICH_TEXT_V2 instead");
            }
            return null;
        }
        if (name.equals("id") && given != null && !isUuid(given)) {
            throw Refusal.malformedId(given);
        }
        return rules.read(resource, name, given);
    }

    boolean isComposite(Resource resource, String name) {
        Field field = resource.fields().get(name);
        return field != null && composites.containsKey(field.type());
    }

    /**
     * A field made of parts as it was once read: real servers hold what they would refuse today.
     *
     * @param read its parts, or some of them
     * @param empty what the field holds when empty
     */
    @SuppressWarnings("unchecked")
    Map<String, Object> restore(Resource resource, String name, Object read, Object empty) {
        Map<String, FieldType> types =
                composites.get(resource.fields().get(name).type());
        Map<String, Object> parts = new LinkedHashMap<>((Map<String, Object>) empty);
        if (read instanceof Map<?, ?> map) {
            map.forEach((part, value) -> {
                boolean number = value != null && types.get(part) == FieldType.NUMBER;
                parts.put((String) part, number ? rules.number(value) : value);
            });
        }
        return parts;
    }

    /** Of {@code {"connect": {"where": {"id": …}}}}, which later versions take for a relation; null where it is none. */
    static Object connectedId(Map<?, ?> given) {
        boolean connects = given.get("connect") instanceof Map<?, ?> connect && connect.get("where") instanceof Map;
        return connects ? ((Map<?, ?>) ((Map<?, ?>) given.get("connect")).get("where")).get("id") : null;
    }

    static boolean isNeverNull(Field field) {
        return field.required() || field.type() == FieldType.TEXT || field.type() == FieldType.BOOLEAN;
    }

    /** The text that notes and tasks had before {@code bodyV2}: kept, but closed. */
    static boolean isRichText(Resource resource, String name) {
        return name.equals("body") && resource.fields().containsKey("bodyV2");
    }

    static boolean isUuid(Object given) {
        return RestPath.UUID.matcher(FieldPath.text(given)).matches();
    }

    static String uuid(String given) {
        if (!isUuid(given)) {
            throw Refusal.invalidSyntax("uuid", given);
        }
        return given.toLowerCase(Locale.ROOT);
    }

    /** Null where it is none. */
    static Number number(Object given) {
        if (given instanceof Number number) {
            return number;
        }
        try {
            return new BigDecimal(given.toString());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** In the database's words. */
    static Refusal unknownChoice(Resource resource, String name, String given) {
        String type = resource.singular() + "_" + name + "_enum";
        String quoted = type.equals(type.toLowerCase(Locale.ROOT)) ? type : "\"" + type + "\"";
        return Refusal.badRequest("invalid input value for enum " + SCHEMA + "." + quoted + ": \"" + given + "\"");
    }
}
