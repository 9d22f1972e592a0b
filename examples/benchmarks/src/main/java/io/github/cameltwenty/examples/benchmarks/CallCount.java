package io.github.cameltwenty.examples.benchmarks;

/**
 * The calls that a server saw.
 *
 * @param first when the first allowed one came, in the server's nanoseconds
 * @param last when the last allowed one came
 */
record CallCount(long allowed, long refused, long first, long last) {
    static final CallCount NONE = new CallCount(0, 0, 0, 0);

    CallCount plus(boolean isAllowed, long now) {
        return isAllowed
                ? new CallCount(allowed + 1, refused, allowed == 0 ? now : first, now)
                : new CallCount(allowed, refused + 1, first, last);
    }

    /** Calls a second from the first to the last. */
    double perSecond() {
        return (allowed - 1) * 1e9 / (last - first);
    }

    String print() {
        return allowed + " " + refused + " " + first + " " + last;
    }

    static CallCount parse(String printed) {
        String[] fields = printed.strip().split(" ");
        return new CallCount(
                Long.parseLong(fields[0]),
                Long.parseLong(fields[1]),
                Long.parseLong(fields[2]),
                Long.parseLong(fields[3]));
    }
}
