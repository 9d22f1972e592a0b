package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.internal.client.EmptyPages;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Goes on by {@code hasNextPage} and {@code endCursor} alone: a page may be shorter than its limit. Complete on all versions in
 * the order of the ids, and in no other.
 */
public final class CursorPlan implements PagePlan {
    private static final int REMEMBERED_CURSORS = 1000;
    private static final String STARTING_AFTER = "starting_after";

    private final PageSize size;
    private final EmptyPages empty = new EmptyPages();
    private final Set<String> cursors = new LinkedHashSet<>();

    CursorPlan() {
        this(null);
    }

    /**
     * @param size of the pages; null where it stays as it is
     */
    public CursorPlan(PageSize size) {
        this.size = size;
    }

    @Override
    public Step after(TwentyRequest request, TwentyResult page) {
        List<?> records = (List<?>) page.value();
        TwentyResult.Page facts = page.page();
        String before = request.query().get(STARTING_AFTER);
        String end = facts == null || facts.endCursor() == null ? before : facts.endCursor();
        if (facts == null || !facts.hasNextPage()) {
            return new Step(records, null, end);
        }
        if (facts.endCursor() == null || !cursors.add(end)) {
            throw request.unusable(
                    0,
                    "the server says that there are more records, but its cursor " + facts.endCursor()
                            + " is one that it gave before");
        }
        empty.reasonToStop(records).ifPresent(reason -> {
            throw request.unusable(0, reason);
        });
        if (cursors.size() > REMEMBERED_CURSORS) {
            cursors.remove(cursors.iterator().next());
        }
        Map<String, String> query = new LinkedHashMap<>(request.query());
        query.put(STARTING_AFTER, end);
        if (size != null) {
            size.put(query, records.size());
        }
        return new Step(records, request.withQuery(query), end);
    }
}
