package io.github.cameltwenty.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a parsed body is taken for. */
final class Bodies {
    private Bodies() {}

    /**
     * @param forms whether an HTML form is read, too
     * @param texts whether what is neither that nor JSON is taken for a text, and nothing for null; else for an empty object
     */
    static Object parse(SandboxRequest request, boolean forms, boolean texts) {
        String type = request.headers()
                .getOrDefault("content-type", "")
                .toLowerCase(Locale.ROOT)
                .split(";")[0]
                .strip();
        if (forms && type.equals("application/x-www-form-urlencoded")) {
            return Query.of(request.body()).parameters();
        }
        if (type.equals("application/json")) {
            return Json.read(request.body());
        }
        if (texts) {
            return request.body().isEmpty() ? null : request.body();
        }
        return Map.of();
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

    /** One record, of which JavaScript sets the position first: refused where there is nothing to set it on. */
    static Map<String, Object> positioned(Object body) {
        if (body == null || body instanceof String) {
            throw Refusal.of(
                    400,
                    "TypeError",
                    body == null
                            ? "Cannot read properties of undefined (reading 'position')"
                            : "Cannot create property 'position' on string '" + body + "'");
        }
        return object(body);
    }

    /** The records of a batch, which may be none. */
    static List<Map<String, Object>> batch(Object body) {
        if (!(body instanceof List<?> list)) {
            throw Refusal.of(400, "TypeError", "args.data.forEach is not a function");
        }
        if (list.contains(null)) {
            throw Refusal.of(400, "TypeError", "Cannot read properties of null (reading 'position')");
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
