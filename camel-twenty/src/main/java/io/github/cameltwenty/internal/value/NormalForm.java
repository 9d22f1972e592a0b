package io.github.cameltwenty.internal.value;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.FieldType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What two stored values have in common that a server counts as equal, though it writes them differently by version: numbers as
 * text, null for an empty text or list within a composite. It says nothing of values that were not stored yet.
 */
final class NormalForm {
    private static final List<String> OF_LISTED = List.of("url", "label", "number", "callingCode", "countryCode");

    private NormalForm() {}

    /** @param stored as a server gives it back */
    static Object of(FieldType type, Object stored) {
        if (Composites.isOne(type)) {
            Map<String, Object> parts = new HashMap<>();
            if (stored instanceof Map<?, ?> given) {
                given.forEach((name, part) -> parts.put(name.toString(), ofPart(type, name.toString(), part)));
            }
            return parts;
        }
        if (stored == null) {
            return null;
        }
        return switch (type) {
            case INTEGER, NUMBER -> stored instanceof Number number ? number.doubleValue() + 0.0 : stored;
            case DATE_TIME -> dateTime(stored);
            case UUID -> stored.toString().toLowerCase(Locale.ROOT);
            default -> Lists.normal(stored);
        };
    }

    private static Object dateTime(Object stored) {
        try {
            return Dates.instant(stored.toString()).<Object>map(Dates::text).orElse(stored);
        } catch (DateTimeException e) {
            return stored;
        }
    }

    static Object ofPart(FieldType type, String part, Object stored) {
        FieldType partType = Catalog.twenty().composites().get(type).get(part);
        if (partType == FieldType.NUMBER) {
            return decimal(stored);
        }
        if (partType == FieldType.RAW_JSON || partType == FieldType.ARRAY) {
            return stored instanceof List<?> list
                    ? list.stream().map(NormalForm::listed).toList()
                    : List.of();
        }
        return stored == null ? "" : stored;
    }

    private static Object listed(Object element) {
        if (!(element instanceof Map<?, ?> parts)) {
            return element;
        }
        Map<String, Object> normal = new HashMap<>();
        for (String name : OF_LISTED) {
            Object part = parts.get(name);
            normal.put(name, part == null ? "" : part);
        }
        return normal;
    }

    private static Object decimal(Object stored) {
        try {
            return stored == null ? null : new BigDecimal(stored.toString()).stripTrailingZeros();
        } catch (NumberFormatException e) {
            return stored;
        }
    }
}
