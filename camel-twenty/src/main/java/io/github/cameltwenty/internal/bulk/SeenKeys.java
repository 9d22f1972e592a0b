package io.github.cameltwenty.internal.bulk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;

/**
 * Which keys have come before. Of each it keeps 16 bytes of a digest, with the room to find them at most 32, so that a million take
 * less than 32 MB whatever their length. Two keys of the same digest would be taken for one: among a million, the odds of that are
 * one to 10<sup>26</sup>. Safe for use by many threads.
 */
final class SeenKeys {
    private static final int PARTS = 256;

    private Part[] parts;
    private MessageDigest digest;

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }

    /**
     * Notes the keys.
     *
     * @return whether one of them had come before
     */
    synchronized boolean add(Collection<List<String>> keys) {
        if (parts == null) {
            parts = new Part[PARTS];
            digest = sha256();
        }
        boolean isSeen = false;
        for (List<String> key : keys) {
            isSeen |= !isNew(key);
        }
        return isSeen;
    }

    private boolean isNew(List<String> key) {
        for (String text : key) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
            digest.update(bytes);
        }
        ByteBuffer print = ByteBuffer.wrap(digest.digest());
        long first = print.getLong();
        long second = print.getLong();
        int part = (int) (first & PARTS - 1);
        if (parts[part] == null) {
            parts[part] = new Part();
        }
        return parts[part].add(first, second);
    }

    /** A table that grows by itself, so that no growth copies more than a small part of all. */
    private static final class Part {
        /** Pairs, each at its place or behind it; two zeros are none. */
        private long[] pairs = new long[2 * 12];

        private int size;

        boolean add(long first, long second) {
            int at = find(pairs, first, second);
            if (pairs[at] == first && pairs[at + 1] == second) {
                return false;
            }
            pairs[at] = first;
            pairs[at + 1] = second;
            size++;
            // a quarter is free
            if (size * 8 > pairs.length * 3) {
                grow();
            }
            return true;
        }

        private static int find(long[] pairs, long first, long second) {
            int count = pairs.length / 2;
            int at = (int) Long.remainderUnsigned(second, count) * 2;
            boolean isFree = pairs[at] == 0 && pairs[at + 1] == 0;
            while (!isFree && (pairs[at] != first || pairs[at + 1] != second)) {
                at = at + 2 == pairs.length ? 0 : at + 2;
                isFree = pairs[at] == 0 && pairs[at + 1] == 0;
            }
            return at;
        }

        private void grow() {
            int count = pairs.length / 2;
            long[] grown = new long[2 * (count + count / 2)];
            for (int i = 0; i < pairs.length; i += 2) {
                if (pairs[i] != 0 || pairs[i + 1] != 0) {
                    int at = find(grown, pairs[i], pairs[i + 1]);
                    grown[at] = pairs[i];
                    grown[at + 1] = pairs[i + 1];
                }
            }
            pairs = grown;
        }
    }
}
