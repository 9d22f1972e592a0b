package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Resource;
import java.util.Arrays;
import java.util.List;

/**
 * What a path below {@code /rest/} addresses in Twenty of November 2025.
 *
 * @param word what stands before the resource, or after it in the place of an id; null where it is only records
 * @param id null where it is none
 */
record CurrentPath(Resource resource, String word, String id) {
    private static final List<String> BEFORE = List.of("batch", "restore");
    private static final List<String> AFTER = List.of("duplicates", "merge", "groupBy");

    static CurrentPath of(String path, Catalog catalog) {
        List<String> segments = Arrays.asList(path.substring("/rest/".length()).split("/"));
        if (segments.size() > 2 || segments.get(0).isEmpty()) {
            throw RestPath.invalid(path);
        }
        String first = segments.get(0);
        if (segments.size() == 1) {
            return new CurrentPath(RestPath.resource(first, catalog), null, null);
        }
        String second = segments.get(1);
        if (BEFORE.contains(first)) {
            return new CurrentPath(RestPath.resource(second, catalog), first, null);
        }
        if (AFTER.contains(second)) {
            return new CurrentPath(RestPath.resource(first, catalog), second, null);
        }
        String id = RestPath.checkedId(second);
        return new CurrentPath(RestPath.resource(first, catalog), null, id);
    }

    boolean is(String word) {
        return word.equals(this.word);
    }
}
