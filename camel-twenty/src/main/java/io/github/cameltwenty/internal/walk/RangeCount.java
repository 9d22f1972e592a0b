package io.github.cameltwenty.internal.walk;

import io.github.cameltwenty.internal.client.TwentyRequest;

/**
 * How many records a range has, as the server counted them, and how many were given of it and of the ranges it was cut into.
 * Guarded by the lock of its walk.
 */
final class RangeCount {
    private final RangeCount whole;
    private final TwentyRequest request;
    private Integer total;
    private long given;
    private int open;

    /**
     * @param whole of which it is a part; null for all ids
     * @param request asks for the first page of it
     */
    RangeCount(RangeCount whole, TwentyRequest request) {
        this.whole = whole;
        this.request = request;
    }

    TwentyRequest request() {
        return request;
    }

    Integer total() {
        return total;
    }

    long given() {
        return given;
    }

    void count(Integer counted) {
        total = counted;
    }

    /** Another page of it is to come. */
    void open() {
        for (RangeCount one = this; one != null; one = one.whole) {
            one.open++;
        }
    }

    /** A page of it was given. */
    void close(int records) {
        for (RangeCount one = this; one != null; one = one.whole) {
            one.open--;
            one.given += records;
        }
    }

    RangeCount whole() {
        return whole;
    }

    /** Whether all of it was given, and that is less than was counted. */
    boolean isShort() {
        return open == 0 && total != null && given < total;
    }
}
