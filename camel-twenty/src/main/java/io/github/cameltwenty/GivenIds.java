package io.github.cameltwenty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.Exchange;

/**
 * The ids that records get here before they are created. They stay with the exchange until the step has succeeded, so that
 * Camel's own redelivery sends the same ones, and creates nothing twice.
 */
final class GivenIds {
    private static final String PROPERTY = "CamelTwentyGivenIds";

    private final String action;
    private final GivenIds before;
    private final List<Numbered> numbered;

    private GivenIds(String action, GivenIds before, boolean remember) {
        this.action = action;
        this.before = before;
        this.numbered = remember ? new ArrayList<>() : null;
    }

    /**
     * Those of a step, with what an earlier delivery of the same message gave.
     *
     * @param remember false for a stream, which cannot be delivered again and may not be held in memory
     */
    static GivenIds of(Exchange exchange, String action, boolean remember) {
        GivenIds before = exchange.getProperty(PROPERTY, GivenIds.class);
        boolean same = before != null && before.action.equals(action);
        GivenIds ids = new GivenIds(action, same ? before : null, remember);
        if (remember) {
            exchange.setProperty(PROPERTY, ids);
        }
        return ids;
    }

    static void forget(Exchange exchange) {
        exchange.removeProperty(PROPERTY);
    }

    /** A record as it is to be sent. */
    record Numbered(Map<String, Object> given, Map<String, Object> record, boolean isRepeat) {}

    /** Gives the record an id where it has none: the one that it had in an earlier delivery, or a new one. */
    Numbered number(Map<String, Object> record) {
        Numbered result = withId(record);
        if (numbered != null) {
            numbered.add(result);
        }
        return result;
    }

    private Numbered withId(Map<String, Object> record) {
        if (record.get(RecordWithId.ID) != null) {
            return new Numbered(record, record, false);
        }
        int index = numbered == null ? 0 : numbered.size();
        boolean delivered = before != null && index < before.numbered.size();
        if (delivered && before.numbered.get(index).given().equals(record)) {
            return new Numbered(record, before.numbered.get(index).record(), true);
        }
        return new Numbered(record, new RecordWithId(UUID.randomUUID().toString(), record), false);
    }
}
