package io.github.cameltwenty.internal.schema;

import io.github.cameltwenty.internal.json.JsonMap;
import java.util.Map;

/**
 * What is there, but otherwise than it is wanted.
 *
 * @param field null of the object itself
 * @param what of it, as {@code type}
 */
record Difference(String object, String field, String what, Object wanted, Object found) {
    static Map<String, Object> named(String object, String field) {
        Map<String, Object> named = new JsonMap();
        named.put("object", object);
        if (field != null) {
            named.put("field", field);
        }
        return named;
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = named(object, field);
        map.put("what", what);
        map.put("wanted", wanted);
        map.put("found", found);
        return map;
    }

    @Override
    public String toString() {
        return (field == null ? object : object + "." + field) + ": " + what + " is " + found + ", wanted is " + wanted;
    }
}
