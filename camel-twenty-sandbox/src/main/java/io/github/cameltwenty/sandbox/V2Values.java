package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.catalog.Resource;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Values in Twenty 2.21: checked before they reach the database, and no text and no list is ever read as null. What
 * {@code values.md} of the recordings does not tell is from its sources.
 */
final class V2Values implements ValueRules {
    private static final Set<FieldType> LISTS = EnumSet.of(FieldType.ARRAY, FieldType.MULTI_SELECT);

    /** Texts of which nothing is null, not an empty text. */
    private static final Set<String> NULL_TEXTS = Set.of("currencyCode", "blocknote");

    @Override
    public Object empty(FieldType type) {
        return switch (type) {
            case TEXT -> "";
            case BOOLEAN -> false;
            case ARRAY, MULTI_SELECT -> List.of();
            default -> null;
        };
    }

    @Override
    public Map<String, Object> empty(Composite field) {
        Map<String, Object> empty = new LinkedHashMap<>();
        field.parts().keySet().forEach(part -> empty.put(part, null));
        return tidy(field, empty);
    }

    private static Map<String, Object> tidy(Composite field, Map<String, Object> parts) {
        parts.replaceAll((name, part) -> {
            if (part != null) {
                return part;
            }
            if (field.isList(name)) {
                return List.of();
            }
            return field.parts().get(name) == FieldType.TEXT && !NULL_TEXTS.contains(name) ? "" : null;
        });
        return parts;
    }

    @Override
    public Object number(Object given) {
        return JavaScript.number(given);
    }

    @Override
    public Object read(Resource resource, String name, Object given) {
        Field field = resource.fields().get(name);
        if (given == null) {
            return nothing(resource, name, field);
        }
        return switch (field.type()) {
            case TEXT -> StrictChecks.text(name, given);
            case UUID -> StrictChecks.uuid(name, given);
            case DATE_TIME -> StrictChecks.dateTime(name, given);
            case DATE -> StrictChecks.date(name, given);
            case BOOLEAN -> StrictChecks.bool(name, given);
            case INTEGER, NUMBER -> isPlace(name, given) ? null : StrictChecks.number(name, given);
            case ARRAY -> StrictChecks.texts(name, given);
            case SELECT -> StrictChecks.choice(name, field, given);
            case MULTI_SELECT -> StrictChecks.choices(name, field, given);
            case RAW_JSON -> StrictChecks.json(name, given);
            default -> given;
        };
    }

    /** The words for a position, of which a number is made later. */
    private static boolean isPlace(String name, Object given) {
        return name.equals("position") && ("first".equals(given) || "last".equals(given));
    }

    private Object nothing(Resource resource, String name, Field field) {
        boolean emptied = field.type() == FieldType.TEXT || LISTS.contains(field.type());
        if (!emptied && (Values.isNeverNull(field) || Defaults.isNeverNull(resource, name))) {
            throw Refusal.nullValue(name, resource.singular());
        }
        return emptied ? empty(field.type()) : null;
    }

    /** Null changes nothing. */
    @Override
    public Map<String, Object> read(Composite field, Object given, Map<String, Object> stored) {
        if (given == null) {
            return stored;
        }
        Map<String, Object> checked = checked(field, given);
        Map<String, Object> parts = new LinkedHashMap<>(stored);
        parts.putAll(
                switch (field.type()) {
                    case LINKS -> Links.read(checked, false);
                    case EMAILS -> Emails.read(checked);
                    case PHONES -> Phones.read(checked, false);
                    case RICH_TEXT_V2 -> richText(checked);
                    default -> checked;
                });
        return tidy(field, parts);
    }

    @Override
    public Object linkedId(String name, Object given) {
        boolean connects = given instanceof Map<?, ?> map && map.containsKey("connect");
        boolean disconnects = given == null || given instanceof Map<?, ?> map && map.containsKey("disconnect");
        if (!connects && !disconnects) {
            throw Refusal.badRequest("Relation \"" + name + "\" requires connect or disconnect operation");
        }
        return connects ? Values.connectedId((Map<?, ?>) given) : null;
    }

    private static Map<String, Object> richText(Map<String, Object> given) {
        return given.isEmpty()
                ? given
                : RichText.read(
                        Json.object("blocknote", given.get("blocknote"), "markdown", given.get("markdown")),
                        true,
                        RichText.Editor.OF_2026);
    }

    private static Map<String, Object> checked(Composite field, Object given) {
        Map<String, Object> parts = new LinkedHashMap<>();
        Object object = StrictChecks.json(field.name(), given);
        // a text is looked at character by character
        Map<String, Object> named = given instanceof String ? Map.of("0", given) : Bodies.object(object);
        named.forEach((name, value) -> {
            boolean context = field.type() == FieldType.ACTOR && name.equals("context");
            if (!field.parts().containsKey(name) && !context) {
                throw Refusal.badRequest(
                        "Invalid subfield " + name + " for " + label(field.type()) + " field \"" + field.name() + "\"");
            }
            parts.put(name, value == null ? null : part(field, name, value));
        });
        return parts;
    }

    private static Object part(Composite field, String name, Object given) {
        String path = field.name() + "." + name;
        if (name.equals("primaryEmail")) {
            return StrictChecks.email(path, given);
        }
        if (name.equals("additionalEmails")) {
            return StrictChecks.texts(path, given);
        }
        if (name.equals("amountMicros")) {
            return StrictChecks.whole(StrictChecks.numeric(path, given));
        }
        if (name.equals("context")) {
            // an empty one is none
            return Map.of().equals(StrictChecks.json(path, given)) ? null : given;
        }
        return switch (field.parts().get(name)) {
            case TEXT -> StrictChecks.text(path, given);
            case NUMBER -> StrictChecks.numeric(path, given);
            case UUID -> StrictChecks.uuid(path, given);
            case RAW_JSON, ARRAY -> StrictChecks.json(path, given);
            default -> given;
        };
    }

    /** As {@code full name} for {@code FULL_NAME}. */
    private static String label(FieldType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
