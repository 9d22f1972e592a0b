package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.FieldType;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Composite fields: what they hold when empty, and how Twenty tidies what it is given for them. */
final class Composites {
    private static final Pattern ORIGIN = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*://[^/?#]*");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Composites() {}

    static Map<String, Object> empty(FieldType type, Map<String, FieldType> parts, Rules rules) {
        Map<String, Object> empty = new LinkedHashMap<>();
        parts.forEach((name, part) -> {
            boolean text = part == FieldType.TEXT && type != FieldType.RICH_TEXT_V2;
            empty.put(name, text ? "" : null);
        });
        if (rules.exact()) {
            empty.replaceAll((name, value) -> name.startsWith("additional") ? List.of() : value);
            empty.replace("currencyCode", null);
            empty.replace("markdown", "");
        }
        if (type == FieldType.LINKS) {
            empty.put("secondaryLinks", List.of());
        }
        return rules.emptyListsAreNull() ? withoutEmptyLists(empty) : empty;
    }

    /** What is no object counts as one without parts; parts that are not given stay as they are. */
    static Map<String, Object> read(
            FieldType type, Map<String, FieldType> parts, Object given, Object stored, Rules rules) {
        if (given == null) {
            throw Refusal.of(400, "TypeError", "Cannot convert undefined or null to object");
        }
        Map<?, ?> object = given instanceof Map<?, ?> map ? map : Map.of();
        Map<String, Object> value = new LinkedHashMap<>();
        if (stored instanceof Map<?, ?> map) {
            map.forEach((name, part) -> value.put((String) name, part));
        }
        switch (type) {
            case LINKS -> readLinks(object, value, rules.exact() ? "" : null);
            case RICH_TEXT_V2 -> value.putAll(RichText.read(object, rules.markdownIsEnough()));
            default -> readParts(parts, object, value);
        }
        switch (type) {
            case CURRENCY ->
                value.computeIfPresent(
                        "amountMicros",
                        (name, amount) -> rules.exact() ? whole((Number) amount) : (Object) plain((Number) amount));
            case EMAILS -> {
                value.computeIfPresent("primaryEmail", (name, email) -> lower(email));
                value.computeIfPresent("additionalEmails", (name, emails) -> ((List<?>) emails)
                        .stream().map(Composites::lower).toList());
            }
            case ACTOR -> value.put("context", object.containsKey("context") ? object.get("context") : Map.of());
            case PHONES -> checkCountry(value.get("primaryPhoneCountryCode"));
            default -> {}
        }
        return rules.emptyListsAreNull() ? withoutEmptyLists(value) : value;
    }

    private static Map<String, Object> withoutEmptyLists(Map<String, Object> parts) {
        parts.replaceAll((name, part) -> part instanceof List<?> list && list.isEmpty() ? null : part);
        return parts;
    }

    private static void readParts(Map<String, FieldType> parts, Map<?, ?> given, Map<String, Object> value) {
        parts.forEach((name, part) -> {
            if (given.containsKey(name)) {
                Object read = given.get(name);
                value.put(name, read == null ? null : Values.read(part, read));
            } else if (part == FieldType.NUMBER && value.get(name) instanceof String number) {
                value.put(name, Values.number(number));
            }
        });
    }

    /** A link is always replaced as a whole. */
    private static void readLinks(Map<?, ?> given, Map<String, Object> value, String nothing) {
        Object label = given.get("primaryLinkLabel");
        Object url = given.get("primaryLinkUrl");
        value.put("primaryLinkLabel", label == null ? nothing : FieldPath.text(label));
        value.put("primaryLinkUrl", url == null ? nothing : withLowerCaseOrigin(FieldPath.text(url)));
        value.put("secondaryLinks", given.get("secondaryLinks") instanceof List<?> links ? links : List.of());
    }

    private static String withLowerCaseOrigin(String url) {
        Matcher origin = ORIGIN.matcher(url);
        return origin.lookingAt() ? origin.group().toLowerCase(Locale.ROOT) + url.substring(origin.end()) : url;
    }

    private static Number whole(Number amount) {
        return new BigDecimal(amount.toString()).longValue();
    }

    private static String plain(Number amount) {
        return new BigDecimal(amount.toString()).toBigInteger().toString();
    }

    private static Object lower(Object text) {
        return text == null ? null : FieldPath.text(text).toLowerCase(Locale.ROOT);
    }

    private static void checkCountry(Object code) {
        if (code instanceof String country && !country.isEmpty() && !COUNTRIES.contains(country)) {
            throw Refusal.of(400, "Error", "Invalid country code " + country);
        }
    }
}
