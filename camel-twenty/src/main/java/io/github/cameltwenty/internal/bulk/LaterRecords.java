package io.github.cameltwenty.internal.bulk;

import static io.github.cameltwenty.internal.record.RecordWithId.ID;

import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.TwentyUnsupportedException;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.record.InputRecord;
import io.github.cameltwenty.internal.record.RecordParts;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** As servers from about 1.8 on have it, by REST: a filter on ids, and an upsert for changes that differ. */
final class LaterRecords implements SeveralRecords {
    private static final Logger LOG = LoggerFactory.getLogger(LaterRecords.class);
    private static final String RESOURCE = "/rest/{resource}";
    private static final String CREATED_AT = "createdAt";

    private final BulkCalls calls;

    /** What an upsert sets anew where it is not sent: recorded in November 2025. 2.21 keeps it. */
    private final List<String> setAnew;

    private volatile boolean isRefused;

    LaterRecords(BulkCalls calls) {
        this.calls = calls;
        this.setAnew = calls.server().zonesAndLiteralPrefixes() ? List.of() : List.of("position", "createdBy");
    }

    @Override
    public List<?> find(Collection<String> ids) {
        return calls.stored(ids, false);
    }

    @Override
    public IdCalls.Answer delete(Collection<String> ids) {
        return new IdCalls(calls).byFilter(RESOURCE, Operation.DELETE_MANY, ids, null);
    }

    @Override
    public boolean fits(Collection<String> ids) {
        return new IdCalls(calls).fits(RESOURCE, Operation.DELETE_MANY, ids);
    }

    @Override
    public Set<String> deleted(Collection<String> ids) {
        return byId(calls.stored(ids, true)).keySet();
    }

    @Override
    public Map<String, Object> update(Collection<String> ids, Map<String, Object> changes) {
        return byId(new IdCalls(calls)
                .byFilter(RESOURCE, Operation.UPDATE_MANY, ids, changes)
                .records());
    }

    /**
     * By an upsert, which creates what is gone: what was deleted since it was looked up is deleted again.
     */
    @Override
    public Map<String, Object> updateEach(List<StoredChange> changes) {
        Map<String, StoredChange> sent = new LinkedHashMap<>();
        List<InputRecord> chunk = new ArrayList<>();
        for (StoredChange change : changes) {
            sent.put(change.id(), change);
            chunk.add(new InputRecord(change.item().index(), null, identified(change)));
        }
        Map<String, Object> changed = byId(upserted(chunk));
        changed.entrySet().removeIf(record -> {
            StoredChange change = sent.get(record.getKey());
            return change == null || isMadeAnew(change.stored(), (Map<?, ?>) record.getValue()) && destroyed(change);
        });
        return changed;
    }

    /** What may be changed and not created is refused, as an upsert might create it: on 2.21 members and versions of workflows. */
    private List<?> upserted(List<InputRecord> chunk) {
        try {
            return calls.upsert(chunk);
        } catch (TwentyUnsupportedException | TwentyAuthenticationException e) {
            isRefused = true;
            throw e;
        }
    }

    private Map<String, Object> identified(StoredChange change) {
        Map<String, Object> identified = new LinkedHashMap<>();
        for (String kept : setAnew) {
            if (change.stored().get(kept) != null) {
                identified.put(kept, change.stored().get(kept));
            }
        }
        identified.putAll(change.changes());
        RecordParts.UNCHANGEABLE.forEach(identified::remove);
        identified.put(ID, change.id());
        return identified;
    }

    /** Created after all that was known of the record that had its id before. */
    private static boolean isMadeAnew(Map<?, ?> stored, Map<?, ?> answered) {
        try {
            Instant created = time(answered, CREATED_AT);
            return created.isAfter(time(stored, CREATED_AT)) && created.isAfter(time(stored, "updatedAt"));
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Instant time(Map<?, ?> record, String field) {
        return Instant.parse(String.valueOf(record.get(field)));
    }

    private boolean destroyed(StoredChange change) {
        LOG.warn(
                "{}: the record {} was deleted while it was changed, and the change made it anew: it is deleted again",
                calls.action(),
                change.id());
        calls.delete(new InputRecord(change.item().index(), change.id(), Map.of(ID, change.id())));
        return true;
    }

    @Override
    public boolean reachesDeleted() {
        return true;
    }

    @Override
    public boolean isRefused() {
        return isRefused;
    }

    static Map<String, Object> byId(List<?> records) {
        Map<String, Object> byId = new LinkedHashMap<>();
        records.forEach(record -> byId.put(BulkCalls.idOf(record), record));
        return byId;
    }
}
