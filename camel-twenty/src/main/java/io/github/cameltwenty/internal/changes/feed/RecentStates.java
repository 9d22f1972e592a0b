package io.github.cameltwenty.internal.changes.feed;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The last state of each record that was delivered not long ago: what a poll sees again within its overlap, and what a webhook
 * brings late, is known by it. Exact, in this process, for the last {@value #KEPT} records at the least.
 */
public final class RecentStates {
    static final int KEPT = 10_000;

    private final Map<String, State> states = new LinkedHashMap<>();
    private final Map<Object, Instant> keepFrom = new HashMap<>();

    /**
     * @param print of the record: two changes may have one timestamp
     * @param gone whether the record was destroyed
     */
    record State(Instant at, ChangeSource source, RecordPrint print, boolean gone) {}

    synchronized State of(String id) {
        return states.get(id);
    }

    /** Null for none. */
    synchronized void put(String id, State state) {
        states.remove(id);
        if (state != null) {
            states.put(id, state);
        }
        Instant needed = keepFrom.values().stream().min(Instant::compareTo).orElse(Instant.MAX);
        var oldest = states.entrySet().iterator();
        while (states.size() > KEPT && oldest.next().getValue().at().isBefore(needed)) {
            oldest.remove();
        }
    }

    /** A reader that will see no state from before this time again. */
    synchronized void keepFrom(Object reader, Instant time) {
        keepFrom.put(reader, time);
    }
}
