package io.github.cameltwenty.internal.walk;

import static io.github.cameltwenty.internal.record.RecordWithId.ID;

import io.github.cameltwenty.TwentyFilter;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cuts what follows a page into ranges of a few pages each, by how many records the server counts in it. */
final class RangePages {
    /** So that a last page that is not full costs little. */
    private static final int PAGES = 4;

    /** Of a page. Ids fall unevenly into ranges: so that most of these need no page more. */
    private static final double ROOM = 0.15;

    private final PageQuery query;
    private final int parallelism;

    /**
     * @param parallelism how many calls there are at a time
     */
    RangePages(TwentyRequest first, int parallelism) {
        this.query = new PageQuery(first);
        this.parallelism = parallelism;
    }

    RangePage first() {
        TwentyRequest first = query.first();
        return new RangePage(new RangeCount(null, first), IdRange.ALL, first, true);
    }

    /**
     * What is still to be asked for of the page's range, in the order of the ids.
     *
     * @param isLast whether nothing else waits to be asked for: a range of a few pages would be read by one call at a time then
     */
    List<RangePage> following(RangePage page, TwentyResult result, boolean isLast) {
        TwentyResult.Page facts = result.page();
        List<?> records = (List<?>) result.value();
        if (facts == null || !facts.hasNextPage()) {
            return List.of();
        }
        requireWayOn(page, facts.endCursor(), records);
        Integer total = facts.totalCount();
        long left = total == null ? 0 : total - (long) records.size();
        Object last = records.isEmpty() ? null : ((Map<?, ?>) records.get(records.size() - 1)).get(ID);
        int size = records.size();
        int each = isLast && left <= (long) parallelism * PAGES * size ? 1 : PAGES;
        List<IdRange> parts = last == null || !page.opens || left <= (long) each * size
                ? List.of()
                : page.range.startingAt(last.toString()).parts((long) Math.ceil(left / ((each - ROOM) * size)));
        if (parts.size() < 2) {
            return List.of(
                    new RangePage(page.count, page.range, after(page.request, facts.endCursor()), false, page.empty));
        }
        List<RangePage> pages = new ArrayList<>();
        for (IdRange part : parts) {
            pages.add(pages.isEmpty() ? rest(page, part, facts.endCursor()) : part(page, part));
        }
        return pages;
    }

    private static void requireWayOn(RangePage page, String cursor, List<?> records) {
        if (cursor == null || cursor.equals(page.request.query().get("starting_after"))) {
            throw new EndlessException("the server says that there are more records, but its cursor " + cursor
                    + " is one that it gave before");
        }
        page.empty.reasonToStop(records).ifPresent(reason -> {
            throw new EndlessException(reason);
        });
    }

    /** A walk by which no end is reached. */
    static final class EndlessException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private EndlessException(String reason) {
            super(reason, null, false, false);
        }
    }

    /** What is left of the range's first part, from the cursor on. */
    private RangePage rest(RangePage page, IdRange range, String cursor) {
        TwentyRequest within = within(range);
        return new RangePage(new RangeCount(page.count, within), range, after(within, cursor), true);
    }

    private RangePage part(RangePage page, IdRange range) {
        Map<String, String> parameters = new LinkedHashMap<>(within(range).query());
        parameters.remove("starting_after");
        TwentyRequest request = query.first().withQuery(parameters);
        return new RangePage(new RangeCount(page.count, request), range, request, true);
    }

    private TwentyRequest within(IdRange range) {
        TwentyFilter bounds = range.filter();
        return bounds == null ? query.first() : query.where(bounds);
    }

    private static TwentyRequest after(TwentyRequest request, String cursor) {
        Map<String, String> parameters = new LinkedHashMap<>(request.query());
        parameters.put("starting_after", cursor);
        return request.withQuery(parameters);
    }
}
