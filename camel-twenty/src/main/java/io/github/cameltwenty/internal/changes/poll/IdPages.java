package io.github.cameltwenty.internal.changes.poll;

import io.github.cameltwenty.TwentyFilter;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.changes.feed.PackedId;
import io.github.cameltwenty.internal.changes.feed.WorkspaceConnection;
import io.github.cameltwenty.internal.client.EmptyPages;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ids of all records, or of all softly deleted ones, in their order, a page at a time. */
final class IdPages {
    /** The softly deleted ones alone. */
    static final TwentyFilter DELETED = TwentyFilter.field("deletedAt").isNotNull();

    private final WorkspaceConnection connection;
    private final String resource;
    private final boolean deleted;
    private final int limit;
    private final EmptyPages empty = new EmptyPages();
    private final Deque<PackedId> page = new ArrayDeque<>();
    private String cursor;
    private boolean ended;

    IdPages(WorkspaceConnection connection, String resource, boolean deleted, int limit) {
        this.connection = connection;
        this.resource = resource;
        this.deleted = deleted;
        this.limit = limit;
    }

    /** Null at the end. */
    PackedId peek() {
        while (page.isEmpty() && !ended) {
            fetch();
        }
        return page.peek();
    }

    void advance() {
        page.poll();
    }

    private void fetch() {
        Map<String, String> query = query(limit);
        query.put("order_by", "id");
        if (cursor != null) {
            query.put("starting_after", cursor);
        }
        if (deleted) {
            query.put("filter", DELETED.toString());
        }
        TwentyResult result = send(query);
        List<PackedId> ids = ids(result);
        page.addAll(ids);
        ended = result.page() == null || !result.page().hasNextPage();
        if (!ended) {
            empty.reasonToStop(ids).ifPresent(reason -> {
                throw new IllegalStateException(resource + "/changes: " + reason);
            });
        }
        cursor = ended ? null : next(resource, result, cursor);
    }

    /**
     * The cursor behind a page by ids that others follow.
     *
     * @param cursor of the page before
     * @throws IllegalStateException where it leads nowhere
     */
    static String next(String resource, TwentyResult result, String cursor) {
        String end = result.page().endCursor();
        if (end == null || end.equals(cursor)) {
            throw new IllegalStateException(resource + "/changes: the server says that there are more records, but its"
                    + " cursor " + end + " leads to none");
        }
        return end;
    }

    /** Which of these there are. */
    Set<PackedId> existing(Collection<PackedId> ids) {
        Map<String, String> query = query(ids.size());
        TwentyFilter those = TwentyFilter.field("id").in(ids);
        query.put("filter", (deleted ? those.and(DELETED) : those).toString());
        return new HashSet<>(ids(send(query)));
    }

    private static Map<String, String> query(int limit) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("depth", "0");
        query.put("limit", String.valueOf(limit));
        return query;
    }

    private TwentyResult send(Map<String, String> query) {
        return connection.send(TwentyRequest.of(resource, Operation.CHANGES, null, query, null));
    }

    private static List<PackedId> ids(TwentyResult result) {
        return ((List<?>) result.value())
                .stream()
                        .map(record -> PackedId.of(String.valueOf(((Map<?, ?>) record).get("id"))))
                        .toList();
    }
}
