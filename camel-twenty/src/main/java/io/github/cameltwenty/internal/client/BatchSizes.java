package io.github.cameltwenty.internal.client;

import java.util.HashMap;
import java.util.Map;

/**
 * What is known of the size of batches: of each workspace, by its address, and of each resource in it. All clients of this JVM
 * share it. It is forgotten when the last client of the workspace is closed.
 */
public final class BatchSizes {
    private static final Map<String, Shared> OF_JVM = new HashMap<>();

    private BatchSizes() {}

    private static final class Shared {
        final Map<String, LearnedSize> byResource = new HashMap<>();
        int users;
    }

    /** A client of the workspace is there. */
    public static void join(String baseUrl) {
        synchronized (OF_JVM) {
            OF_JVM.computeIfAbsent(baseUrl, none -> new Shared()).users++;
        }
    }

    public static void leave(String baseUrl) {
        synchronized (OF_JVM) {
            Shared shared = OF_JVM.get(baseUrl);
            if (shared != null && --shared.users == 0) {
                OF_JVM.remove(baseUrl);
            }
        }
    }

    static void forget(String baseUrl) {
        synchronized (OF_JVM) {
            Shared shared = OF_JVM.get(baseUrl);
            if (shared != null) {
                shared.byResource.clear();
            }
        }
    }

    /** What is known so far, and nothing is kept of a workspace that nobody has joined. */
    public static LearnedSize of(String baseUrl, String resource) {
        synchronized (OF_JVM) {
            Shared shared = OF_JVM.get(baseUrl);
            return shared == null
                    ? new LearnedSize()
                    : shared.byResource.computeIfAbsent(resource, none -> new LearnedSize());
        }
    }
}
