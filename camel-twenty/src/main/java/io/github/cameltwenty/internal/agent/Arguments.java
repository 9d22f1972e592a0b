package io.github.cameltwenty.internal.agent;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * Leaves the arguments of a tool that it declares on the message, and no other header: a model may give any, as the address of a
 * later step. An argument that is null, or blank, is absent.
 */
public final class Arguments implements Processor {
    private List<String> names = List.of();

    /** The names of the arguments, separated by commas. */
    public void setNames(String names) {
        this.names = List.of(names.split(","));
    }

    @Override
    public void process(Exchange exchange) {
        Message message = exchange.getMessage();
        Map<String, Object> given = new HashMap<>();
        names.forEach(name -> given.put(name, value(message.getHeader(name))));
        message.removeHeaders("*");
        given.forEach((name, value) -> {
            if (value != null) {
                message.setHeader(name, value);
            }
        });
    }

    private static Object value(Object given) {
        Object value = given instanceof JsonNode node && !node.isContainerNode() ? text(node) : given;
        return value instanceof String text && text.isBlank() ? null : value;
    }

    private static String text(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? null : node.asText();
    }
}
