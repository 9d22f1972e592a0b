package io.github.cameltwenty.internal.record;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;

/** Two walks in the order of ids as one. A record of both comes once, as the first of them gives it. */
public final class MergedById implements RecordIterator {
    private final Iterator<?> one;
    private final Iterator<?> other;
    private Object ofOne;
    private Object ofOther;

    public MergedById(Iterator<?> one, Iterator<?> other) {
        this.one = one;
        this.other = other;
    }

    @Override
    public boolean hasNext() {
        fill();
        return ofOne != null || ofOther != null;
    }

    private void fill() {
        if (ofOne == null && one.hasNext()) {
            ofOne = one.next();
        }
        if (ofOther == null && other.hasNext()) {
            ofOther = other.next();
        }
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int order = ofOther == null ? -1 : ofOne == null ? 1 : id(ofOne).compareTo(id(ofOther));
        Object next = order <= 0 ? ofOne : ofOther;
        if (order <= 0) {
            ofOne = null;
        }
        if (order >= 0) {
            ofOther = null;
        }
        return next;
    }

    private static String id(Object record) {
        return String.valueOf(((Map<?, ?>) record).get(RecordWithId.ID));
    }

    @Override
    public void close() {
        close(one);
        close(other);
    }

    private static void close(Iterator<?> walk) {
        if (walk instanceof Closeable open) {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
