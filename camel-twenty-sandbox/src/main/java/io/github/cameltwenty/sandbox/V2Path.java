package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Catalog;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What a path below {@code /rest/} addresses in Twenty 2.21: some words count with some methods only. */
final class V2Path {
    private static final Set<String> CHANGES = Set.of("PATCH", "PUT");
    private static final String RESTORE = "restore/";

    private V2Path() {}

    static CurrentPath of(String method, String path, Catalog catalog) {
        String rest = path.substring("/rest/".length());
        if (CHANGES.contains(method) && rest.startsWith(RESTORE)) {
            List<String> segments = segments(rest.substring(RESTORE.length()));
            if (segments.size() != 1) {
                throw RestPath.invalid(path);
            }
            return new CurrentPath(RestPath.resource(segments.get(0), catalog), "restore", null);
        }
        // Twenty strips "/rest" wherever it stands, so that ".../<id>/restore" asks for the id "<id>ore"
        List<String> segments = segments(rest.replace("/rest", ""));
        if (segments.isEmpty() || segments.size() > 2) {
            throw RestPath.invalid(path);
        }
        String first = segments.get(0);
        if (segments.size() == 1) {
            return new CurrentPath(RestPath.resource(first, catalog), null, null);
        }
        String second = segments.get(1);
        if (first.equals("batch")) {
            return new CurrentPath(RestPath.resource(second, catalog), method.equals("POST") ? first : null, null);
        }
        if (second.equals("duplicates") || second.equals("merge") || second.equals("groupBy")) {
            return new CurrentPath(RestPath.resource(first, catalog), counts(method, second) ? second : null, null);
        }
        String id = RestPath.checkedId(second);
        return new CurrentPath(RestPath.resource(first, catalog), null, id);
    }

    private static boolean counts(String method, String word) {
        return switch (word) {
            case "duplicates" -> method.equals("POST");
            case "merge" -> CHANGES.contains(method);
            default -> method.equals("GET") || method.equals("HEAD");
        };
    }

    /** Empty ones are of no effect. */
    private static List<String> segments(String path) {
        return Arrays.stream(path.split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }
}
