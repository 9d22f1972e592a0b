package io.github.cameltwenty.examples.workspace.diff;

import java.io.IOException;
import java.util.Map;
import java.util.function.Function;

/** Goes through the records of both sides at once, in the order of their keys, so that memory holds one of each. */
final class RecordMerge {
    static final String ID = "id";

    private final Function<Map<String, Object>, String> key;

    /** What is done with what comes. */
    interface Visitor {
        void onlyA(Map<String, Object> record);

        void onlyB(Map<String, Object> record);

        void both(Map<String, Object> a, Map<String, Object> b) throws IOException;
    }

    RecordMerge(Function<Map<String, Object>, String> key) {
        this.key = key;
    }

    static String id(Map<String, Object> record) {
        return String.valueOf(record.get(ID));
    }

    void go(Records a, Records b, Visitor visitor) throws IOException {
        Cursor first = new Cursor(a);
        Cursor second = new Cursor(b);
        while (first.record != null || second.record != null) {
            int order = first.record == null ? 1 : second.record == null ? -1 : first.key.compareTo(second.key);
            if (order < 0) {
                visitor.onlyA(first.record);
            } else if (order > 0) {
                visitor.onlyB(second.record);
            } else {
                visitor.both(first.record, second.record);
            }
            if (order <= 0) {
                first.step();
            }
            if (order >= 0) {
                second.step();
            }
        }
    }

    private final class Cursor {
        private final Records records;
        private Map<String, Object> record;
        private String key = "";

        Cursor(Records records) {
            this.records = records;
            step();
        }

        /** A record out of order would be taken for one that the other side lacks. */
        private void step() {
            record = records.hasNext() ? records.next() : null;
            if (record != null) {
                String next = RecordMerge.this.key.apply(record);
                if (next.compareTo(key) <= 0 && !key.isEmpty()) {
                    throw new IllegalStateException(
                            "Records do not come in the order of their ids: " + next + " after " + key);
                }
                key = next;
            }
        }
    }
}
