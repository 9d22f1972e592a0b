package io.github.cameltwenty.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** Changes of a table that can be taken back. */
final class Changes {
    private final Table table;
    private final Deque<Runnable> undo = new ArrayDeque<>();

    Changes(Table table) {
        this.table = table;
    }

    Map<String, Object> insert(Map<String, Object> record) {
        table.insert(record);
        undo.push(() -> table.remove((String) record.get("id")));
        return record;
    }

    Map<String, Object> put(Map<String, Object> record) {
        Map<String, Object> before = table.findAny(record.get("id"));
        table.put(record);
        undo.push(() -> table.put(before));
        return record;
    }

    /** Takes all of them back, the last one first. */
    void undo() {
        undo.forEach(Runnable::run);
        undo.clear();
    }
}
