package io.github.cameltwenty.internal.request;

import io.github.cameltwenty.internal.record.RecordWithId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.Exchange;

/**
 * The ids that records get here before they are created. They stay with the exchange until the step has succeeded, so that
 * Camel's own redelivery sends the same ones, and creates nothing twice.
 */
public final class ClientIds {
    private static final String PROPERTY = "CamelTwentyGivenIds";

    private final String action;
    private final ClientIds before;
    private final List<Numbered> numbered;

    private ClientIds(String action, ClientIds before, boolean remember) {
        this.action = action;
        this.before = before;
        this.numbered = remember ? new ArrayList<>() : null;
    }

    /**
     * Those of a step, with what an earlier delivery of the same message gave.
     *
     * @param remember false for a stream, which cannot be delivered again and may not be held in memory
     */
    public static ClientIds of(Exchange exchange, String action, boolean remember) {
        ClientIds before = exchange.getProperty(PROPERTY, ClientIds.class);
        boolean same = before != null && before.action.equals(action);
        ClientIds ids = new ClientIds(action, same ? before : null, remember);
        if (remember) {
            exchange.setProperty(PROPERTY, ids);
        }
        return ids;
    }

    public static void forget(Exchange exchange) {
        exchange.removeProperty(PROPERTY);
    }

    /** A record as it is to be sent. */
    public record Numbered(Map<String, Object> given, Map<String, Object> record, boolean isRepeat) {}

    /** Gives the record an id where it has none: the one that it had in an earlier delivery, or a new one. */
    public Numbered number(Map<String, Object> record) {
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
