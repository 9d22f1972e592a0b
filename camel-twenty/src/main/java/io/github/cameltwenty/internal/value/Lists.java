package io.github.cameltwenty.internal.value;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists of texts, and JSON of any shape. Few values of these types were recorded; what is not, is from Twenty's sources. */
final class Lists {
    private Lists() {}

    static StoredForm texts(Object value) {
        if (!(value instanceof List<?> list)) {
            return StoredForm.unsure(Texts.shown(value) + " is no list: write the texts in one");
        }
        return StoredForm.listed(
                list,
                element -> element instanceof String
                        ? Texts.store(element, Storage.V2_21)
                        : StoredForm.unsure(Texts.shown(element) + " is no text, and the list is of texts"));
    }

    static StoredForm json(Object value, Storage storage) {
        if (!(value instanceof Map<?, ?>) && !(value instanceof List<?>)) {
            return StoredForm.unsure(Texts.shown(value) + " is neither an object nor a list");
        }
        boolean isEmpty = value instanceof Map<?, ?> map ? map.isEmpty() : ((List<?>) value).isEmpty();
        return isEmpty && storage.isStrict()
                ? StoredForm.unknown("whether Twenty 2.21 stores null for it")
                : member(value).withoutParts();
    }

    private static StoredForm member(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, StoredForm> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put(name.toString(), member(member)));
            return StoredForm.composed(members);
        }
        if (value instanceof List<?> list) {
            return StoredForm.listed(list, Lists::member);
        }
        if (value instanceof String) {
            return Texts.store(value, Storage.V2_21);
        }
        return value instanceof Number number ? Numbers.number(number) : StoredForm.stored(value);
    }

    /** Numbers as Twenty keeps them, so that equal ones are equal. */
    static Object normal(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> members = new HashMap<>();
            map.forEach((name, member) -> members.put(name.toString(), normal(member)));
            return members;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Lists::normal).toList();
        }
        return value instanceof Number number ? new BigDecimal(number.toString()).doubleValue() + 0.0 : value;
    }
}
