package io.github.cameltwenty.changes;

import org.apache.camel.CamelContext;
import org.apache.camel.Processor;

/** What polling and webhooks of one route share, as long as one of them runs. */
final class ChangesRoute {
    private final ChangesSetup setup;
    private final Connection connection;
    private final Memory memory;
    private final Delivery delivery;
    private int users;

    ChangesRoute(CamelContext context, ChangesSetup setup, StateKeys keys, Connection connection, Processor route) {
        this.setup = setup;
        this.connection = connection;
        this.memory = new Memory(context, setup, keys);
        this.delivery = new Delivery(memory.seen(), memory.known(), route);
    }

    synchronized void open() {
        if (users == 0) {
            connection.open();
            memory.start();
        }
        users++;
    }

    synchronized void close() {
        if (users > 0 && --users == 0) {
            memory.stop();
            connection.close();
        }
    }

    ChangesSetup setup() {
        return setup;
    }

    Connection connection() {
        return connection;
    }

    Memory memory() {
        return memory;
    }

    Delivery delivery() {
        return delivery;
    }
}
