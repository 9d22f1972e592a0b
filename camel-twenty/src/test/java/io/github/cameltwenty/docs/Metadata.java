package io.github.cameltwenty.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the build wrote about the component out of its annotations.
 *
 * @param componentOptions by name
 * @param endpointOptions by name, those of the path first
 * @param headers by name
 */
record Metadata(
        Map<String, JsonNode> componentOptions, Map<String, JsonNode> endpointOptions, Map<String, JsonNode> headers) {
    private static final String FILE = "/META-INF/io/github/cameltwenty/twenty.json";
    private static final String HEADER_PREFIX = "CamelTwenty";

    static Metadata read() {
        try (InputStream in = Metadata.class.getResourceAsStream(FILE)) {
            JsonNode root = new JsonMapper().readTree(in);
            return new Metadata(
                    entries(root.get("componentProperties")),
                    entries(root.get("properties")),
                    entries(root.get("headers")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, JsonNode> entries(JsonNode object) {
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        object.properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
        return entries;
    }

    /** The header that wins over an option. */
    Optional<String> headerOf(String option) {
        String header = HEADER_PREFIX + option.substring(0, 1).toUpperCase(Locale.ROOT) + option.substring(1);
        boolean path = endpointOptions.containsKey(option)
                && endpointOptions.get(option).get("kind").asText().equals("path");
        return headers.containsKey(header) && !path ? Optional.of(header) : Optional.empty();
    }

    /** The option that a header wins over. */
    Optional<String> optionOf(String header) {
        return endpointOptions.keySet().stream()
                .filter(option -> headerOf(option).filter(header::equals).isPresent())
                .findFirst();
    }
}
