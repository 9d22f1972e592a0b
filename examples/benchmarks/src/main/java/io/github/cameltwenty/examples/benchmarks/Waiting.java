package io.github.cameltwenty.examples.benchmarks;

import java.util.List;

/** A way to have many messages wait for a slow server. */
enum Waiting {
    CALLER("`synchronous=true`, the default", false) {
        @Override
        Waiter start(String server, int connections, int messages) {
            return new RouteWaiter(server, true, connections, messages);
        }
    },
    POOL("`synchronous=false`", false) {
        @Override
        Waiter start(String server, int connections, int messages) {
            return new RouteWaiter(server, false, connections, messages);
        }
    },
    VIRTUAL_CALLER("`synchronous=true`, Camel's virtual threads", true) {
        @Override
        Waiter start(String server, int connections, int messages) {
            return CALLER.start(server, connections, messages);
        }
    },
    VIRTUAL("`synchronous=false`, Camel's virtual threads", true) {
        @Override
        Waiter start(String server, int connections, int messages) {
            return POOL.start(server, connections, messages);
        }
    },
    EVENTS("Apache's async HttpClient, without Camel", false) {
        @Override
        Waiter start(String server, int connections, int messages) {
            return new EventWaiter(server, connections);
        }
    };

    private static final int FIRST_JAVA_WITH_VIRTUAL_THREADS = 21;

    private final String title;
    private final boolean isVirtual;

    Waiting(String title, boolean isVirtual) {
        this.title = title;
        this.isVirtual = isVirtual;
    }

    String title() {
        return title;
    }

    /** Whether this Java has it. */
    boolean isThere() {
        return !isVirtual || Runtime.version().feature() >= FIRST_JAVA_WITH_VIRTUAL_THREADS;
    }

    boolean isVirtual() {
        return isVirtual;
    }

    List<String> jvmOptions() {
        return jvmOptions(isVirtual);
    }

    static List<String> jvmOptions(boolean isVirtual) {
        return List.of("-Dcamel.threads.virtual.enabled=" + isVirtual);
    }

    /**
     * @param messages that wait at a time
     */
    abstract Waiter start(String server, int connections, int messages);
}
