package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Resource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What people said of the objects and fields that they added or changed. */
final class ToldWords {
    private final Map<String, Map<String, Object>> words = new HashMap<>();

    /** @param field empty for the object itself */
    void tell(Resource resource, String field, Map<String, Object> given) {
        words.computeIfAbsent(key(resource, field), key -> new LinkedHashMap<>())
                .putAll(given);
    }

    /** Nothing for most. @param field empty for the object itself */
    Map<String, Object> of(Resource resource, String field) {
        return words.getOrDefault(key(resource, field), Map.of());
    }

    void forget(Resource resource, String field) {
        words.remove(key(resource, field));
    }

    /** The object and all its fields. */
    void forget(Resource resource) {
        words.keySet().removeIf(key -> key.startsWith(key(resource, "")));
    }

    private static String key(Resource resource, String field) {
        return resource.singular() + "." + field;
    }
}
