package io.github.cameltwenty.internal.checkpoint;

import io.github.cameltwenty.internal.record.InputRecord;
import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;

/** An input whose first record can be looked at before it is taken. */
final class FirstAgain implements Iterator<InputRecord>, Closeable {
    private final Iterator<InputRecord> all;
    private InputRecord first;

    FirstAgain(Iterator<InputRecord> all) {
        this.all = all;
    }

    /** Null where there is none; before anything is taken. */
    InputRecord first() {
        if (first == null && all.hasNext()) {
            first = all.next();
        }
        return first;
    }

    @Override
    public boolean hasNext() {
        return first != null || all.hasNext();
    }

    @Override
    public InputRecord next() {
        InputRecord next = first == null ? all.next() : first;
        first = null;
        return next;
    }

    @Override
    public void close() throws IOException {
        if (all instanceof Closeable source) {
            source.close();
        }
    }
}
