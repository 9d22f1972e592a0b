package io.github.cameltwenty.client;

import io.github.cameltwenty.TwentyException.Refusal;
import io.github.cameltwenty.catalog.Operation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hc.core5.net.PercentCodec;

/**
 * One call to Twenty, checked and complete.
 *
 * @param resource plural name, or {@link Operation#GENERAL}
 * @param path below the base URL
 * @param query parameters, not encoded
 * @param body what to send as JSON; null for none
 */
public record TwentyRequest(String resource, Operation operation, String path, Map<String, String> query, Object body) {
    public TwentyRequest {
        query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
    }

    /**
     * @param id null for an operation that needs none
     */
    public static TwentyRequest of(
            String resource, Operation operation, String id, Map<String, String> query, Object body) {
        String path = operation.path().replace("{resource}", resource);
        return new TwentyRequest(resource, operation, id == null ? path : path.replace("{id}", id), query, body);
    }

    public TwentyRequest withPath(String otherPath) {
        return new TwentyRequest(resource, operation, otherPath, query, body);
    }

    URI uri(String baseUrl) {
        String parameters = query.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + PercentCodec.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return URI.create(baseUrl + path + (parameters.isEmpty() ? "" : "?" + parameters));
    }

    /** {@code companies/createOne}, as in the endpoint's URI. */
    public String action() {
        return resource + "/" + operation.operationName();
    }

    Refusal refusal(int statusCode, String error, List<String> messages) {
        return new Refusal(resource, operation.operationName(), statusCode, error, messages);
    }
}
