package io.github.cameltwenty.internal.walk;

import static io.github.cameltwenty.internal.record.RecordWithId.ID;

import io.github.cameltwenty.TwentyFilter;
import io.github.cameltwenty.internal.bulk.PagePlan;
import io.github.cameltwenty.internal.bulk.PageSize;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds each page by conditions on the last record of the one before: in an order other than that of the ids the cursors of real
 * servers lose records (recorded). Where a time is shown to the millisecond and ordered by more, the page begins at that
 * millisecond again, without the records that were given; where one millisecond is more than a page, its records are walked by
 * what is left of the order.
 */
public final class KeysetPlan implements PagePlan {
    private final WalkOrder order;
    private final OrderTrust trust;
    private final PageSize size;

    private PageQuery query;
    private Place place;
    private Set<Object> repeated = Set.of();
    private KeysetPlan within;

    /** What comes after the millisecond that is walked; null where nothing can. */
    private TwentyFilter later;

    /**
     * @param size of the pages; null where it stays as it is
     */
    public KeysetPlan(WalkOrder order, OrderTrust trust, PageSize size) {
        this.order = order;
        this.trust = trust;
        this.size = size;
    }

    @Override
    public Step after(TwentyRequest request, TwentyResult page) {
        if (query == null) {
            query = new PageQuery(request);
        }
        if (within != null) {
            return afterWithin(request, page);
        }
        List<Map<?, ?>> records = records(page);
        if (page.page() == null || !page.page().hasNextPage()) {
            return new Step(withoutRepeated(records), null, null);
        }
        if (records.isEmpty()) {
            // those there are may not be seen by the caller, and say nothing of where the page ended
            throw trust.refused("the server says that there are more records, but its page is empty");
        }
        trust.check(order, records, query);
        return goOn(records);
    }

    private Step goOn(List<Map<?, ?>> records) {
        List<Place> places = new ArrayList<>();
        Place last = place;
        for (Map<?, ?> found : records) {
            last = Place.of(order, found, last, trust::value);
            places.add(last);
        }
        int rounded = order.rounded();
        for (int i = records.size() - 1; i >= 0; i--) {
            try {
                return rounded < 0
                        ? exactly(records.subList(0, i + 1), places.get(i))
                        : fromMillisecond(records.subList(0, i + 1), places, rounded);
            } catch (IllegalArgumentException e) {
                // a filter cannot carry this one: the page is given up to a record that it can
            }
        }
        throw trust.refused(
                "more records than a page holds have values, one after the other, that no filter can carry: "
                        + order.written() + " of " + places.get(0).values() + " to " + last.values()
                        + ". Order by other fields, or by the id");
    }

    private Step exactly(List<Map<?, ?>> given, Place end) {
        Step step = new Step(withoutRepeated(given), next(end.after(), given.size()), null);
        place = end;
        repeated = Set.of();
        return step;
    }

    private Step fromMillisecond(List<Map<?, ?>> given, List<Place> places, int rounded) {
        Place end = places.get(given.size() - 1);
        if (end.agreesWith(places.get(0), rounded)) {
            return walkWithin(end, rounded);
        }
        Step step = new Step(withoutRepeated(given), next(end.afterAll(rounded, true), given.size()), null);
        place = end;
        Set<Object> again = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            if (places.get(i).agreesWith(end, rounded)) {
                again.add(given.get(i).get(ID));
            }
        }
        repeated = again;
        return step;
    }

    /** Nothing of this page is given: its records come again, by the rest of the order. */
    private Step walkWithin(Place end, int rounded) {
        WalkOrder rest = order.within(rounded);
        TwentyRequest first = query.ordered(rest.written(), end.equal(rounded));
        // asked for now: where no filter can carry it, the page ends before this millisecond
        later = end.afterAll(rounded, false);
        within = new KeysetPlan(rest, trust, size);
        place = end;
        return new Step(List.of(), first, null);
    }

    private Step afterWithin(TwentyRequest request, TwentyResult page) {
        Step step = within.after(request, page);
        List<?> given = withoutRepeated(step.records());
        if (step.next() != null) {
            return new Step(given, step.next(), null);
        }
        within = null;
        repeated = Set.of();
        return new Step(given, later == null ? null : next(later, 0), null);
    }

    private TwentyRequest next(TwentyFilter conditions, int given) {
        TwentyRequest next = query.ordered(order.written(), conditions);
        if (size == null || given == 0) {
            return next;
        }
        Map<String, String> parameters = new LinkedHashMap<>(next.query());
        size.put(parameters, given);
        return next.withQuery(parameters);
    }

    private List<?> withoutRepeated(List<?> records) {
        return repeated.isEmpty()
                ? records
                : records.stream()
                        .filter(found -> !repeated.contains(((Map<?, ?>) found).get(ID)))
                        .toList();
    }

    private static List<Map<?, ?>> records(TwentyResult page) {
        List<Map<?, ?>> records = new ArrayList<>();
        ((List<?>) page.value()).forEach(found -> records.add((Map<?, ?>) found));
        return records;
    }
}
