package io.github.cameltwenty.internal.bulk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;

/**
 * Which keys have come before. Of each it keeps 12 bytes of a digest, with the room to find them at most 17, so that a million take
 * less than 17 MB whatever their length. Two keys of the same digest would be taken for one: among a million, the odds of that are
 * one to 10<sup>16</sup>. Safe for use by many threads.
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
        int part = print.get() & PARTS - 1;
        if (parts[part] == null) {
            parts[part] = new Part();
        }
        return parts[part].add(print.getLong(), print.getInt());
    }

    /** A table that grows by itself, so that no growth copies more than a small part of all. */
    private static final class Part {
        /** Each at its place or behind it; zeros are none. */
        private long[] heads = new long[12];

        private int[] tails = new int[12];
        private int size;

        boolean add(long head, int tail) {
            int at = find(head, tail);
            if (heads[at] == head && tails[at] == tail) {
                return false;
            }
            put(at, head, tail);
            size++;
            // a tenth is free
            if (size * 10L > heads.length * 9L) {
                grow();
            }
            return true;
        }

        private void put(int at, long head, int tail) {
            heads[at] = head;
            tails[at] = tail;
        }

        private int find(long head, int tail) {
            int at = (int) Long.remainderUnsigned(head, heads.length);
            while ((heads[at] != 0 || tails[at] != 0) && (heads[at] != head || tails[at] != tail)) {
                at = at + 1 == heads.length ? 0 : at + 1;
            }
            return at;
        }

        private void grow() {
            long[] oldHeads = heads;
            int[] oldTails = tails;
            heads = new long[oldHeads.length + oldHeads.length / 4];
            tails = new int[heads.length];
            for (int i = 0; i < oldHeads.length; i++) {
                if (oldHeads[i] != 0 || oldTails[i] != 0) {
                    put(find(oldHeads[i], oldTails[i]), oldHeads[i], oldTails[i]);
                }
            }
        }
    }
}
