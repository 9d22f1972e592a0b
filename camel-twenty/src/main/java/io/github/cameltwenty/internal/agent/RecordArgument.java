package io.github.cameltwenty.internal.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.internal.record.DottedKeys;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Makes the fields of a record that a model gave the body, a {@code Map}. Models give JSON as a text or as an object. Whoever
 * approves it sees {@code amount.amountMicros} as it is sent, within {@code amount}.
 */
public final class RecordArgument implements Processor {
    static final String NAME = "recordFields";

    /**
     * @throws IllegalArgumentException where it is no JSON object, an empty one, or one that sets a field twice
     */
    @Override
    public void process(Exchange exchange) {
        Object fields = value(exchange.getMessage().getHeader(NAME));
        if (!(fields instanceof Map<?, ?> record) || record.isEmpty()) {
            throw new IllegalArgumentException(
                    NAME + " must be a JSON object of fields and their values, such as {\"name\": \"Acme\"}");
        }
        Map<String, Object> fieldsByName = new LinkedHashMap<>();
        record.forEach((name, field) -> fieldsByName.put(String.valueOf(name), field));
        exchange.getMessage().setBody(DottedKeys.nested(fieldsByName, NAME));
    }

    private static Object value(Object given) {
        if (given instanceof JsonNode node) {
            return Json.valueOf(node);
        }
        if (!(given instanceof String text) || text.isBlank()) {
            return null;
        }
        try {
            return Json.read(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "%s is not JSON: %s, at line %d, column %d"
                            .formatted(
                                    NAME,
                                    e.getOriginalMessage(),
                                    e.getLocation().getLineNr(),
                                    e.getLocation().getColumnNr()),
                    e);
        }
    }
}
