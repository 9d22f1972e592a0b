package io.github.cameltwenty.examples.benchmarks;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Records by the batch. */
final class Batches implements Iterator<List<Map<String, Object>>> {
    private final Iterator<Map<String, Object>> records;

    Batches(Iterator<Map<String, Object>> records) {
        this.records = records;
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public List<Map<String, Object>> next() {
        List<Map<String, Object>> batch = new ArrayList<>(Contender.PAGE);
        while (batch.size() < Contender.PAGE && records.hasNext()) {
            batch.add(records.next());
        }
        return batch;
    }
}
