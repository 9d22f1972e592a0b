package io.github.cameltwenty;

import java.util.Map;

/**
 * One record of a bulk operation.
 *
 * @param index its place in the input
 * @param id the record it is about; null where it is about none yet
 * @param record what to send; with the id alone where only that counts
 * @param isRepeat whether an earlier delivery of the message may have created it
 * @param defect why it cannot be sent; null where it can
 */
record Item(int index, String id, Map<String, Object> record, boolean isRepeat, TwentyValidationException defect) {
    Item(int index, String id, Map<String, Object> record) {
        this(index, id, record, false, null);
    }
}
