package io.github.cameltwenty.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a parsed body is taken for. */
final class Bodies {
    private Bodies() {}

    /** @param forms whether an HTML form is read, too; what is neither that nor JSON is taken for an empty object */
    static Object parse(SandboxRequest request, boolean forms) {
        String type = request.headers()
                .getOrDefault("content-type", "")
                .toLowerCase(Locale.ROOT)
                .split(";")[0]
                .strip();
        if (forms && type.equals("application/x-www-form-urlencoded")) {
            return Query.of(request.body()).parameters();
        }
        return type.equals("application/json") ? Json.read(request.body()) : Map.of();
    }

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

    /** The records of a batch, which may be none. */
    static List<Map<String, Object>> batch(Object body) {
        if (!(body instanceof List<?> list)) {
            throw Refusal.of(400, "TypeError", "args.data.forEach is not a function");
        }
        return list.stream().map(Bodies::object).toList();
    }

    /** The records of a batch, of which there must be one. */
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
