package io.github.cameltwenty.internal.changes.poll;

import io.github.cameltwenty.TwentyFilter;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.changes.feed.ChangesSetup;
import io.github.cameltwenty.internal.changes.feed.FeedPosition;
import io.github.cameltwenty.internal.changes.feed.Timestamps;
import io.github.cameltwenty.internal.changes.feed.WorkspaceConnection;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Walks over what has changed since a position, a page at a time, in the order of {@code updatedAt}. Each page is found by
 * time and not by a cursor: real servers lose and repeat records where a cursor goes with another order than that of the ids.
 * Records of one timestamp that are more than a page are walked by their ids. See docs/architecture.md for why none is missed.
 */
public final class ChangeWalk {
    private final WorkspaceConnection connection;
    private final Query query;
    private final FeedPosition start;
    private FeedPosition position;
    private boolean ended;

    /**
     * Which records to walk over.
     *
     * @param deleted whether those that are deleted softly, and no others
     * @param filter the user's own condition; null for none
     * @param limit the records of a page at the most
     */
    record Query(String resource, boolean deleted, String filter, int limit, Duration overlap) {
        static Query of(ChangesSetup setup, boolean deleted) {
            return new Query(
                    setup.resource(),
                    deleted,
                    setup.filter(),
                    setup.limit(),
                    Duration.ofMillis(setup.options().getOverlap()));
        }

        /**
         * The earlier of what a walk keeps and what is read again from now on: a walk may end in the future.
         *
         * @param now null where it is not known
         */
        Instant keepFrom(Instant byWalk, Instant now) {
            Instant again = now == null ? byWalk : now.minus(overlap).truncatedTo(ChronoUnit.MILLIS);
            return again.isBefore(byWalk) ? again : byWalk;
        }
    }

    /**
     * @param resume where to go on when this record is done
     */
    record Entry(Map<?, ?> record, FeedPosition resume) {}

    /**
     * @param after where to go on when all are done
     */
    record Page(List<Entry> entries, FeedPosition after) {}

    ChangeWalk(WorkspaceConnection connection, Query query, FeedPosition start) {
        this.connection = connection;
        this.query = query;
        this.start = start;
        this.position = start.cursor() == null ? start.goOn(start.readFrom(query.overlap())) : start;
    }

    boolean hasEnded() {
        return ended;
    }

    /** Nothing from before this time will be read again, but for what a failure makes it go back to. */
    Instant keepFrom() {
        Instant end = position.until();
        return end == null ? position.from() : latest(start.from(), end).minus(query.overlap());
    }

    /** A record that was made then or later was not seen by an earlier walk. */
    Instant createdAfter() {
        return start.isAmid() ? start.since() : start.readFrom(query.overlap());
    }

    /** The next page; one without entries may be followed by others until the walk {@link #hasEnded}. */
    Page next() {
        return position.cursor() == null ? byTime() : byId();
    }

    private Page byTime() {
        TwentyResult result = send(byTime(Timestamps.UPDATED_AT), query.limit());
        List<Map<?, ?>> records = records(result);
        if (!hasMore(result, records)) {
            return lastPage(records);
        }
        if (position.until() == null) {
            // without an end, changes that go on would have the walk pass over what comes late
            Instant end = newest(connection, query);
            position = position.until(latest(position.from(), end));
            return byTime();
        }
        Instant first = Timestamps.updatedAt(records.get(0));
        Instant last = Timestamps.updatedAt(records.get(records.size() - 1));
        if (first.equals(last)) {
            position = position.among(first, "");
            return new Page(List.of(), position);
        }
        // the page may end amid those of its last timestamp
        records.removeIf(record -> Timestamps.updatedAt(record).equals(last));
        Page page = page(records, position.goOn(last));
        position = page.after();
        return page;
    }

