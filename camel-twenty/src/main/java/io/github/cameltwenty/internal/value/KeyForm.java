package io.github.cameltwenty.internal.value;

import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values by which a record is known, in one spelling: two that a server stores as one are equal here, and two that it stores
 * apart are not. What is stored already is never made normal again: a server does not either, so that
 * {@code https://a.example//}, stored with one slash, would lose that one too.
 */
public final class KeyForm {
    private static final Set<String> LISTED = Set.of(LinkParts.SECONDARY, EmailParts.ADDITIONAL, PhoneParts.ADDITIONAL);

    private KeyForm() {}

    /**
     * The parts by which a composite as a whole is known. Those of links, e-mails, phones and names are what Twenty's own unique
     * fields go by; a phone also goes by its calling code.
     *
     * @return empty for other types
     * @throws IllegalArgumentException for types that cannot be keys
     */
    public static List<String> parts(FieldType type) {
        return switch (type) {
            case LINKS -> List.of(LinkParts.URL);
            case EMAILS -> List.of(EmailParts.PRIMARY);
            case PHONES -> List.of(PhoneParts.CALLING_CODE, PhoneParts.NUMBER);
            case FULL_NAME -> List.of("firstName", "lastName");
            case CURRENCY -> List.of(PlainParts.AMOUNT_MICROS, "currencyCode");
            case ADDRESS ->
                List.of(
                        "addressStreet1",
                        "addressStreet2",
                        "addressPostcode",
                        "addressCity",
                        "addressState",
                        "addressCountry");
            case MULTI_SELECT, ARRAY, RAW_JSON, RICH_TEXT_V2, ACTOR ->
                throw new IllegalArgumentException("a field of the type " + type + " cannot be a key");
            default -> List.of();
        };
    }

    /**
     * The key that a value has that is to be sent.
     *
     * @param part a part of a composite, as {@code primaryLinkUrl}; null for the field as a whole
     * @param value the whole value of the field, also where one part is wanted: a phone number depends on its country
     * @return one text, or one for each of {@link #parts}; empty where there is nothing to be known by
     * @throws IllegalArgumentException where this version refuses the value or stores another, where nobody can tell, and for
     *     types that cannot be keys; the message says what is right
     */
    public static List<String> given(Field field, String part, Object value, ValueRules rules) {
        List<String> parts = keyParts(field.type(), part);
        if (value == null) {
            return List.of();
        }
        StoredForm form = rules.create(field, value);
        if (form.parts().isEmpty()) {
            check(form, "");
            return only(text(field.type(), form.value()));
        }
        boolean isOfTheWhole = form.problem() != null && form.problem().path().isEmpty();
        if (isOfTheWhole) {
            check(form, "");
        }
        List<Object> values = new ArrayList<>();
        for (String one : parts) {
            StoredForm ofPart = form.parts().get(one);
            check(ofPart, one);
            values.add(ofPart.value());
        }
        return texts(field.type(), parts, values);
    }

    private static void check(StoredForm form, String part) {
        if (form.problem() != null) {
            Problem problem = form.problem();
            throw new IllegalArgumentException((part.isEmpty() ? problem : problem.in(part)).toString());
        }
        if (!form.isStored()) {
            throw new IllegalArgumentException(
                    (part.isEmpty() ? "" : part + ": ") + "not known as a key: " + form.reason());
        }
    }

    /**
     * The key of a value that is stored.
     *
     * @param part as in {@link #given}
     * @param value the whole value of the field, as a server gave it
     * @return as {@link #given}
     */
    public static List<String> stored(Field field, String part, Object value) {
        List<String> parts = keyParts(field.type(), part);
        if (value == null) {
            return List.of();
        }
        if (parts.isEmpty()) {
            return only(text(field.type(), value));
        }
        Map<?, ?> given = value instanceof Map<?, ?> map ? map : Map.of();
        List<Object> values = new ArrayList<>();
        parts.forEach(one -> values.add(given.get(one)));
        return texts(field.type(), parts, values);
    }

    private static List<String> keyParts(FieldType type, String part) {
        List<String> ofTheWhole = parts(type);
        if (part == null) {
            return ofTheWhole;
        }
        if (ofTheWhole.isEmpty() || LISTED.contains(part)) {
            throw new IllegalArgumentException(part + " of a field of the type " + type + " cannot be a key");
        }
        return List.of(part);
    }

    private static List<String> texts(FieldType type, List<String> parts, List<Object> values) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Object normal = NormalForm.ofPart(type, parts.get(i), values.get(i));
            texts.add(normal == null ? "" : plain(normal));
        }
        boolean isNumberless = parts.size() > 1
                && type == FieldType.PHONES
                && texts.get(parts.size() - 1).isEmpty();
        return isNumberless || texts.stream().allMatch(String::isEmpty) ? List.of() : List.copyOf(texts);
    }

    private static String text(FieldType type, Object value) {
        Object normal = NormalForm.of(type, value);
        return normal == null ? "" : plain(normal);
    }

    private static String plain(Object normal) {
        if (normal instanceof Double number) {
            return Numbers.plain(number).toPlainString();
        }
        return normal instanceof BigDecimal number ? number.toPlainString() : normal.toString();
    }

    private static List<String> only(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }
}
