package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.catalog.Resource;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns what a client gives for a field into what is stored: lenient or strict as Twenty and its database are. */
final class Values {
    /** The name differs from workspace to workspace. */
    private static final String SCHEMA = "workspace_sandbox";

    private final Map<FieldType, Map<String, FieldType>> composites;
    private final Rules rules;

    Values(Map<FieldType, Map<String, FieldType>> composites, Rules rules) {
        this.composites = composites;
        this.rules = rules;
    }

    /** @param stored what the field holds so far */
    Object read(Resource resource, String name, Object given, Object stored) {
        Field field = resource.fields().get(name);
        if (composites.containsKey(field.type())) {
            return Composites.read(field.type(), composites.get(field.type()), given, stored, rules);
        }
        if (isRichText(resource, name)) {
            if (given != null) {
                throw Refusal.of(400, "Error", "Rich text is not supported, please use RICH_TEXT_V2 instead");
            }
            return null;
        }
        if (given == null && rules.exact() && field.type() == FieldType.TEXT) {
            return "";
        }
        if (given == null) {
            if (isNeverNull(field)) {
                throw Refusal.nullValue(name, resource.singular());
            }
            return null;
        }
        if (name.equals("id") && !RestPath.UUID.matcher(FieldPath.text(given)).matches()) {
            throw Refusal.malformedId(given);
        }
        return switch (field.type()) {
            case SELECT -> choice(resource, name, field, FieldPath.text(given));
            case MULTI_SELECT ->
                list(given).stream()
                        .map(value -> choice(resource, name, field, FieldPath.text(value)))
                        .toList();
            default -> read(field.type(), given);
        };
    }

    static boolean isNeverNull(Field field) {
        return field.required() || field.type() == FieldType.TEXT || field.type() == FieldType.BOOLEAN;
    }

    /** The text that notes and tasks had before {@code bodyV2}: kept, but closed. */
    static boolean isRichText(Resource resource, String name) {
        return name.equals("body") && resource.fields().containsKey("bodyV2");
    }

    /** @param given not null */
    static Object read(FieldType type, Object given) {
        return switch (type) {
            case TEXT -> FieldPath.text(given);
            case UUID -> uuid(FieldPath.text(given));
            case DATE_TIME -> Dates.dateTime(given);
            case DATE -> Dates.date(given);
            case BOOLEAN -> bool(given);
            case INTEGER, NUMBER -> number(given);
            case ARRAY -> list(given);
            default -> given;
        };
    }

    static String uuid(String given) {
        if (!RestPath.UUID.matcher(given).matches()) {
            throw Refusal.invalidSyntax("uuid", given);
        }
        return given.toLowerCase(Locale.ROOT);
    }

    private static Boolean bool(Object given) {
        return switch (given.toString().toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw Refusal.invalidSyntax("boolean", given);
        };
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

    private static List<?> list(Object given) {
        if (given instanceof List<?> list) {
            return list;
        }
        throw Refusal.malformedArray(FieldPath.text(given));
    }

    private static String choice(Resource resource, String name, Field field, String given) {
        if (!field.values().isEmpty() && !field.values().contains(given)) {
            throw unknownChoice(resource, name, given);
        }
        return given;
    }

    /** In the database's words. */
    static Refusal unknownChoice(Resource resource, String name, String given) {
        String type = resource.singular() + "_" + name + "_enum";
        String quoted = type.equals(type.toLowerCase(Locale.ROOT)) ? type : "\"" + type + "\"";
        return Refusal.badRequest("invalid input value for enum " + SCHEMA + "." + quoted + ": \"" + given + "\"");
    }
}
