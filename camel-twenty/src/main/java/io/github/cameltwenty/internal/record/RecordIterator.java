package io.github.cameltwenty.internal.record;

import java.io.Closeable;
import java.util.Iterator;

/** A source of results that can be left before its end. */
public interface RecordIterator extends Iterator<Object>, Closeable {
    @Override
    void close();
}
