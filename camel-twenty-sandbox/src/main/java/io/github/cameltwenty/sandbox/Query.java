package io.github.cameltwenty.sandbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The parameters of a query; those that Twenty does not know are of no effect. */
record Query(Map<String, String> parameters) {
    static Query of(String rawQuery) {
        Map<String, String> parameters = new HashMap<>();
        for (String parameter : rawQuery == null ? new String[0] : rawQuery.split("&")) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            parameters.putIfAbsent(decoded(name), equals < 0 ? "" : decoded(parameter.substring(equals + 1)));
        }
        return new Query(parameters);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a lone % is taken as it is
        }
    }

    /** Null where it was not sent. */
    String get(String name) {
        return parameters.get(name);
    }

    /** @param deepest the largest depth there is */
    int depth(int deepest) {
        String depth = parameters.getOrDefault("depth", "");
        List<String> allowed =
                IntStream.rangeClosed(0, deepest).mapToObj(String::valueOf).toList();
        if (depth.isEmpty()) {
            return 0;
        }
        if (!allowed.contains(depth)) {
            throw Refusal.badRequest(
                    "'depth=" + depth + "' parameter invalid. Allowed values are " + String.join(", ", allowed));
        }
        return Integer.parseInt(depth);
    }

    boolean isTrue(String name) {
        return "true".equals(get(name));
    }
}
