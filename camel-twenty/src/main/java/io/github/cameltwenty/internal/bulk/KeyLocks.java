package io.github.cameltwenty.internal.bulk;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps chunks of an upsert that go on side by side from working on the same key: both would find nothing and create. */
final class KeyLocks {
    private final Set<List<String>> keys = new HashSet<>();

    /** Waits until no other chunk works on one of the keys. */
    synchronized void enter(Collection<List<String>> wanted) throws InterruptedException {
        while (!Collections.disjoint(keys, wanted)) {
            wait();
        }
        keys.addAll(wanted);
    }

    synchronized void leave(Collection<List<String>> done) {
        keys.removeAll(done);
        notifyAll();
    }
}
