package io.github.cameltwenty.internal.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The tokens of a session. It never prints.
 *
 * @param access null where there is only a refresh token yet
 * @param refresh null where the session cannot be renewed
 * @param dueAt when to renew it, and
 * @param overAt when it ends, both in milliseconds of the own clock
 */
record SessionTokens(String access, String refresh, long dueAt, long overAt) {
    /** At four fifths of its time, so that a call that takes long does not outlive it. */
    private static final double DUE = 0.8;

    private static final String MADE = "iat";
    private static final String END = "exp";

    /** Those that a user has from elsewhere. @param now in milliseconds */
    static SessionTokens given(String access, String refresh, long now) {
        JsonNode claims = access == null ? null : TokenClaims.of(access);
        return of(access, refresh, now, claims == null ? null : claims.get(END), now / 1000);
    }

    /** Those that the server made just now: how long they last is read by its clock alone. @param now in milliseconds */
    static SessionTokens made(String access, String refresh, long now) {
        JsonNode claims = TokenClaims.of(access);
        long madeAt = claims == null ? 0 : claims.path(MADE).asLong(now / 1000);
        return of(access, refresh, now, claims == null ? null : claims.get(END), madeAt);
    }

    /** What does not say when it ends is good for as long as the server takes it. */
    private static SessionTokens of(String access, String refresh, long now, JsonNode end, long from) {
        if (end == null || !end.isNumber()) {
            return new SessionTokens(access, refresh, Long.MAX_VALUE, Long.MAX_VALUE);
        }
        long lasts = Math.max(0, (end.asLong() - from) * 1000);
        return new SessionTokens(access, refresh, now + (long) (lasts * DUE), now + lasts);
    }

    boolean isDue(long now) {
        return access == null || now >= dueAt;
    }

    boolean isOver(long now) {
        return access == null || now >= overAt;
    }

    Stream<String> secrets() {
        return Stream.of(access, refresh).filter(Objects::nonNull);
    }

    @Override
    public String toString() {
        return "******";
    }
}
