package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.catalog.FieldType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is sent where a change empties a field by null: servers refuse null for one type, answer a TypeError for the next, and leave
 * a third as it is (recorded on 1.0.3, November 2025 and 2.21). What is sent instead, all three store as empty.
 */
final class Emptied {
    private static final Map<FieldType, Map<String, Object>> COMPOSITES = Map.of(
            FieldType.LINKS, parts("primaryLinkUrl", "", "primaryLinkLabel", "", "secondaryLinks", List.of()),
            FieldType.EMAILS, parts("primaryEmail", "", "additionalEmails", List.of()),
            FieldType.PHONES,
                    parts(
                            "primaryPhoneNumber",
                            "",
                            "primaryPhoneCallingCode",
                            "",
                            "primaryPhoneCountryCode",
                            "",
                            "additionalPhones",
                            List.of()),
            FieldType.FULL_NAME, parts("firstName", "", "lastName", ""),
            FieldType.ADDRESS,
                    parts(
                            "addressStreet1",
                            "",
                            "addressStreet2",
                            "",
                            "addressCity",
                            "",
                            "addressPostcode",
                            "",
                            "addressState",
                            "",
                            "addressCountry",
                            "",
                            "addressLat",
                            null,
                            "addressLng",
                            null),
            FieldType.CURRENCY, parts("amountMicros", null, "currencyCode", null));

    /** Of which no value is known that empties them on every version. */
    private static final Map<FieldType, String> NEVER = Map.of(
            FieldType.BOOLEAN, "write true or false",
            FieldType.RICH_TEXT_V2, "write {\"markdown\": \"\", \"blocknote\": null}",
            FieldType.ACTOR, "leave it out");

    private static final Set<FieldType> WITH_EMPTY_TEXTS = Set.of(FieldType.FULL_NAME, FieldType.ADDRESS);

    private Emptied() {}

    private static Map<String, Object> parts(Object... namesAndValues) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parts.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return parts;
    }

    /**
     * What to send for a value of a change.
     *
     * @throws IllegalArgumentException where the value is null, and that cannot be stored; the message says what is right
     */
    static Object sent(FieldType type, Object value) {
        if (value == null) {
            return ofNull(type);
        }
        if (type == FieldType.UUID && value.toString().isBlank()) {
            return null;
        }
        return WITH_EMPTY_TEXTS.contains(type) && value instanceof Map<?, ?> parts
                ? withEmptyTexts(type, parts)
                : value;
    }

    private static Object ofNull(FieldType type) {
        if (NEVER.containsKey(type)) {
            throw new IllegalArgumentException("null cannot be stored: " + NEVER.get(type));
        }
        Map<String, Object> parts = COMPOSITES.get(type);
        return parts == null ? type == FieldType.TEXT ? "" : null : new LinkedHashMap<>(parts);
    }

    /** The first two versions store null for a text that is null, and show it so ever after. */
    private static Map<String, Object> withEmptyTexts(FieldType type, Map<?, ?> given) {
        Map<String, Object> parts = new LinkedHashMap<>();
        given.forEach((name, part) ->
                parts.put(name.toString(), part == null ? COMPOSITES.get(type).get(name.toString()) : part));
        return parts;
    }
}
