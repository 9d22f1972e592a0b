package io.github.cameltwenty.changes;

import java.util.ArrayDeque;
import java.util.Deque;

/** The changes of a page that one poll takes, in their order. */
final class Batch extends ArrayDeque<Object> {
    private static final long serialVersionUID = 1L;

    private Batch() {}

    static Batch take(Deque<Pass.Item> waiting, int most) {
        Batch batch = new Batch();
        while (!waiting.isEmpty() && batch.size() < most) {
            batch.add(waiting.poll());
        }
        return batch;
    }

    /** What the poll did not come to. */
    void giveBack(Deque<Pass.Item> waiting) {
        while (!isEmpty()) {
            waiting.addFirst((Pass.Item) pollLast());
        }
    }
}
