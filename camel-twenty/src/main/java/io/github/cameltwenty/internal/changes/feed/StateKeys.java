package io.github.cameltwenty.internal.changes.feed;

import java.util.HashSet;
import java.util.Set;

/** The names under which the routes of a component keep how far they have come. */
public final class StateKeys {
    private final Set<String> claimed = new HashSet<>();

    /**
     * @throws IllegalArgumentException where another route has it
     */
    synchronized void claim(String key, String action) {
        if (!claimed.add(key)) {
            throw new IllegalArgumentException("Another route keeps how far it has come with " + action + " as '" + key
                    + "' already: each would miss what the other takes. Set the option stateKey on one of them");
        }
    }

    synchronized void release(String key) {
        claimed.remove(key);
    }
}
