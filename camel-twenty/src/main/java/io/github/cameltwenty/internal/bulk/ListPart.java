package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.catalog.FieldType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The part of a composite that holds further links, addresses or phones, with the names that their parts have in it.
 *
 * @param name as {@code additionalEmails}
 * @param primary by the name of the primary's part, that within an element; an empty name where the element is a text
 */
record ListPart(String name, Map<String, String> primary) {
    private static final Map<FieldType, ListPart> ALL = Map.of(
            FieldType.EMAILS, new ListPart("additionalEmails", Map.of("primaryEmail", "")),
            FieldType.LINKS,
                    new ListPart("secondaryLinks", Map.of("primaryLinkUrl", "url", "primaryLinkLabel", "label")),
            FieldType.PHONES,
                    new ListPart(
                            "additionalPhones",
                            Map.of(
                                    "primaryPhoneNumber", "number",
                                    "primaryPhoneCallingCode", "callingCode",
                                    "primaryPhoneCountryCode", "countryCode")));

    /** Null for a type that has none. */
    static ListPart of(FieldType type) {
        return ALL.get(type);
    }

    /** An element in the parts of a primary one; those that it lacks are left out. */
    Map<String, Object> asPrimary(Object element) {
        Map<String, Object> parts = new HashMap<>();
        primary.forEach((part, inElement) -> {
            Object value = element instanceof Map<?, ?> fields ? fields.get(inElement) : null;
            parts.put(part, inElement.isEmpty() ? element : value);
        });
        parts.values().removeIf(Objects::isNull);
        return parts;
    }

    /** The first element of the list that is meant; null where there is none. */
    Object find(Map<?, ?> composite, Predicate<Object> isMeant) {
        return listOf(composite, name).stream()
                .map(element -> (Object) element)
                .filter(isMeant)
                .findFirst()
                .orElse(null);
    }

    /**
     * The stored primary one, with the list that is given, if one is.
     *
     * @param known the element of the stored list that was given as the primary one
     * @param mayBeListed whether an element is not the primary one
     */
    Map<String, Object> beside(Map<?, ?> stored, Map<?, ?> given, Object known, Predicate<Object> mayBeListed) {
        Map<String, Object> composite = new LinkedHashMap<>();
        primary.keySet().stream()
                .filter(part -> stored.get(part) != null)
                .forEach(part -> composite.put(part, stored.get(part)));
        List<Object> list = new ArrayList<>(listOf(given.containsKey(name) ? given : stored, name));
        list.removeIf(mayBeListed.negate());
        if (given.containsKey(name) && !list.contains(known)) {
            list.add(known);
        }
        composite.put(name, list);
        return composite;
    }

    static List<?> listOf(Map<?, ?> composite, String name) {
        return composite.get(name) instanceof List<?> list ? list : List.of();
    }
}
