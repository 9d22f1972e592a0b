package io.github.cameltwenty.internal.changes.feed;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Holds updates of a record back for a while, so that several become one with the last state. */
public final class Debounce {
    private final Duration time;
    private final ScheduledExecutorService timer;
    private final Consumer<Change> target;
    private final Map<String, Change> held = new LinkedHashMap<>();
    private final Map<String, Future<?>> releases = new HashMap<>();

    public Debounce(Duration time, ScheduledExecutorService timer, Consumer<Change> target) {
        this.time = time;
        this.timer = timer;
        this.target = target;
    }

    /** What is no update is not held back longer than what is held already. */
    public void accept(Change change) {
        boolean ends = change.event() == ChangeEvent.deleted || change.event() == ChangeEvent.destroyed;
        Change before = hold(change, ends);
        if (ends) {
            if (before != null) {
                target.accept(before);
            }
            target.accept(change);
        }
    }

    private synchronized Change hold(Change change, boolean ends) {
        Change before = held.remove(key(change));
        if (!ends) {
            held.put(key(change), before == null ? change : merged(before, change));
            if (before == null) {
                releases.put(
                        key(change),
                        timer.schedule(() -> release(key(change)), time.toMillis(), TimeUnit.MILLISECONDS));
            }
        } else {
            forget(key(change));
        }
        return before;
    }

    private static String key(Change change) {
        return change.resource() + "/" + change.id();
    }

    private static Change merged(Change before, Change change) {
        boolean later = !change.at().isBefore(before.at());
        Change last = later ? change : before;
        boolean created = before.event() == ChangeEvent.created || change.event() == ChangeEvent.created;
        Set<Object> fields = new LinkedHashSet<>();
        addAll(fields, before);
        addAll(fields, change);
        return new Change(
                last.source(),
                created ? ChangeEvent.created : before.event(),
                last.resource(),
                last.id(),
                last.at(),
                last.createdAt(),
                last.record(),
                fields.isEmpty() ? null : List.copyOf(fields));
    }

    private static void addAll(Set<Object> fields, Change change) {
        if (change.updatedFields() != null) {
            fields.addAll(change.updatedFields());
        }
    }

    /** A stop waits for what is still to come. */
    private void forget(String key) {
        Future<?> release = releases.remove(key);
        if (release != null) {
            release.cancel(false);
        }
    }

    private void release(String key) {
        Change change;
        synchronized (this) {
            forget(key);
            change = held.remove(key);
        }
        if (change != null) {
            target.accept(change);
        }
    }

    /** Gives all that is held. */
    public void end() {
        List<String> keys;
        synchronized (this) {
            keys = List.copyOf(held.keySet());
        }
        keys.forEach(this::release);
    }
}
