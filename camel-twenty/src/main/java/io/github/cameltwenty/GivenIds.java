package io.github.cameltwenty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.Exchange;

/**
 * The ids that records get here before they are created. They stay with the exchange until the step has succeeded, so that
 * Camel's own redelivery sends the same ones, and creates nothing twice.
 */
final class GivenIds {
    private static final String ID = "id";
    private static final String PROPERTY = "CamelTwentyGivenIds";

    private final String action;
    private final Map<Object, List<String>> before;
    private final Map<Object, List<String>> now = new HashMap<>();

    private GivenIds(String action, Map<Object, List<String>> before) {
        this.action = action;
        this.before = before;
    }

    /** Those of a step, with what an earlier delivery of the same message gave. */
    @SuppressWarnings("unchecked")
    static GivenIds of(Exchange exchange, String action) {
        Map<Object, List<String>> before = exchange.getProperty(PROPERTY, Map.class);
        GivenIds ids = new GivenIds(action, before == null ? Map.of() : before);
        exchange.setProperty(PROPERTY, ids.now);
        return ids;
    }

    static void forget(Exchange exchange) {
        exchange.removeProperty(PROPERTY);
    }

    /** A record as it is to be sent. */
    record Numbered(Map<String, Object> record, boolean isRepeat) {}

    /** Gives the record an id where it has none: the one that it had in an earlier delivery, or a new one. */
    Numbered number(Map<String, Object> record) {
        if (record.get(ID) != null) {
            return new Numbered(record, false);
        }
        List<Object> key = List.of(action, record);
        List<String> given = now.computeIfAbsent(key, none -> new ArrayList<>());
        List<String> earlier = before.getOrDefault(key, List.of());
        boolean repeat = given.size() < earlier.size();
        String id = repeat ? earlier.get(given.size()) : UUID.randomUUID().toString();
        given.add(id);
        return new Numbered(withId(record, id), repeat);
    }

    static Map<String, Object> withId(Map<String, Object> record, String id) {
        Map<String, Object> numbered = new LinkedHashMap<>();
        numbered.put(ID, id);
        record.forEach((field, value) -> {
            if (!field.equals(ID)) {
                numbered.put(field, value);
            }
        });
        return numbered;
    }
}
