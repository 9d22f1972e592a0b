package io.github.cameltwenty.internal.client;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The pace of each workspace that is called from this JVM, whichever component, context and key does so. */
final class Paces {
    /** Those of this JVM, of as many workspaces as are called. */
    static final Paces OF_JVM = new Paces();

    private final Map<String, Shared> paces = new HashMap<>();

    private static final class Shared {
        final Pace pace = new Pace();
        int users;
    }

    /**
     * @param interval zero where the client sets none
     * @throws IllegalArgumentException where another client has set another one
     */
    synchronized Pace join(String baseUrl, Duration interval) {
        Shared shared = paces.getOrDefault(baseUrl, new Shared());
        shared.pace.limit(interval);
        paces.put(baseUrl, shared);
        shared.users++;
        return shared.pace;
    }

    synchronized void leave(String baseUrl) {
        Shared shared = paces.get(baseUrl);
        if (shared != null && --shared.users == 0) {
            paces.remove(baseUrl);
        }
    }

    synchronized boolean isEmpty() {
        return paces.isEmpty();
    }
}
