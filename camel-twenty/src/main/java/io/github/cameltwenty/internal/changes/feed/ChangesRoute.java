package io.github.cameltwenty.internal.changes.feed;

import org.apache.camel.CamelContext;
import org.apache.camel.Processor;

/** What polling and webhooks of one route share, as long as one of them runs. */
public final class ChangesRoute {
    private final ChangesSetup setup;
    private final WorkspaceConnection connection;
    private final FeedMemory memory;
    private final Delivery delivery;
    private int users;

    public ChangesRoute(
            CamelContext context, ChangesSetup setup, StateKeys keys, WorkspaceConnection connection, Processor route) {
        this.setup = setup;
        this.connection = connection;
        this.memory = new FeedMemory(context, setup, keys);
        this.delivery =
                new Delivery(memory.seen(), memory.known(), route, new ToldChanges(setup.observed(), connection));
    }

    public synchronized void open() {
        if (users == 0) {
            connection.open();
            memory.start();
        }
        users++;
    }

    public synchronized void close() {
        if (users > 0 && --users == 0) {
            memory.stop();
            connection.close();
        }
    }

    public ChangesSetup setup() {
        return setup;
    }

    public WorkspaceConnection connection() {
        return connection;
    }

    public FeedMemory memory() {
        return memory;
    }

    public Delivery delivery() {
        return delivery;
    }
}
