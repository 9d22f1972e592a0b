package io.github.cameltwenty.internal.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.internal.options.OptionChecks;
import io.github.cameltwenty.internal.record.DottedKeys;
import io.github.cameltwenty.internal.record.RecordParts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

/** The {@code field.NAME} options of an endpoint: values to set on every record it sends. */
public final class FieldOptions {
    private final Map<String, Object> values;

    private FieldOptions(Map<String, Object> values) {
        this.values = values;
    }

    /**
     * @param options by name without the prefix, nested with dots
     * @throws IllegalArgumentException where a value does not fit the field's type in the catalog
     */
    public static FieldOptions of(String resource, Map<String, Object> options) {
        Map<String, Object> values = new LinkedHashMap<>();
        options.forEach((path, value) -> {
            FieldType type = Catalog.twenty().fieldType(resource, path).orElse(FieldType.TEXT);
            values.put(path, value instanceof String text ? convert(path, type, text) : value);
        });
        return new FieldOptions(DottedKeys.nested(values, "What the options field.* set"));
    }

    private static Object convert(String path, FieldType type, String text) {
        try {
            return switch (type) {
                case TEXT, DATE, DATE_TIME, SELECT -> text;
                case UUID -> OptionChecks.uuid("The option field." + path, text);
                case BOOLEAN -> bool(text);
                case INTEGER -> new BigInteger(text);
                case NUMBER -> new BigDecimal(text);
                default -> Json.read(text);
            };
        } catch (NumberFormatException | JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "The option field." + path + " is '" + text + "'; it must be " + wanted(type));
        }
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new NumberFormatException(text);
        };
    }

    private static String wanted(FieldType type) {
        return switch (type) {
            case BOOLEAN -> "true or false";
            case INTEGER -> "a whole number";
            case NUMBER -> "a number";
            case ARRAY, MULTI_SELECT -> "a JSON array, as [\"a\",\"b\"]";
            default -> "JSON";
        };
    }

    /** Nested, as a record. */
    public Map<String, Object> values() {
        return values;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** The record with these values over its own; the given map stays as it is. */
    Map<String, Object> over(Map<String, Object> fields) {
        return isEmpty() ? fields : RecordParts.merge(fields, values);
    }
}
