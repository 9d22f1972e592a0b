package io.github.cameltwenty.internal.changes.poll;

import io.github.cameltwenty.internal.changes.feed.Change;
import io.github.cameltwenty.internal.changes.feed.ChangeEvent;
import io.github.cameltwenty.internal.changes.feed.ChangeSource;
import io.github.cameltwenty.internal.changes.feed.ChangesSetup;
import io.github.cameltwenty.internal.changes.feed.KnownIds;
import io.github.cameltwenty.internal.changes.feed.PackedId;
import io.github.cameltwenty.internal.changes.feed.WorkspaceConnection;
import io.github.cameltwenty.internal.json.JsonMap;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares the ids that there are with those that were known, every so often, and tells which are gone for good. */
final class Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final int MOST_AT_ONCE = 60;

    private final WorkspaceConnection connection;
    private final ChangesSetup setup;
    private final KnownIds known;
    private final Duration delay;
    private KnownIds.Sweep sweep;
    private final Deque<PollPass.InputRecord> waiting = new ArrayDeque<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private List<IdPages> pages = List.of();
    private boolean ended;

    Sweep(WorkspaceConnection connection, ChangesSetup setup, KnownIds known) {
        this.connection = connection;
        this.setup = setup;
        this.known = known;
        this.delay = Duration.ofMillis(setup.options().getSweepDelay());
    }

    /** Whether there is something to do: the first sweep, one that is under way, or the next. */
    boolean isDue() {
        Duration age = sweep == null ? known.age() : null;
        return age == null || age.compareTo(delay) >= 0;
    }

    /**
     * Goes on until some records are found to be gone, or the time is over.
     *
     * @param deadline by {@link System#nanoTime}
     * @return those that are gone and wait for their messages
     */
    Deque<PollPass.InputRecord> goOn(long deadline) {
        if (ended && waiting.isEmpty() && underWay.get() == 0) {
            end();
        } else if (!ended && waiting.isEmpty()) {
            compare(deadline);
        }
        return waiting;
    }

    private void end() {
        LOG.debug("{}: all ids are compared", setup.action());
        sweep.end();
        sweep = null;
        ended = false;
    }

    private void compare(long deadline) {
        if (sweep == null) {
            sweep = known.begin();
            pages = new ArrayList<>();
            pages.add(new IdPages(connection, setup.resource(), false, setup.limit()));
            if (setup.options().isDeletions()) {
                pages.add(new IdPages(connection, setup.resource(), true, setup.limit()));
            }
        }
        List<PackedId> missing = new ArrayList<>();
        try {
            while (!ended && missing.size() < MOST_AT_ONCE && System.nanoTime() - deadline < 0) {
                ended = !step(missing);
            }
            gone(missing).forEach(change -> waiting.add(new PollPass.InputRecord(change, null)));
        } catch (RuntimeException e) {
            // the sweep is past them: the next one is to find them missing
            missing.forEach(known::add);
            throw e;
        }
    }

    /** A message goes out. What fails is told by the next sweep. */
    Consumer<Boolean> begin(PollPass.InputRecord item) {
        underWay.incrementAndGet();
        return success -> {
            if (!success) {
                known.add(PackedId.of(item.change().id()));
            }
            underWay.decrementAndGet();
        };
    }

    /** One id further; false at the end. */
    private boolean step(Collection<PackedId> missing) {
        PackedId there = null;
        for (IdPages each : pages) {
            PackedId id = each.peek();
            there = there == null || id != null && id.compareTo(there) < 0 ? id : there;
        }
        PackedId expected = sweep.peek();
        if (there == null && expected == null) {
            return false;
        }
        if (there == null || expected != null && expected.compareTo(there) < 0) {
            missing.add(expected);
            sweep.advance();
            return true;
        }
        for (IdPages each : pages) {
            if (there.equals(each.peek())) {
                each.advance();
            }
        }
        if (there.equals(expected)) {
            sweep.advance();
        }
        sweep.found(there);
        return true;
    }

    /** Asked again: a record may have gone from the deleted ones to the others, or back, while they were walked. */
    private List<Change> gone(List<PackedId> missing) {
        if (missing.isEmpty()) {
            return List.of();
        }
        TreeSet<PackedId> gone = new TreeSet<>(missing);
        for (IdPages each : pages) {
            if (!gone.isEmpty()) {
                gone.removeAll(each.existing(gone));
            }
        }
        missing.stream().filter(id -> !gone.contains(id)).forEach(known::add);
        return gone.stream().map(this::destroyed).toList();
    }

    private Change destroyed(PackedId id) {
        Map<String, Object> record = new JsonMap();
        record.put("id", id.toString());
        return new Change(
                ChangeSource.poll, ChangeEvent.destroyed, setup.resource(), id.toString(), null, null, record, null);
    }

    /** A sweep that is not at its end is begun anew later. */
    void close() {
        if (sweep != null) {
            sweep.close();
            sweep = null;
            ended = false;
            waiting.clear();
        }
    }
}
