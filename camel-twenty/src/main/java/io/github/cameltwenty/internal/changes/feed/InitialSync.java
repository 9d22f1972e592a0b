package io.github.cameltwenty.internal.changes.feed;

import java.time.Instant;

/**
 * Where a poll begins that has no state yet.
 *
 * @param from null for now, by the server's clock
 */
public record InitialSync(Instant from) {
    /**
     * @throws IllegalArgumentException naming the option, its value and what is allowed
     */
    static InitialSync parse(String option) {
        return switch (option) {
            case "none" -> new InitialSync(null);
            case "all" -> new InitialSync(Instant.EPOCH);
            default -> {
                Instant from = Timestamps.of(option);
                if (from == null) {
                    throw new IllegalArgumentException("The option initialSync is '" + option
                            + "'; allowed are none, all, or a time as 2026-01-31T00:00:00Z");
                }
                yield new InitialSync(from);
            }
        };
    }

    public boolean isAll() {
        return Instant.EPOCH.equals(from);
    }
}
