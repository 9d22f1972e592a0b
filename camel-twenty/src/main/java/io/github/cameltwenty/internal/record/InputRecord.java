package io.github.cameltwenty.internal.record;

import io.github.cameltwenty.TwentyValidationException;
import java.util.Locale;
import java.util.Map;

/**
 * One record of a bulk operation.
 *
 * @param index its place in the input
 * @param id the record it is about; of an upsert with a checkpoint, under which one is created, if so; null where it is about none yet
 * @param record what to send; with the id alone where only that counts
 * @param isRepeat whether an earlier delivery of the message, or an earlier call, may have created it
 * @param defect why it cannot be sent; null where it can
 */
public record InputRecord(
        int index, String id, Map<String, Object> record, boolean isRepeat, TwentyValidationException defect) {
    public InputRecord(int index, String id, Map<String, Object> record) {
        this(index, id, record, false, null);
    }

    /** The same, which an earlier call may have created. */
    public InputRecord repeated() {
        return new InputRecord(index, id, record, true, defect);
    }

    /** The id as Twenty writes it, whatever was given. */
    public String lowerId() {
        return id.toLowerCase(Locale.ROOT);
    }
}
