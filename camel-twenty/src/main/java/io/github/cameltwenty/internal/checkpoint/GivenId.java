package io.github.cameltwenty.internal.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The id under which a record of an input is created: the same each time, in any process. */
final class GivenId {
    private static final long VERSION_BITS = 0xF000L;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT_BITS = 0xC000000000000000L;
    private static final long VARIANT = 0x8000000000000000L;

    private GivenId() {}

    /**
     * In the form of a random UUID, as 2.21 takes no others.
     *
     * @param run which no other input has
     */
    static String of(String run, int index) {
        ByteBuffer bytes = ByteBuffer.wrap(Prints.digest((run + "/" + index).getBytes(StandardCharsets.US_ASCII)));
        long high = bytes.getLong() & ~VERSION_BITS | VERSION_4;
        long low = bytes.getLong() & ~VARIANT_BITS | VARIANT;
        return new UUID(high, low).toString();
    }
}
