package io.github.cameltwenty.internal.changes.feed;

import java.util.UUID;

/** An id in 16 bytes, in the order in which the database and its pages have them. */
public record PackedId(long high, long low) implements Comparable<PackedId> {
    static final int BYTES = 16;

    public static PackedId of(String uuid) {
        UUID id = UUID.fromString(uuid);
        return new PackedId(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    @Override
    public int compareTo(PackedId other) {
        int compared = Long.compareUnsigned(high, other.high);
        return compared == 0 ? Long.compareUnsigned(low, other.low) : compared;
    }

    @Override
    public String toString() {
        return new UUID(high, low).toString();
    }
}
