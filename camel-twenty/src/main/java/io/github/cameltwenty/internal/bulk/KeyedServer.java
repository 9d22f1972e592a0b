package io.github.cameltwenty.internal.bulk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The server's records as an upsert sees them: by their keys.
 *
 * @param keys made for this server's version
 */
record KeyedServer(KeyLookUp lookUp, UpsertKeys keys, KnownFields fields) {
    /** By another field. */
    KeyedServer by(String path) {
        return new KeyedServer(lookUp, new UpsertKeys(List.of(path), fields), fields);
    }

    /** The records, softly deleted ones too, that have one of the keys. */
    List<Map<?, ?>> holders(Collection<List<String>> wanted) {
        List<Map<?, ?>> found = new ArrayList<>(lookUp.living(keys, wanted, fields));
        found.addAll(lookUp.deleted(keys, wanted, fields));
        found.removeIf(record -> keys.stored(record).stream().noneMatch(wanted::contains));
        return found;
    }
}
