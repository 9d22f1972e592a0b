package io.github.cameltwenty.internal.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.internal.client.GraphqlCall;
import io.github.cameltwenty.internal.client.GraphqlDocument;
import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.options.OptionChecks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;

/** Reads a message into a GraphQL call. All mistakes are {@link IllegalArgumentException}s. */
public final class GraphqlReader {
    private static final String QUERY = "query";
    private static final String VARIABLES = "variables";
    private static final String OPERATION_NAME = "operationName";
    private static final List<String> PARTS = List.of(QUERY, VARIABLES, OPERATION_NAME);

    private final EndpointOptions options;

    GraphqlReader(EndpointOptions options) {
        this.options = options;
    }

    GraphqlCall read(Exchange exchange) {
        Map<String, Object> request = request(exchange);
        if (!(request.get(QUERY) instanceof String query) || query.isBlank()) {
            throw new IllegalArgumentException(
                    "No GraphQL document given: make it the body, or the body's field " + QUERY);
        }
        Object name = request.get(OPERATION_NAME);
        if (name != null && !(name instanceof String)) {
            throw new IllegalArgumentException(
                    "The body's " + OPERATION_NAME + " is '" + name + "', but must be a text");
        }
        Map<String, Object> variables =
                new LinkedHashMap<>(variables("The body's " + VARIABLES, request.get(VARIABLES)));
        variables.putAll(variables("The option " + VARIABLES, options.message().getVariables()));
        variables.putAll(variables(
                "The header " + TwentyConstants.VARIABLES, exchange.getMessage().getHeader(TwentyConstants.VARIABLES)));
        return GraphqlCall.of(query, variables, (String) name, changesNothing(query));
    }

    /** A Map or bean of the request's parts, the same as JSON, or the document alone. */
    private static Map<String, Object> request(Exchange exchange) {
        BodyReader reader = new BodyReader(exchange);
        String text = reader.readText();
        if (text != null && !isJson(text)) {
            return Map.of(QUERY, text);
        }
        Object body = text == null ? reader.read() : json("The body", text);
        if (body == null) {
            return Map.of();
        }
        Map<String, Object> request = BodyReader.asRecord(body, "The body");
        for (String part : request.keySet()) {
            if (!PARTS.contains(part)) {
                throw new IllegalArgumentException("The body's '" + part + "' is no part of a GraphQL request"
                        + OptionChecks.didYouMean(part, PARTS) + ". There are " + String.join(", ", PARTS));
            }
        }
        return request;
    }

    /** A selection, which may begin a document too, never begins with a quotation mark. */
    private static boolean isJson(String text) {
        return text.stripLeading().matches("(?s)\\{\\s*[\"}].*");
    }

    private static boolean changesNothing(String query) {
        try {
            Set<GraphqlDocument.Kind> kinds = GraphqlDocument.kinds(query);
            if (kinds.contains(GraphqlDocument.Kind.SUBSCRIPTION)) {
                throw new IllegalArgumentException("holds a subscription, which has no one answer");
            }
            if (kinds.isEmpty()) {
                throw new IllegalArgumentException("holds no operation");
            }
            return !kinds.contains(GraphqlDocument.Kind.MUTATION);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The GraphQL document " + e.getMessage(), e);
        }
    }

    /**
     * @param name what to call them in an error
     * @param given a Map, a {@code JsonNode}, or JSON text; null for none
     */
    public static Map<String, Object> variables(String name, Object given) {
        if (given == null || given instanceof String blank && blank.isBlank()) {
            return Map.of();
        }
        Object value = given;
        if (given instanceof String text) {
            value = json(name, text);
        } else if (given instanceof JsonNode node) {
            value = Json.valueOf(node);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> variables = new LinkedHashMap<>();
            map.forEach((variable, each) -> variables.put(String.valueOf(variable), each));
            return variables;
        }
        throw new IllegalArgumentException(name + " must be a Map or a JSON object, but is '" + given + "'");
    }

    private static Object json(String name, String text) {
        try {
            return Json.read(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(name + " is not JSON: " + e.getOriginalMessage(), e);
        }
    }
}
