package io.github.cameltwenty.internal.walk;

import io.github.cameltwenty.TwentyFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * Where a record stands in an order.
 *
 * @param values of the order's terms
 * @param passed of each term, the values that came before among the records that agree in the terms before it, and its own; kept
 *     of choices alone
 */
record Place(WalkOrder order, List<Object> values, List<List<Object>> passed, Object id) {
    /**
     * @param previous of the record before; null for the first
     * @param read reads the value of a term
     */
    static Place of(WalkOrder order, Map<?, ?> record, Place previous, BiFunction<OrderTerm, Map<?, ?>, Object> read) {
        List<Object> values = new ArrayList<>();
        List<List<Object>> passed = new ArrayList<>();
        boolean agrees = previous != null;
        for (int i = 0; i < order.terms().size(); i++) {
            OrderTerm term = order.terms().get(i);
            Object value = read.apply(term, record);
            passed.add(
                    term.isChoice() && value != null
                            ? passed(agrees ? previous.passed.get(i) : List.of(), value)
                            : List.of());
            agrees = agrees && Objects.equals(previous.values.get(i), value);
            values.add(value);
        }
        return new Place(order, values, passed, record.get("id"));
    }

    private static List<Object> passed(List<Object> before, Object value) {
        if (before.contains(value)) {
            return before;
        }
        List<Object> now = new ArrayList<>(before);
        now.add(value);
        return now;
    }

    /** Whether two records agree in the terms up to this one. */
    boolean agreesWith(Place other, int last) {
        return values.subList(0, last + 1).equals(other.values.subList(0, last + 1));
    }

    /**
     * What agrees with it in the terms up to this one.
     *
     * @throws IllegalArgumentException where no filter can carry a value
     */
    TwentyFilter equal(int last) {
        return TwentyFilter.all(equals(last + 1));
    }

    private List<TwentyFilter> equals(int count) {
        List<TwentyFilter> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(order.terms().get(i).equal(values.get(i)));
        }
        return all;
    }

    /**
     * All records that come after this one.
     *
     * @throws IllegalArgumentException where no filter can carry a value
     */
    TwentyFilter after() {
        int count = order.terms().size();
        List<TwentyFilter> either = after(count, false);
        List<TwentyFilter> tied = equals(count);
        tied.add(TwentyFilter.field("id").gt(id));
        either.add(TwentyFilter.all(tied));
        return TwentyFilter.any(either);
    }

    /**
     * The records that come after those that agree with this one in the terms up to one; null where there can be none.
     *
     * @param orEqual whether those that agree, too
     * @throws IllegalArgumentException where no filter can carry a value
     */
    TwentyFilter afterAll(int last, boolean orEqual) {
        List<TwentyFilter> either = after(last + 1, orEqual);
        return either.isEmpty() ? null : TwentyFilter.any(either);
    }

    private List<TwentyFilter> after(int count, boolean orEqual) {
        List<TwentyFilter> either = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            OrderTerm term = order.terms().get(i);
            List<TwentyFilter> later = term.after(values.get(i), passed.get(i), orEqual && i == count - 1);
            for (TwentyFilter condition : later) {
                List<TwentyFilter> all = equals(i);
                all.add(condition);
                either.add(TwentyFilter.all(all));
            }
        }
        return either;
    }
}
