package io.github.cameltwenty.internal.bulk;

import static io.github.cameltwenty.internal.record.RecordWithId.ID;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyServerException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings the answer to a batch into the order of what was sent: November 2025 answers in another. */
record AnswerOrder(BulkCalls calls) {
    /**
     * @param records with their ids
     * @throws TwentyServerException where one of them is neither in the answer nor found by its id
     */
    List<?> of(List<Map<String, Object>> records, List<?> answered) {
        if (isInOrder(records, answered)) {
            return answered;
        }
        Map<Object, Object> byId = new HashMap<>();
        answered.forEach(record -> byId.put(BulkCalls.idOf(record), record));
        List<String> missing = records.stream()
                .map(BulkCalls::idOf)
                .filter(id -> !byId.containsKey(id))
                .toList();
        if (missing.size() == records.size()) {
            // a server that gives ids of its own
            return answered;
        }
        if (!missing.isEmpty()) {
            find(missing).forEach(record -> byId.put(BulkCalls.idOf(record), record));
        }
        List<Object> ordered = new ArrayList<>();
        for (Map<String, Object> record : records) {
            String id = BulkCalls.idOf(record);
            Object created = byId.get(id);
            if (created == null) {
                throw calls.untold("Twenty answered success, but the record " + id + " is not there", null);
            }
            ordered.add(created);
        }
        return ordered;
    }

    private List<Object> find(List<String> ids) {
        try {
            return calls.find(ids);
        } catch (TwentyException e) {
            String message = "Twenty answered success, but " + ids.size()
                    + " of the records are not in its answer and could not be looked up: " + e.getMessage();
            throw calls.untold(message, e);
        }
    }

    private static boolean isInOrder(List<Map<String, Object>> records, List<?> answered) {
        if (records.size() != answered.size()) {
            return false;
        }
        for (int i = 0; i < records.size(); i++) {
            String sent = records.get(i).get(ID).toString();
            if (!sent.equalsIgnoreCase(String.valueOf(((Map<?, ?>) answered.get(i)).get(ID)))) {
                return false;
            }
        }
        return true;
    }
}
