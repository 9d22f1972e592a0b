package io.github.cameltwenty.internal.client;

/**
 * How much of a resource goes into one call, as the calls so far have shown: how many records, and how many bytes of them. What is
 * refused is halved, and grows again after some calls that went well, up to what was refused for good. Safe for many threads.
 */
public final class LearnedSize {
    /** What all versions take: later ones refuse more, as 2.21 does, and 1.0.3 takes any number (both recorded). */
    public static final int ALWAYS_TAKEN = 200;

    /** More was not faster on a live 1.0.3. */
    public static final int MOST = 1000;

    /** All versions refuse 10 MB (recorded); what a record is counted for is about what it takes. */
    private static final long MOST_BYTES = 10_000_000;

    /** Less is no limit of a server or proxy, whatever a refusal says: it is about the record. */
    private static final long LEAST_BYTES = 4096;

    /** How many calls of a size tell how fast it is: the first one of all is slow. */
    private static final int MEASURED = 2;

    /** How many full calls go well before the server is worth two calls to know its version. */
    private static final int ASKED_AFTER = 3;

    /** How many calls go well before what was refused grows again. */
    private static final int RECOVERED = 8;

    private int most = ALWAYS_TAKEN;
    private int size = ALWAYS_TAKEN;
    private int takenSize;
    private int refusedSize = Integer.MAX_VALUE;
    private int growsAfter = MEASURED;
    private int wellDone;
    private double rate;
    private int slowerSize;
    private double slowerRate;
    private boolean isAsked;

    private long bytes = MOST_BYTES;
    private long takenBytes;
    private long refusedBytes = Long.MAX_VALUE;
    private int wellDoneByBytes;

    /** How many records the next call is to take at the most. */
    public synchronized int records() {
        return size;
    }

    /** How many bytes they may have together; one record may have more. */
    public synchronized long bytes() {
        return bytes;
    }

    /** Whether calls went well with all that every version takes, so that it is of use to know whether this one takes more. */
    public synchronized boolean isWorthAsking() {
        return !isAsked && size == ALWAYS_TAKEN && wellDone >= ASKED_AFTER;
    }

    /**
     * What the version is known to take.
     *
     * @param takesMore whether it takes any number of records
     */
    public synchronized void know(boolean takesMore) {
        isAsked = true;
        if (takesMore && refusedSize == Integer.MAX_VALUE && most == ALWAYS_TAKEN) {
            most = MOST;
            grow();
        }
    }

    /** A call went well. */
    public synchronized void taken(int records, long sentBytes, long nanos) {
        takenBytes = sentBytes < refusedBytes ? Math.max(takenBytes, sentBytes) : takenBytes;
        takenSize = records < refusedSize ? Math.max(takenSize, records) : takenSize;
        if (records == size) {
            wellDone++;
            rate = Math.max(rate, records / (double) Math.max(1, nanos));
            grow();
        } else if (records < size && sentBytes >= bytes / 2 && ++wellDoneByBytes >= RECOVERED) {
            wellDoneByBytes = 0;
            bytes = Math.min(MOST_BYTES, between(bytes, refusedBytes));
        }
    }

    /** Up to what every version takes it saves calls; beyond that it is of use where it is faster. */
    private void grow() {
        if (wellDone < growsAfter || size >= most) {
            return;
        }
        if (size >= ALWAYS_TAKEN && rate <= slowerRate) {
            most = slowerSize;
            resize(slowerSize);
            return;
        }
        int grownFrom = size;
        double grownFromRate = size >= ALWAYS_TAKEN ? rate : 0;
        resize((int) Math.min(most, between(size, refusedSize)));
        slowerSize = grownFrom;
        slowerRate = grownFromRate;
    }

    private void resize(int newSize) {
        size = Math.max(1, newSize);
        wellDone = 0;
        rate = 0;
        slowerRate = 0;
    }

    /** Twice as much, or half of the way to what was refused; no more where that is near. */
    private static long between(long fits, long refused) {
        if (refused - fits <= fits / 8) {
            return fits;
        }
        return Math.min(2 * fits, fits + (refused - fits) / 2);
    }

    /** A call had too many records. */
    public synchronized void hadTooMany(int records) {
        refusedSize = Math.min(refusedSize, records);
        most = Math.min(most, Math.max(1, records - 1));
        takenSize = takenSize < records ? takenSize : 0;
        shrink(Math.max(records / 2, takenSize));
    }

    /**
     * A call had too many records.
     *
     * @param allowed how many the server takes, as it says
     */
    public synchronized void takesOnly(int allowed) {
        isAsked = true;
        most = Math.max(1, Math.min(most, allowed));
        shrink(most);
    }

    /** A call took too long. */
    public synchronized void wasTooSlow(int records) {
        takenSize = 0;
        shrink(records / 2);
    }

    private void shrink(int newSize) {
        growsAfter = RECOVERED;
        if (newSize < size) {
            resize(newSize);
        }
    }

    /** A call had too many bytes. */
    public synchronized void hadTooManyBytes(long sentBytes) {
        refusedBytes = Math.max(LEAST_BYTES, Math.min(refusedBytes, sentBytes));
        takenBytes = takenBytes < sentBytes ? takenBytes : 0;
        bytes = Math.max(LEAST_BYTES, Math.min(bytes, Math.max(sentBytes / 2, takenBytes)));
        wellDoneByBytes = 0;
    }
}
