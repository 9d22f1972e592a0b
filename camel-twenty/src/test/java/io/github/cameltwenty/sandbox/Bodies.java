package io.github.cameltwenty.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a parsed body is taken for. */
final class Bodies {
    private Bodies() {}

    /** One record. A list is taken as JavaScript takes it: an object whose names are its indexes. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object body) {
        if (body instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        Map<String, Object> indexed = new LinkedHashMap<>();
        if (body instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                indexed.put(String.valueOf(i), list.get(i));
            }
        }
        return indexed;
    }

    /** The records of a batch. */
    static List<Map<String, Object>> objects(Object body) {
        if (!(body instanceof List<?> list)) {
            throw Refusal.badRequest("Body must be an array");
        }
        if (list.isEmpty()) {
            throw Refusal.badRequest("Input must not be empty");
        }
        return list.stream().map(Bodies::object).toList();
    }
}
