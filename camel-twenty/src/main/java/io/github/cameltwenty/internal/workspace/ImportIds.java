package io.github.cameltwenty.internal.workspace;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/**
 * Under which ids records are imported: their own, or others that follow from the target and the id that they had, so that a repeat
 * finds them and links need no map.
 */
final class ImportIds {
    private static final long VERSION_BITS = 0xF000L;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT_BITS = 0xC000000000000000L;
    private static final long VARIANT = 0x8000000000000000L;

    private final String target;
    private final boolean isNew;

    /**
     * @param target its base URL
     * @param isNew whether records get other ids
     */
    ImportIds(String target, boolean isNew) {
        this.target = target;
        this.isNew = isNew;
    }

    boolean isNew() {
        return isNew;
    }

    /** In the form of a random UUID, as 2.21 takes no others; in lower case. */
    String of(String old) {
        String id = old.toLowerCase(Locale.ROOT);
        if (!isNew) {
            return id;
        }
        byte[] digest = DigestedOutput.sha256().digest((target + "/" + id).getBytes(StandardCharsets.UTF_8));
        ByteBuffer bytes = ByteBuffer.wrap(digest);
        long high = bytes.getLong() & ~VERSION_BITS | VERSION_4;
        long low = bytes.getLong() & ~VARIANT_BITS | VARIANT;
        return new UUID(high, low).toString();
    }
}
