package io.github.cameltwenty.internal.record;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/** A record under an id, without a copy of it: millions of records go through here. */
public final class RecordWithId extends AbstractMap<String, Object> {
    public static final String ID = "id";

    private final String id;
    private final Map<String, Object> fields;
    private final boolean replaces;

    /**
     * @param fields an id among them, as null, does not count
     */
    public RecordWithId(String id, Map<String, Object> fields) {
        this.id = id;
        this.fields = fields;
        this.replaces = fields.containsKey(ID);
    }

    @Override
    public Object get(Object name) {
        return ID.equals(name) ? id : fields.get(name);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Object>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return fields.size() + (replaces ? 0 : 1);
            }
        };
    }

    /** The id, then the fields. */
    private final class Entries implements Iterator<Entry<String, Object>> {
        private final Iterator<Entry<String, Object>> rest = fields.entrySet().iterator();
        private Entry<String, Object> next = Map.entry(ID, id);

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Entry<String, Object> next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            Entry<String, Object> current = next;
            next = rest.hasNext() ? rest.next() : null;
            if (next != null && replaces && ID.equals(next.getKey())) {
                next = rest.hasNext() ? rest.next() : null;
            }
            return current;
        }
    }
}
