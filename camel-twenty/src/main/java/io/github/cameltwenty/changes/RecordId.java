package io.github.cameltwenty.changes;

import java.util.UUID;

/** An id in 16 bytes, in the order in which the database and its pages have them. */
record RecordId(long high, long low) implements Comparable<RecordId> {
    static final int BYTES = 16;

    static RecordId of(String uuid) {
        UUID id = UUID.fromString(uuid);
        return new RecordId(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    @Override
    public int compareTo(RecordId other) {
        int compared = Long.compareUnsigned(high, other.high);
        return compared == 0 ? Long.compareUnsigned(low, other.low) : compared;
    }

    @Override
    public String toString() {
        return new UUID(high, low).toString();
    }
}
