package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.internal.record.RecordWithId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which of some records are there, by their ids: 200 in a call. All throw a {@link TwentyException} where that is not known. */
public final class IdLookUp {
    private static final int AT_ONCE = 200;

    private final BulkCalls calls;
    private final KeyLookUp lookUp;

    public IdLookUp(BulkCalls calls) {
        this.calls = calls;
        this.lookUp = new KeyLookUp(calls.resource(), calls);
    }

    /** Those that are there and not deleted, in lower case. */
    public Set<String> living(Collection<String> ids) {
        return find(ids, false);
    }

    /** Those that are softly deleted, in lower case. */
    public Set<String> deleted(Collection<String> ids) {
        return find(ids, true);
    }

    private Set<String> find(Collection<String> ids, boolean deleted) {
        KnownFields fields = calls.fields();
        UpsertKeys keys = new UpsertKeys(List.of(RecordWithId.ID), fields);
        List<List<String>> wanted = ids.stream()
                .map(id -> List.of(id.toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
        Set<String> found = new LinkedHashSet<>();
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            List<List<String>> some = wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE));
            List<Map<?, ?>> records = deleted ? lookUp.deleted(keys, some, fields) : lookUp.living(keys, some, fields);
            records.forEach(record -> found.add(BulkCalls.idOf(record)));
        }
        return found;
    }
}
