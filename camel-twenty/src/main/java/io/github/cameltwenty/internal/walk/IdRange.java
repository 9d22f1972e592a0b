package io.github.cameltwenty.internal.walk;

import io.github.cameltwenty.TwentyFilter;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of all ids, told by their first twelve digits. Its bounds are UUIDs of version 4: Twenty 2.21 refuses others in a filter.
 *
 * @param from the least of these digits
 * @param to above the greatest
 */
record IdRange(long from, long to) {
    private static final long END = 1L << 48;
    private static final String LEAST_REST = "4000-8000-000000000000";

    static final IdRange ALL = new IdRange(0, END);

    /** From just before an id on; a range has no other ids that are less. */
    IdRange startingAt(String id) {
        String digits = id.replace("-", "").substring(0, 12);
        long first = Long.parseLong(digits, 16);
        // the bound itself comes after ids of other versions
        boolean isBelowBound = id.substring(14).compareTo(LEAST_REST) < 0;
        return new IdRange(Math.max(from, isBelowBound ? first - 1 : first), to);
    }

    /**
     * Cuts it into parts of equal width, in order.
     *
     * @return fewer where there are not so many bounds
     */
    List<IdRange> parts(long count) {
        long many = Math.max(1, Math.min(count, to - from));
        List<IdRange> parts = new ArrayList<>();
        long start = from;
        for (long i = 1; i <= many; i++) {
            long end = i == many ? to : from + Math.round((double) (to - from) / many * i);
            parts.add(new IdRange(start, end));
            start = end;
        }
        return parts;
    }

    /** Null where it is all ids. */
    TwentyFilter filter() {
        List<TwentyFilter> both = new ArrayList<>();
        if (from > 0) {
            both.add(TwentyFilter.field("id").gte(bound(from)));
        }
        if (to < END) {
            both.add(TwentyFilter.field("id").lt(bound(to)));
        }
        return both.isEmpty() ? null : TwentyFilter.all(both);
    }

    private static String bound(long digits) {
        String text = String.format("%012x", digits);
        return text.substring(0, 8) + "-" + text.substring(8) + "-" + LEAST_REST;
    }
}
