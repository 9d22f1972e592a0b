package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.internal.json.JsonMap;
import java.util.Map;

/** What became of the records of one object. Kept in the state of an import as JSON, under these names. */
final class ImportCounts {
    static final String EXPORTED = "exported";
    static final String CREATED = "created";
    static final String UPDATED = "updated";
    static final String UNCHANGED = "unchanged";
    static final String RESTORED = "restored";
    static final String DELETED = "deleted";
    static final String LINKED = "linked";
    static final String REFUSED = "refused";
    static final String LEFT = "left";

    private static final String[] ALL = {EXPORTED, CREATED, UPDATED, UNCHANGED, RESTORED, DELETED, LINKED, REFUSED, LEFT
    };

    private final Map<String, Object> counts = new JsonMap();

    ImportCounts() {
        for (String name : ALL) {
            counts.put(name, 0L);
        }
    }

    static ImportCounts of(Map<?, ?> kept) {
        ImportCounts counts = new ImportCounts();
        for (String name : ALL) {
            if (kept.get(name) instanceof Number count) {
                counts.counts.put(name, count.longValue());
            }
        }
        return counts;
    }

    ImportCounts add(String name, long count) {
        counts.merge(name, count, (before, more) -> (Long) before + (Long) more);
        return this;
    }

    long get(String name) {
        return (Long) counts.get(name);
    }

    Map<String, Object> toMap() {
        return counts;
    }
}
