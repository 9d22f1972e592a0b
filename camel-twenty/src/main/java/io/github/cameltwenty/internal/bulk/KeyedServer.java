package io.github.cameltwenty.internal.bulk;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The server's records as an upsert sees them: by their keys.
 *
 * @param keys made for this server's version
 */
record KeyedServer(KeyLookUp lookUp, UpsertKeys keys, KnownFields fields) {
    List<Map<?, ?>> deleted(Collection<List<String>> wanted) {
        return lookUp.deleted(keys, wanted, fields).stream()
                .<Map<?, ?>>map(record -> record)
                .filter(record -> keys.stored(record).stream().anyMatch(wanted::contains))
                .toList();
    }
}
