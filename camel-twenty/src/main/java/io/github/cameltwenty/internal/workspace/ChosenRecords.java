package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.internal.record.RecordIterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Predicate;

/** Some of the records of a file. */
final class ChosenRecords implements RecordIterator {
    private final RecordIterator all;
    private final Predicate<Map<?, ?>> wanted;
    private Map<?, ?> next;

    ChosenRecords(RecordIterator all, Predicate<Map<?, ?>> wanted) {
        this.all = all;
        this.wanted = wanted;
    }

    @Override
    public boolean hasNext() {
        while (next == null && all.hasNext()) {
            Map<?, ?> record = (Map<?, ?>) all.next();
            next = wanted.test(record) ? record : null;
        }
        return next != null;
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Map<?, ?> record = next;
        next = null;
        return record;
    }

    @Override
    public void close() {
        all.close();
    }
}