    private Page lastPage(List<Map<?, ?>> records) {
        ended = true;
        Instant last = records.isEmpty() ? null : Timestamps.updatedAt(records.get(records.size() - 1));
        Instant reached = latest(start.from(), position.until() == null ? last : position.until());
        return page(records, reached.equals(start.from()) && !start.isAmid() ? start : FeedPosition.at(reached));
    }

    private static Instant latest(Instant time, Instant other) {
        return other == null || time.isAfter(other) ? time : other;
    }

    private Page byId() {
        Map<String, String> parameters = parameters(sameTime(), "id", query.limit());
        if (!position.cursor().isEmpty()) {
            parameters.put("starting_after", position.cursor());
        }
        TwentyResult result = connection.send(request(parameters));
        List<Map<?, ?>> records = records(result);
        FeedPosition here = position;
        boolean more = hasMore(result, records);
        String end = more ? IdPages.next(query.resource(), result, position.cursor()) : null;
        position = more ? position.among(position.from(), end) : position.goOn(Timestamps.after(position.from()));
        List<Entry> entries = new ArrayList<>();
        records.forEach(record -> entries.add(new Entry(record, here)));
        return new Page(entries, position);
    }

    private Page page(List<Map<?, ?>> records, FeedPosition after) {
        List<Entry> entries = new ArrayList<>();
        records.forEach(record -> entries.add(new Entry(record, resume(Timestamps.updatedAt(record)))));
        return new Page(entries, after);
    }

    private FeedPosition resume(Instant time) {
        return position.until() == null ? FeedPosition.at(time) : position.goOn(time);
    }

    private static boolean hasMore(TwentyResult result, List<?> records) {
        return result.page() != null && result.page().hasNextPage() && !records.isEmpty();
    }

    /** The time of the newest change of all; null where there is none. */
    static Instant newest(WorkspaceConnection connection, Query query) {
        ChangeWalk walk = new ChangeWalk(connection, query, FeedPosition.settledAt(Instant.EPOCH));
        List<Map<?, ?>> records =
                records(connection.send(walk.request(walk.parameters(null, "updatedAt[DescNullsLast]", 1))));
        return records.isEmpty() ? null : Timestamps.updatedAt(records.get(0));
    }

    private TwentyResult send(TwentyFilter times, int limit) {
        return connection.send(request(parameters(times, Timestamps.UPDATED_AT, limit)));
    }

    private TwentyFilter byTime(String field) {
        TwentyFilter filter = TwentyFilter.field(field).gte(Timestamps.text(position.from()));
        Instant end = position.until();
        return end == null ? filter : filter.and(TwentyFilter.field(field).lt(Timestamps.text(Timestamps.after(end))));
    }

    private TwentyFilter sameTime() {
        TwentyFilter.Condition time = TwentyFilter.field(Timestamps.UPDATED_AT);
        return time.gte(Timestamps.text(position.from()))
                .and(time.lt(Timestamps.text(Timestamps.after(position.from()))));
    }

    private Map<String, String> parameters(TwentyFilter times, String order, int limit) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("depth", "0");
        parameters.put("limit", String.valueOf(limit));
        parameters.put("order_by", order);
        String filter = filter(times);
        if (filter != null) {
            parameters.put("filter", filter);
        }
        return parameters;
    }

    /** The user's own comes last: a quote that it leaves open swallows what follows it. */
    private String filter(TwentyFilter times) {
        TwentyFilter own = times;
        if (query.deleted()) {
            own = own == null ? IdPages.DELETED : own.and(IdPages.DELETED);
        }
        if (query.filter() == null) {
            return own == null ? null : own.toString();
        }
        String users = query.filter();
        return own == null ? users : "and(" + own + "," + users + ")";
    }

    private TwentyRequest request(Map<String, String> parameters) {
        return TwentyRequest.of(query.resource(), Operation.CHANGES, null, parameters, null);
    }

    private static List<Map<?, ?>> records(TwentyResult result) {
        List<Map<?, ?>> records = new ArrayList<>();
        ((List<?>) result.value()).forEach(record -> records.add((Map<?, ?>) record));
        return records;
    }
}
