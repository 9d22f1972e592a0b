package io.github.cameltwenty.internal.result;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.internal.record.RecordIterator;

/**
 * Lets a failure come from {@code next()} alone. A streaming split asks {@code hasNext()} before it works on the record that it
 * has just taken: a failure there would cost that record.
 */
final class DeferredFailure implements RecordIterator {
    private final RecordIterator records;
    private TwentyException failure;

    DeferredFailure(RecordIterator records) {
        this.records = records;
    }

    @Override
    public boolean hasNext() {
        if (failure != null) {
            return true;
        }
        try {
            return records.hasNext();
        } catch (TwentyException e) {
            failure = e;
            return true;
        }
    }

    @Override
    public Object next() {
        if (failure != null) {
            TwentyException thrown = failure;
            failure = null;
            throw thrown;
        }
        return records.next();
    }

    @Override
    public void close() {
        failure = null;
        records.close();
    }

    @Override
    public String toString() {
        return records.toString();
    }
}
