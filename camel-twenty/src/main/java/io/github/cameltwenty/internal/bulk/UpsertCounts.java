package io.github.cameltwenty.internal.bulk;

import java.util.LinkedHashMap;

/** How many records an upsert created, updated and left unchanged. */
public final class UpsertCounts extends LinkedHashMap<String, Integer> {
    private static final long serialVersionUID = 1L;

    static final String CREATED = "created";
    static final String UPDATED = "updated";
    static final String UNCHANGED = "unchanged";

    public UpsertCounts() {
        put(CREATED, 0);
        put(UPDATED, 0);
        put(UNCHANGED, 0);
    }

    synchronized void add(String what, int count) {
        merge(what, count, Integer::sum);
    }
}
