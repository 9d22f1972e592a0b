package io.github.cameltwenty.sandbox;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A part of what a search found. */
record Page(
        List<Map<String, Object>> records, boolean hasNextPage, String startCursor, String endCursor, int totalCount) {
    static Page empty(int totalCount, boolean hasNextPage) {
        return new Page(List.of(), hasNextPage, null, null, totalCount);
    }

    /** The first of the rest. @param size from 1 */
    static Page forward(List<Map<String, Object>> rest, FindMany call, int size, int totalCount) {
        List<Map<String, Object>> records = rest.subList(0, size);
        return new Page(
                records,
                rest.size() > size,
                cursor(call, records.get(0)),
                cursor(call, records.get(size - 1)),
                totalCount);
    }

    /** The last of the rest. Twenty swaps the cursors then, and sees no next page. @param size from 1 */
    static Page backward(List<Map<String, Object>> rest, FindMany call, int size, int totalCount) {
        List<Map<String, Object>> records = rest.subList(rest.size() - size, rest.size());
        return new Page(records, false, cursor(call, records.get(size - 1)), cursor(call, records.get(0)), totalCount);
    }

    private static String cursor(FindMany call, Map<String, Object> record) {
        return Cursor.encode(call.order().position(record));
    }

    /** What comes after the one cursor, or before the other; all where there is none. */
    static List<Map<String, Object>> rest(List<Map<String, Object>> found, FindMany call) {
        if (call.after() != null) {
            return part(found, call, call.after(), 1);
        }
        return call.before() == null ? found : part(found, call, call.before(), -1);
    }

    private static List<Map<String, Object>> part(
            List<Map<String, Object>> found, FindMany call, Cursor cursor, int side) {
        if (!call.order().isById()) {
            return found.stream()
                    .filter(record -> cursor.isExact()
                            ? cursor.isPassed(record, side)
                            : Integer.signum(cursor.compare(record)) == side)
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

    /** With those records only; where it began and ended stays. */
    Page only(Predicate<Map<String, Object>> shown) {
        return new Page(records.stream().filter(shown).toList(), hasNextPage, startCursor, endCursor, totalCount);
    }
}
