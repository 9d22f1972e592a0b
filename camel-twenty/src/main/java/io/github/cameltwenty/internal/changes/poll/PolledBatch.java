package io.github.cameltwenty.internal.changes.poll;

import java.util.ArrayDeque;
import java.util.Deque;

/** The changes of a page that one poll takes, in their order. */
final class PolledBatch extends ArrayDeque<Object> {
    private static final long serialVersionUID = 1L;

    private PolledBatch() {}

    static PolledBatch take(Deque<PollPass.InputRecord> waiting, int most) {
        PolledBatch batch = new PolledBatch();
        while (!waiting.isEmpty() && batch.size() < most) {
            batch.add(waiting.poll());
        }
        return batch;
    }

    /** What the poll did not come to. */
    void giveBack(Deque<PollPass.InputRecord> waiting) {
        while (!isEmpty()) {
            waiting.addFirst((PollPass.InputRecord) pollLast());
        }
    }
}
