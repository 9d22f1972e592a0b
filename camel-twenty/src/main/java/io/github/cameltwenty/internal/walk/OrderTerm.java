package io.github.cameltwenty.internal.walk;

import io.github.cameltwenty.TwentyFilter;
import io.github.cameltwenty.catalog.FieldType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One field of an order, with the conditions on it that all versions of Twenty take.
 *
 * @param path of a field or of a part of it, as {@code name.lastName}
 * @param type null where it is not known
 */
record OrderTerm(String path, FieldType type, boolean descending, boolean nullsFirst) {
    private static final Set<FieldType> NUMBERS = Set.of(FieldType.INTEGER, FieldType.NUMBER);

    /** Of which no version says which value comes before which. */
    private static final Set<FieldType> CHOICES = Set.of(FieldType.SELECT, FieldType.BOOLEAN);

    /** The value of a record, of which equal ones are equal; null for none. */
    Object valueOf(Map<?, ?> record) {
        Object value = record;
        for (String name : path.split("\\.")) {
            value = value instanceof Map<?, ?> fields ? fields.get(name) : null;
        }
        return value != null && NUMBERS.contains(type) ? number(value) : value;
    }

    /** Amounts of money are texts in some answers. */
    private static BigDecimal number(Object value) {
        BigDecimal number = new BigDecimal(value.toString());
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    /** Whether it shows less than it is ordered by: Twenty may keep microseconds, and shows milliseconds. */
    boolean isRounded() {
        return type == FieldType.DATE_TIME;
    }

    boolean isChoice() {
        return CHOICES.contains(type);
    }

    boolean isText() {
        return type == FieldType.TEXT;
    }

    private TwentyFilter.Condition field() {
        return TwentyFilter.field(path);
    }

    /**
     * @throws IllegalArgumentException where no filter can carry the value
     */
    TwentyFilter equal(Object value) {
        if (value == null) {
            return field().isNull();
        }
        return isRounded() ? field().gte(value).and(field().lt(followingMillisecond(value))) : field().eq(value);
    }

    /**
     * What comes after a value in this order; empty where nothing can.
     *
     * @param passed the values of a choice that have come before it, and itself
     * @param orEqual whether the value itself, too
     * @throws IllegalArgumentException where no filter can carry a value
     */
    List<TwentyFilter> after(Object value, List<Object> passed, boolean orEqual) {
        List<TwentyFilter> either = new ArrayList<>();
        if (value == null) {
            if (orEqual) {
                either.add(field().isNull());
            }
            if (nullsFirst) {
                either.add(field().isNotNull());
            }
            return either;
        }
        if (isChoice()) {
            either.addAll(others(passed));
        } else {
            either.add(isRounded() ? laterTime(value, orEqual) : descending ? field().lt(value) : field().gt(value));
        }
        if (!nullsFirst) {
            either.add(field().isNull());
        }
        return either;
    }

    private TwentyFilter laterTime(Object value, boolean orEqual) {
        if (descending) {
            return field().lt(orEqual ? followingMillisecond(value) : value);
        }
        return field().gte(orEqual ? value : followingMillisecond(value));
    }

    /** What is not among the values; of a truth value 2.21 only takes what it is to be. */
    private List<TwentyFilter> others(List<Object> values) {
        if (type == FieldType.BOOLEAN) {
            return values.size() > 1
                    ? List.of()
                    : List.of(field().eq(!Boolean.parseBoolean(values.get(0).toString())));
        }
        List<TwentyFilter> all = new ArrayList<>(List.of(field().isNotNull()));
        values.forEach(value -> all.add(field().neq(value)));
        return List.of(TwentyFilter.all(all));
    }

    private String followingMillisecond(Object value) {
        try {
            return Instant.parse(value.toString()).plusMillis(1).toString();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(path + " is '" + value + "', which is no time", e);
        }
    }

    /** As in the query. */
    String written() {
        return path + "[" + (descending ? "Desc" : "Asc") + (nullsFirst ? "NullsFirst" : "NullsLast") + "]";
    }
}
