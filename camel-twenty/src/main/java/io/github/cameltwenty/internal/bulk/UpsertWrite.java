package io.github.cameltwenty.internal.bulk;

import static io.github.cameltwenty.internal.record.RecordWithId.ID;

import io.github.cameltwenty.internal.record.NewRecord;
import java.util.Map;

/**
 * What is to be sent of a group: changes to the record that is stored, or a new record.
 *
 * @param stored null for a new record
 */
record UpsertWrite(UpsertGroup group, Map<?, ?> stored, Map<String, Object> record) {
    static final String DELETED_AT = "deletedAt";

    /**
     * @param stored null where there is none
     * @throws IllegalArgumentException where a value cannot be stored
     */
    static UpsertWrite of(UpsertGroup group, Map<?, ?> stored, UpsertKeys keys, RecordChanges changes) {
        return stored == null
                ? new UpsertWrite(group, null, NewRecord.of(group.record()))
                : new UpsertWrite(group, stored, changes.of(keys.besidePrimary(group.record(), stored), stored));
    }

    boolean isUpdate() {
        return stored != null;
    }

    /** Whether the stored record is to be brought back first. */
    boolean isRestore() {
        return isUpdate() && stored.get(DELETED_AT) != null;
    }

    String storedId() {
        return String.valueOf(stored.get(ID));
    }
}
