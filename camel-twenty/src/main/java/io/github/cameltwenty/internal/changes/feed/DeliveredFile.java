package io.github.cameltwenty.internal.changes.feed;

import io.github.cameltwenty.internal.state.JournalFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The states that were delivered of late, in a file beside the position. A process that comes after one that was killed delivers
 * none of them again. What cannot be noted comes twice after a kill, and is never lost.
 */
final class DeliveredFile {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveredFile.class);

    /** When the file is written anew, without what is not needed any more. */
    private static final int MOST = 4_000;

    /** The last ones stay, whatever their time: a poll may go back to the page before. */
    private static final int LAST = 1_000;

    private final Path path;
    private JournalFile file;
    private Instant livingFrom = Instant.MAX;
    private Instant deletedFrom = Instant.MAX;
    private int most = MOST;
    private boolean isBroken;

    DeliveredFile(Path path) {
        this.path = path;
    }

    /**
     * @param resumed whether the feed goes on where an earlier run stopped; else nothing counts as delivered
     * @param recent told what was delivered
     * @throws IllegalArgumentException naming the file, where it cannot be read
     */
    synchronized void open(boolean resumed, RecentStates recent) {
        try {
            file = JournalFile.open(path, entry -> {
                if (resumed) {
                    DeliveredState.decode(entry).tell(recent);
                }
            });
            if (!resumed) {
                file.clear();
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    e.getMessage() + ". Take it away, and the changes of the last overlap may come again", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + path + " cannot be used", e);
        }
    }

    /** A message of it is done. */
    synchronized void add(Change change) {
        if (file == null) {
            return;
        }
        try {
            if (file.entries() >= most || isBroken) {
                shrink(Instant.MAX);
            }
            file.add(DeliveredState.of(change).encode());
            isBroken = false;
        } catch (IOException | RuntimeException e) {
            if (!isBroken) {
                LOG.warn("{}: cannot note what is delivered. After a kill it would come again", path, e);
            }
            isBroken = true;
        }
    }

    /** As for {@link RecentStates#keepFrom}. */
    synchronized void keepFrom(boolean deleted, Instant time) {
        if (deleted) {
            deletedFrom = time;
        } else {
            livingFrom = time;
        }
    }

    synchronized void forgetAfter(Instant time) {
        try {
            if (file != null) {
                shrink(time);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + path + " cannot be used", e);
        }
    }

    /** From the file itself: memory also knows states whose messages are still on their way. */
    private void shrink(Instant until) throws IOException {
        List<byte[]> all = new ArrayList<>();
        file.close();
        file = JournalFile.open(path, all::add);
        List<byte[]> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            DeliveredState state = DeliveredState.decode(all.get(i));
            boolean isLate = i >= all.size() - LAST || !state.at().isBefore(state.deleted() ? deletedFrom : livingFrom);
            if (isLate && !state.at().isAfter(until)) {
                kept.add(all.get(i));
            }
        }
        file.replace(kept);
        most = Math.max(MOST, 2 * kept.size());
    }

    synchronized void close() {
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                LOG.warn("{}: cannot be closed", path, e);
            }
            file = null;
        }
    }
}
