package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.internal.value.KeyForm;
import io.github.cameltwenty.internal.value.ValueRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One of the fields by which an upsert knows a record. Links, e-mails and phones as a whole are any of those that a record has; a
 * phone number goes with its calling code, as the same digits are another phone in another country.
 *
 * @param path as in {@code upsertBy}
 * @param part of a composite; null for the field as a whole
 */
record KeyField(String path, String name, String part, Field field) {
    private static final String NUMBER = "primaryPhoneNumber";

    static KeyField of(String path, KnownFields fields) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        String part = dot < 0 ? null : path.substring(dot + 1);
        Field field = fields.find(name).orElseGet(() -> unknown(part));
        return new KeyField(path, name, part, field);
    }

    private static Field unknown(String part) {
        FieldType type = part == null
                ? FieldType.TEXT
                : KnownFields.compositeWith(Map.of(part, part)).orElse(FieldType.TEXT);
        return new Field(type, false, false, List.of(), null);
    }

    /** The parts that are compared; one null where the field has none. */
    List<String> parts() {
        List<String> parts = KeyForm.parts(field.type());
        if (part != null && !isPhoneNumber()) {
            return List.of(part);
        }
        return parts.isEmpty() ? Collections.singletonList(null) : parts;
    }

    String selection() {
        List<String> parts = new ArrayList<>(parts());
        if (list() != null) {
            parts.add(list().name());
        }
        return parts.get(0) == null ? name : name + " { " + String.join(" ", parts) + " }";
    }

    private boolean isPhoneNumber() {
        return field.type() == FieldType.PHONES && NUMBER.equals(part);
    }

    private String keyPart() {
        return isPhoneNumber() ? null : part;
    }

    FieldType typeOf(String ofPart) {
        return ofPart == null
                ? field.type()
                : Catalog.twenty().composites().get(field.type()).get(ofPart);
    }

    /** The list of a composite whose values count as well; null where there is none. */
    ListPart list() {
        return part == null ? ListPart.of(field.type()) : null;
    }

    /**
     * The keys that a given value has: one for each way to store it, and for each of its further addresses.
     *
     * @throws IllegalArgumentException where no way is known in which it would be stored
     */
    Set<List<String>> given(Object value, List<ValueRules> rules) {
        Set<List<String>> keys = new LinkedHashSet<>(given(value, keyPart(), rules));
        for (Object listed : listed(value)) {
            keys.addAll(given(listed, null, rules));
        }
        return keys;
    }

    private Set<List<String>> given(Object value, String wanted, List<ValueRules> rules) {
        Set<List<String>> keys = new LinkedHashSet<>();
        IllegalArgumentException refusal = null;
        for (ValueRules version : rules) {
            try {
                List<String> key = KeyForm.given(field, wanted, value, version);
                if (!key.isEmpty()) {
                    keys.add(key);
                }
            } catch (IllegalArgumentException e) {
                refusal = refusal == null ? e : refusal;
            }
        }
        if (keys.isEmpty() && refusal != null) {
            throw refusal;
        }
        return keys;
    }

    /** The keys that a stored value has. */
    Set<List<String>> stored(Object value) {
        Set<List<String>> keys = new LinkedHashSet<>();
        List<String> first = KeyForm.stored(field, keyPart(), value);
        if (!first.isEmpty()) {
            keys.add(first);
        }
        for (Object listed : listed(value)) {
            List<String> key = KeyForm.stored(field, null, listed);
            if (!key.isEmpty()) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** The further links, addresses or phones, each as if it were the primary one. */
    private List<Object> listed(Object value) {
        ListPart list = list();
        List<Object> listed = new ArrayList<>();
        if (list != null && value instanceof Map<?, ?> parts && parts.get(list.name()) instanceof Iterable<?> several) {
            several.forEach(one -> listed.add(list.asPrimary(one)));
        }
        return listed;
    }

    /**
     * The value to store over a record that is known by one of its further addresses: that one stays a further one, and the record
     * keeps its own primary one.
     */
    Object besidePrimary(Object given, Object stored, List<ValueRules> rules) {
        ListPart list = list();
        if (list == null || !(given instanceof Map<?, ?> parts) || !(stored instanceof Map<?, ?> before)) {
            return given;
        }
        Set<List<String>> wanted = given(given, null, rules);
        List<String> primary = KeyForm.stored(field, null, stored);
        Object known = wanted.contains(primary) ? null : list.find(before, element -> wanted.contains(keyOf(element)));
        return known == null || primary.isEmpty()
                ? given
                : list.beside(before, parts, known, element -> !primary.equals(keyOf(element)));
    }

    private List<String> keyOf(Object element) {
        return KeyForm.stored(field, null, list().asPrimary(element));
    }
}
