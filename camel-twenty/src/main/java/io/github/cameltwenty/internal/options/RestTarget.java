package io.github.cameltwenty.internal.options;

import io.github.cameltwenty.TwentyMethod;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where a call of {@code general/rest} goes: below {@code /rest} of the base URL, whatever a message says. All mistakes are {@link
 * IllegalArgumentException}s.
 *
 * @param query parameters, not encoded
 */
public record RestTarget(TwentyMethod method, String path, Map<String, String> query) {
    /** Of letters, digits and what stands for itself in a path: nothing that anybody decodes, or takes for another host. */
    private static final Pattern PATH = Pattern.compile("/rest(?!.*\\.\\.)(/(?!\\.(/|$))[A-Za-z0-9._~-]+)+");

    /**
     * What names the records that a write is to: their id, or the ids in the body of a merge. To all other paths of records later
     * servers do a write without a filter to all: {@code PATCH /rest/batch/companies} too (recorded with 2.21).
     */
    private static final Pattern NAMES_RECORDS = Pattern.compile(
            "/rest/metadata/.+|/rest/[^/]+/merge|.*/[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(/restore)?");

    private static final String FILTER = "filter";
    private static final String SOFT_DELETE = "soft_delete";

    public RestTarget {
        boolean isWrite = method == TwentyMethod.DELETE || method == TwentyMethod.PATCH || method == TwentyMethod.PUT;
        if (method == TwentyMethod.DELETE && query.containsKey(SOFT_DELETE)) {
            throw new IllegalArgumentException("The query has " + SOFT_DELETE
                    + ", which Twenty 1.0 ignores and destroys: use" + " deleteOne or deleteMany with softDelete=true");
        }
        boolean isFiltered = query.get(FILTER) != null && !query.get(FILTER).isBlank();
        if (isWrite && !isFiltered && !NAMES_RECORDS.matcher(path).matches()) {
            throw new IllegalArgumentException(method + " " + path
                    + " names neither a record nor a filter: servers from about 1.8 on take that for all records. Give an id in"
                    + " the path, or a filter in the query");
        }
    }

    /**
     * A path that is one.
     *
     * @param name of what holds it, as "The option path"
     */
    public static String path(String name, String path) {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException(name + " is '" + path
                    + "'; it must be a path of the REST API, as /rest/companies or /rest/metadata/objects, of letters, digits and"
                    + " . _ ~ - alone. What follows a ? goes into the query");
        }
        return path;
    }

    /** By its name, in capitals or not. */
    public static TwentyMethod method(String name, String method) {
        return Arrays.stream(TwentyMethod.values())
                .filter(known -> known.name().equalsIgnoreCase(method.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        name + " is '" + method + "'; allowed are GET, POST, PUT, PATCH, DELETE"));
    }

    /**
     * The parameters of a {@code Map}, or of a text as it stands in a URL.
     *
     * @param name of what holds it, as "The option query"
     * @param given null for none
     */
    public static Map<String, String> query(String name, Object given) {
        Map<String, String> query = new LinkedHashMap<>();
        if (given instanceof Map<?, ?> map) {
            map.forEach((parameter, value) -> put(name, query, String.valueOf(parameter), value));
        } else if (given != null) {
            String text = given.toString().strip();
            for (String part : text.isEmpty() ? new String[0] : text.split("&", -1)) {
                int sign = part.indexOf('=');
                if (sign < 1) {
                    throw new IllegalArgumentException(name + " is '" + given + "', and '" + part
                            + "' in it is no parameter, as limit=5. Write an & in a value as %26, or give a Map");
                }
                put(name, query, decoded(name, part.substring(0, sign)), decoded(name, part.substring(sign + 1)));
            }
        }
        return query;
    }

    private static void put(String name, Map<String, String> query, String parameter, Object value) {
        if (!parameter.matches("[A-Za-z_][A-Za-z0-9_.-]*")) {
            throw new IllegalArgumentException(name + " has '" + parameter + "', which is no name of a parameter");
        }
        if (value == null) {
            throw new IllegalArgumentException(name + " has no value for " + parameter);
        }
        if (query.put(parameter, value.toString()) != null) {
            throw new IllegalArgumentException(name + " has " + parameter + " twice");
        }
    }

    private static String decoded(String name, String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    name + " has '" + text + "', which is not encoded as in a URL: write a % as %25, or give a Map", e);
        }
    }
}
