package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.catalog.FieldType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Completes composites that a change names in part with what the record holds. Of links, e-mails and phones every version empties
 * parts that are not sent (recorded on 1.0.3, November 2025 and 2.21); those of other types stay by themselves.
 */
final class KeptParts {
    private static final Set<FieldType> EMPTIED = Set.of(FieldType.LINKS, FieldType.EMAILS, FieldType.PHONES);

    private static final Map<FieldType, List<String>> PARTS = Map.of(
            FieldType.LINKS, List.of("primaryLinkUrl", "primaryLinkLabel", "secondaryLinks"),
            FieldType.EMAILS, List.of("primaryEmail", "additionalEmails"),
            FieldType.PHONES,
                    List.of(
                            "primaryPhoneNumber",
                            "primaryPhoneCallingCode",
                            "primaryPhoneCountryCode",
                            "additionalPhones"));

    private KeptParts() {}

    /** Whether the server would empty parts that a value does not name. */
    static boolean isPartial(FieldType type, Object value) {
        return EMPTIED.contains(type)
                && value instanceof Map<?, ?> parts
                && PARTS.get(type).stream().anyMatch(part -> !parts.containsKey(part));
    }

    /**
     * The value with the parts that the record holds and that it does not name.
     *
     * @throws IllegalArgumentException where it takes away what other parts cannot be without
     */
    static Object complete(FieldType type, Object value, Object stored) {
        if (!isPartial(type, value) || !(stored instanceof Map<?, ?> before)) {
            return value;
        }
        Map<?, ?> given = (Map<?, ?>) value;
        Map<String, Object> complete = new LinkedHashMap<>();
        given.forEach((part, one) -> complete.put(part.toString(), one));
        for (String part : kept(type, given)) {
            Object kept = before.get(part);
            if (!complete.containsKey(part) && kept != null && !kept.equals("") && !kept.equals(List.of())) {
                complete.put(part, type == FieldType.LINKS ? resent(part, kept) : kept);
            }
        }
        return complete;
    }

    private static Set<String> kept(FieldType type, Map<?, ?> given) {
        Set<String> kept = new HashSet<>(PARTS.get(type));
        if (type == FieldType.PHONES && isInternational(given)) {
            // it tells both itself, and they may be others now
            kept.removeAll(List.of("primaryPhoneCallingCode", "primaryPhoneCountryCode"));
        }
        if (type == FieldType.LINKS && isEmptied(given, "primaryLinkUrl")) {
            // no server keeps a label without its link
            kept.remove("primaryLinkLabel");
        }
        return kept;
    }

    private static boolean isEmptied(Map<?, ?> given, String part) {
        return given.containsKey(part)
                && (given.get(part) == null || given.get(part).equals(""));
    }

    private static boolean isInternational(Map<?, ?> given) {
        boolean namesItsCountry =
                given.containsKey("primaryPhoneCallingCode") || given.containsKey("primaryPhoneCountryCode");
        Object number = given.get("primaryPhoneNumber");
        boolean isEmptied = isEmptied(given, "primaryPhoneNumber");
        return namesItsCountry
                || isEmptied
                || number != null && number.toString().strip().startsWith("+");
    }

    /** A server takes one slash off the end of a link, each time that it is sent. */
    private static Object resent(String part, Object kept) {
        if (part.equals("primaryLinkUrl")) {
            return withSlash(kept);
        }
        if (!(kept instanceof List<?> links)) {
            return kept;
        }
        List<Object> resent = new ArrayList<>();
        for (Object link : links) {
            Map<String, Object> copy = new LinkedHashMap<>();
            if (link instanceof Map<?, ?> parts) {
                parts.forEach(
                        (name, value) -> copy.put(name.toString(), name.equals("url") ? withSlash(value) : value));
            }
            resent.add(link instanceof Map<?, ?> ? copy : link);
        }
        return resent;
    }

    private static Object withSlash(Object url) {
        return url instanceof String link && link.endsWith("/") && link.contains("://") ? link + "/" : url;
    }
}
