package io.github.cameltwenty.internal.changes.feed;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The last state of each record that was delivered not long ago: what a poll sees again within its overlap, and what a webhook
 * brings late, is known by it. Exact, in this process, for the last {@value #KEPT} living records and as many deleted ones at
 * the least.
 */
public final class RecentStates {
    static final int KEPT = 10_000;

    private final States living = new States();
    private final States deleted = new States();

    /**
     * @param print of the record: two changes may have one timestamp
     * @param gone whether the record was destroyed
     * @param deleted whether it is deleted softly, so that only a poll for deletions sees it again
     */
    record State(Instant at, ChangeSource source, RecordPrint print, boolean gone, boolean deleted) {
        /**
         * @param known its time where the change has none
         */
        static State of(Change change, Instant known) {
            return new State(
                    change.at() == null ? known : change.at(),
                    change.source(),
                    RecordPrint.of(change.record()),
                    change.event() == ChangeEvent.destroyed,
                    change.event() == ChangeEvent.deleted);
        }

        State at(Instant time) {
            return new State(time, source, print, gone, deleted);
        }
    }

    /** The states that one kind of poll may see again. */
    private static final class States {
        final Map<String, State> byId = new LinkedHashMap<>();
        Instant keepFrom = Instant.MAX;

        void add(String id, State state) {
            byId.put(id, state);
            // two looks for each that comes: those that are needed go to the end, and memory shrinks again when they
            // are not
            for (int i = 0; i < 2 && byId.size() > KEPT; i++) {
                Iterator<Map.Entry<String, State>> oldest = byId.entrySet().iterator();
                Map.Entry<String, State> entry = oldest.next();
                String first = entry.getKey();
                State kept = entry.getValue();
                oldest.remove();
                if (!kept.at().isBefore(keepFrom)) {
                    byId.put(first, kept);
                }
            }
        }
    }

    synchronized State of(String id) {
        State state = living.byId.get(id);
        return state == null ? deleted.byId.get(id) : state;
    }

    /** Null for none. */
    synchronized void put(String id, State state) {
        living.byId.remove(id);
        deleted.byId.remove(id);
        if (state != null) {
            (state.deleted() ? deleted : living).add(id, state);
        }
    }

    /** The poll of this kind will see no state from before this time again. */
    synchronized void keepFrom(boolean ofDeleted, Instant time) {
        (ofDeleted ? deleted : living).keepFrom = time;
    }

    synchronized void forgetAfter(Instant time) {
        living.byId.values().removeIf(state -> state.at().isAfter(time));
        deleted.byId.values().removeIf(state -> state.at().isAfter(time));
    }

    synchronized int size() {
        return living.byId.size() + deleted.byId.size();
    }
}
