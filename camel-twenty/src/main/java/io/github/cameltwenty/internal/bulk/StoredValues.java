package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.FieldType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares what a client gives with what Twenty makes of it: e-mails and hosts in lower case, numbers as texts. */
final class StoredValues {
    private static final Pattern ORIGIN = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*://[^/?#]*");

    private final String resource;

    StoredValues(String resource) {
        this.resource = resource;
    }

    /** The value at a path of a record; null where there is none. */
    static Object at(Map<?, ?> record, String path) {
        Object value = record;
        for (String name : path.split("\\.")) {
            value = value instanceof Map<?, ?> fields ? fields.get(name) : null;
        }
        return value;
    }

    /** A text as it is compared: Twenty stores it so, or with a slash at a link's end. */
    String comparable(String path, Object value) {
        String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        Optional<FieldType> type = Catalog.twenty().fieldType(resource, path.replaceFirst("\\..*", ""));
        if (type.filter(FieldType.EMAILS::equals).isPresent()) {
            return text.toLowerCase(Locale.ROOT);
        }
        return type.filter(FieldType.LINKS::equals).isPresent() ? link(text) : text;
    }

    /** How a value may stand in the database. */
    List<String> spellings(String path, Object value) {
        String text = comparable(path, value);
        boolean link = path.endsWith("LinkUrl") || path.endsWith(".url");
        return link ? List.of(text, text + "/") : List.of(text);
    }

    private static String link(String url) {
        Matcher origin = ORIGIN.matcher(url);
        String lower = origin.lookingAt() ? origin.group().toLowerCase(Locale.ROOT) + url.substring(origin.end()) : url;
        return lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** Whether storing the given fields over the record would leave it as it is. */
    boolean isStored(Map<?, ?> given, Map<?, ?> record) {
        return given.entrySet().stream()
                .allMatch(field -> isStored(field.getKey().toString(), field.getValue(), record.get(field.getKey())));
    }

    private boolean isStored(String path, Object given, Object stored) {
        if (given instanceof Map<?, ?> parts && stored instanceof Map<?, ?> storedParts) {
            return parts.entrySet().stream()
                    .allMatch(part ->
                            isStored(path + "." + part.getKey(), part.getValue(), storedParts.get(part.getKey())));
        }
        if (given == null || stored == null || given instanceof Iterable<?>) {
            return Objects.equals(given, stored);
        }
        return comparable(path, given).equals(comparable(path, stored))
                || isSameNumber(given, stored)
                || isSameTime(given, stored);
    }

    private static boolean isSameNumber(Object given, Object stored) {
        if (!(given instanceof Number) && !(stored instanceof Number)) {
            return false;
        }
        try {
            return new BigDecimal(given.toString()).compareTo(new BigDecimal(stored.toString())) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isSameTime(Object given, Object stored) {
        try {
            return OffsetDateTime.parse(given.toString()).isEqual(OffsetDateTime.parse(stored.toString()));
        } catch (DateTimeException e) {
            return false;
        }
    }
}
