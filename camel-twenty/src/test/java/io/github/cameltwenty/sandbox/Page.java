package io.github.cameltwenty.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A part of what a search found.
 *
 * @param totalCount counted from the cursor on, as Twenty 1.0 does
 */
record Page(
        List<Map<String, Object>> records, boolean hasNextPage, String startCursor, String endCursor, int totalCount) {
    static final Page EMPTY = new Page(List.of(), false, null, null, 0);

    /** @param found all that was found, in the order of the search */
    static Page of(List<Map<String, Object>> found, FindMany call) {
        if (call.after() != null && call.before() != null) {
            return EMPTY;
        }
        List<Map<String, Object>> rest = found;
        if (call.after() != null) {
            rest = part(found, call, call.after(), 1);
        } else if (call.before() != null) {
            rest = part(found, call, call.before(), -1);
        }
        if (rest.isEmpty()) {
            return EMPTY;
        }
        int size = Math.min(rest.size(), call.limit());
        boolean backward = call.before() != null;
        List<Map<String, Object>> records =
                backward ? rest.subList(rest.size() - size, rest.size()) : rest.subList(0, size);
        String first = Cursor.encode(call.order().position(records.get(0)));
        String last = Cursor.encode(call.order().position(records.get(size - 1)));
        // going backward Twenty swaps the cursors, and sees no next page
        return backward
                ? new Page(records, false, last, first, rest.size())
                : new Page(records, rest.size() > size, first, last, rest.size());
    }

    private static List<Map<String, Object>> part(
            List<Map<String, Object>> found, FindMany call, Cursor cursor, int side) {
        if (!call.order().isById()) {
            return found.stream()
                    .filter(record -> Integer.signum(cursor.compare(record)) == side)
                    .toList();
        }
        int low = 0;
        int high = found.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int compared = cursor.compare(found.get(middle));
            if (compared < 0 || (compared == 0 && side > 0)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return side > 0 ? found.subList(low, found.size()) : found.subList(0, low);
    }

    Page map(UnaryOperator<Map<String, Object>> change) {
        return new Page(records.stream().map(change).toList(), hasNextPage, startCursor, endCursor, totalCount);
    }

    /** The page as Twenty writes it, with its records as {@code name}. */
    Map<String, Object> document(String name, Object value) {
        Map<String, Object> pageInfo = new LinkedHashMap<>();
        pageInfo.put("hasNextPage", hasNextPage);
        pageInfo.put("startCursor", startCursor);
        pageInfo.put("endCursor", endCursor);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(name, value);
        document.put("pageInfo", pageInfo);
        document.put("totalCount", totalCount);
        return document;
    }
}
