package io.github.cameltwenty.internal.walk;

import static io.github.cameltwenty.internal.record.RecordWithId.ID;

import io.github.cameltwenty.TwentyFilter;
import io.github.cameltwenty.TwentyUnsupportedException;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * What is not taken on trust of a server: that it orders texts as its filters compare them. The recorded ones do, by the bytes of
 * the texts. Others, of another collation or that ignore the case in an order alone, are asked about two texts that come in
 * another order.
 */
public final class OrderTrust {
    private final TwentyRequest first;
    private final Function<TwentyRequest, TwentyResult> send;
    private final BooleanSupplier isEmptyNothing;
    private final Set<String> asked = new HashSet<>();

    /**
     * @param first the first request of the walk, in whose name others fail
     * @param isEmptyNothing whether the server has no empty text but nothing instead, as 2.21; asked late
     */
    public OrderTrust(TwentyRequest first, Function<TwentyRequest, TwentyResult> send, BooleanSupplier isEmptyNothing) {
        this.first = first;
        this.send = send;
        this.isEmptyNothing = isEmptyNothing;
    }

    /** A value as the server compares it. */
    Object value(OrderTerm term, Map<?, ?> record) {
        Object value = term.valueOf(record);
        return term.isText() && "".equals(value) && isEmptyNothing.getAsBoolean() ? null : value;
    }

    /**
     * @throws TwentyUnsupportedException where the server's order is not the one of its filters
     */
    void check(WalkOrder order, List<Map<?, ?>> page, PageQuery query) {
        // what follows a time is ordered among those of the same microsecond, which is not shown
        List<OrderTerm> shown =
                order.rounded() < 0 ? order.terms() : order.terms().subList(0, order.rounded());
        for (int i = 1; i < page.size(); i++) {
            Map<?, ?> before = page.get(i - 1);
            Map<?, ?> after = page.get(i);
            shown.stream()
                    .filter(term -> !Objects.equals(term.valueOf(before), term.valueOf(after)))
                    .findFirst()
                    .filter(term -> term.isText() && isOtherOrder(term, before, after))
                    .ifPresent(term -> ask(term, before, after, query));
        }
    }

    private static boolean isOtherOrder(OrderTerm term, Map<?, ?> before, Map<?, ?> after) {
        return term.valueOf(before) instanceof String first
                && term.valueOf(after) instanceof String second
                && !first.isEmpty()
                && !second.isEmpty()
                && Integer.signum(first.compareTo(second)) == (term.descending() ? -1 : 1);
    }

    private void ask(OrderTerm term, Map<?, ?> before, Map<?, ?> after, PageQuery query) {
        if (asked.contains(term.path())) {
            return;
        }
        TwentyFilter second = TwentyFilter.field(ID).eq(after.get(ID)).and(term.equal(term.valueOf(after)));
        TwentyFilter behind;
        try {
            behind = second.and(
                    term.after(term.valueOf(before), List.of(), false).get(0));
        } catch (IllegalArgumentException e) {
            return;
        }
        boolean agrees = isThere(query.one(behind));
        if (!agrees && isThere(query.one(second))) {
            throw refused("the server orders " + term.path() + " otherwise than its filters compare it: '"
                    + term.valueOf(before) + "' comes before '" + term.valueOf(after)
                    + "'. Records would be lost: order by other fields, or by the id");
        }
        asked.add(term.path());
    }

    private boolean isThere(TwentyRequest request) {
        return !((List<?>) send.apply(request).value()).isEmpty();
    }

    TwentyUnsupportedException refused(String message) {
        return new TwentyUnsupportedException(
                first.action() + ": " + message, first.refusal(0, null, List.of(message)));
    }
}
