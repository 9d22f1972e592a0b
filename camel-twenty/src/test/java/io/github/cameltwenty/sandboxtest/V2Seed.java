package io.github.cameltwenty.sandboxtest;

import io.github.cameltwenty.catalog.Catalog;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The demo workspace of Twenty 2.21 before the recordings change it: the records that were shown, and in the place of the
 * others as many as the totals tell of, made to fit what filters and groups counted.
 */
final class V2Seed {
    /** When the recordings began; what is older was there before. */
    private static final String BEGIN = "2026-11-27T21:25";

    private final List<Recording> recordings;
    private final Map<String, List<Map<String, Object>>> seed;

    private V2Seed(Catalog catalog, List<Recording> recordings) {
        this.recordings = recordings;
        this.seed = new HashMap<>(RecordedSeed.shown(catalog, recordings, Set.of()));
        seed.values()
                .forEach(records -> records.removeIf(
                        record -> record.get("createdAt").toString().compareTo(BEGIN) > 0));
        // what was added to the workspace later
        seed.forEach((resource, records) -> records.forEach(record -> record.keySet()
                .removeIf(name -> !name.equals("searchVector")
                        && !catalog.resources().get(resource).fields().containsKey(name))));
    }

    static Map<String, List<Map<String, Object>>> of(Catalog catalog, List<Recording> recordings) {
        V2Seed seed = new V2Seed(catalog, recordings);
        return seed.seed;
    }
}
