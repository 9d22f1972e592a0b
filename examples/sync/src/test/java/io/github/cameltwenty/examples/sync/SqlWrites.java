package io.github.cameltwenty.examples.sync;

import java.sql.Connection;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.api.Trigger;

/** Counts the rows that are written, also where they stay as they are: a trigger of H2's. */
public final class SqlWrites implements Trigger {
    static final AtomicLong COUNT = new AtomicLong();

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) {
        COUNT.incrementAndGet();
    }
}
