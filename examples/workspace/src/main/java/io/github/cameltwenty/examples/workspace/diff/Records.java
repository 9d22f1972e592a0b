package io.github.cameltwenty.examples.workspace.diff;

import java.io.Closeable;
import java.util.Iterator;
import java.util.Map;

/** Records that come as they are asked for. */
public interface Records extends Iterator<Map<String, Object>>, Closeable {
    @Override
    void close();

    /** Of what is in memory already. */
    static Records of(Iterable<Map<String, Object>> records) {
        return of(records.iterator(), () -> {});
    }

    /** @param close what is to be done at the end */
    static Records of(Iterator<Map<String, Object>> records, Runnable close) {
        return new Records() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public Map<String, Object> next() {
                return records.next();
            }

            @Override
            public void close() {
                close.run();
            }
        };
    }
}
