package io.github.cameltwenty;

import io.github.cameltwenty.internal.record.RecordIterator;
import java.io.Closeable;
import java.util.Iterator;
import java.util.Map;

/**
 * Records that come as they are asked for: of {@code findAll}, or the results of a bulk operation with {@code streaming=true}.
 * {@code split(body()).streaming()} takes it as it is. It can be gone through once, by one thread; one that is left before its
 * end holds no connection. {@code next} and {@code hasNext} throw a {@link TwentyException} where a call fails; the records
 * given before stay given.
 */
public final class TwentyRecords implements Iterator<Map<String, Object>>, Closeable {
    private final RecordIterator records;

    public TwentyRecords(RecordIterator records) {
        this.records = records;
    }

    /** The records as objects of the {@code outputClass}. */
    public static final class Typed<T> implements Iterator<T>, Closeable {
        private final RecordIterator records;

        public Typed(RecordIterator records) {
            this.records = records;
        }

        @Override
        public boolean hasNext() {
            return records.hasNext();
        }

        @Override
        @SuppressWarnings("unchecked")
        public T next() {
            return (T) records.next();
        }

        @Override
        public void close() {
            records.close();
        }

        @Override
        public String toString() {
            return records.toString();
        }
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> next() {
        return (Map<String, Object>) records.next();
    }

    @Override
    public void close() {
        records.close();
    }

    @Override
    public String toString() {
        return records.toString();
    }
}
