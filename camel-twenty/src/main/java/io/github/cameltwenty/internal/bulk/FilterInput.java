package io.github.cameltwenty.internal.bulk;

import static io.github.cameltwenty.internal.record.RecordWithId.ID;

import io.github.cameltwenty.internal.record.InputRecord;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** The records that a filter finds, each as an item with what is to be done to it. */
public final class FilterInput implements Iterator<InputRecord> {
    private final Iterator<?> found;
    private final OptionalInt total;
    private final Map<String, Object> changes;
    private int index;

    /**
     * @param found ordered by id, so that no change to a record moves it to another page
     * @param total how many there were at the beginning; empty where the server did not say
     * @param changes the same for all; empty where only the id counts
     */
    public FilterInput(Iterator<?> found, OptionalInt total, Map<String, Object> changes) {
        this.found = found;
        this.total = total;
        this.changes = changes;
    }

    public OptionalInt total() {
        return total;
    }

    @Override
    public boolean hasNext() {
        return found.hasNext();
    }

    @Override
    public InputRecord next() {
        String id = ((Map<?, ?>) found.next()).get(ID).toString();
        Map<String, Object> record = new LinkedHashMap<>(changes);
        record.put(ID, id);
        return new InputRecord(index++, id, record);
    }
}
