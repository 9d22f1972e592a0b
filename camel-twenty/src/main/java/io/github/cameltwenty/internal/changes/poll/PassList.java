package io.github.cameltwenty.internal.changes.poll;

import io.github.cameltwenty.internal.changes.feed.ChangesSetup;
import io.github.cameltwenty.internal.changes.feed.InitialSync;
import io.github.cameltwenty.internal.changes.feed.WorkspaceConnection;
import java.time.Instant;
import java.util.List;

/** The passes of a feed, and where they begin. */
record PassList(ChangesSetup setup, WorkspaceConnection connection, List<PollPass> passes) {
    /** All go on where they were, or none does. */
    boolean resume() {
        boolean resumed = true;
        for (PollPass pass : passes) {
            resumed &= pass.resume();
        }
        return resumed;
    }

    /** Deletions first, so that none is lost between the two. */
    void begin(WorkspaceConnection calls) {
        InitialSync sync = setup.initialSync();
        for (int i = passes.size() - 1; i >= 0; i--) {
            PollPass pass = passes.get(i);
            if (pass.resume()) {
                continue;
            }
            boolean now = sync.from() == null || sync.isAll() && i > 0;
            if (now) {
                pass.startNow(calls);
            } else {
                pass.startAt(sync.from(), true);
            }
        }
    }

    void beginAt(Instant time, long nanos) {
        boolean fromStart = setup.initialSync().from() == null;
        if (!fromStart) {
            begin(connection);
            return;
        }
        passes.stream().filter(pass -> !pass.resume()).forEach(pass -> pass.startAsOf(time, nanos));
    }

    /** Each, also where one cannot be saved. */
    void save() {
        RuntimeException failure = null;
        for (PollPass pass : passes) {
            try {
                pass.save();
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
