package io.github.cameltwenty.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cameltwenty.TwentyComponent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.StartupSummaryLevel;
import org.apache.camel.impl.DefaultCamelContext;

/** The OpenAPI document that a Twenty workspace gives out of itself, from a file or from the workspace. */
public final class WorkspaceDocument {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private WorkspaceDocument() {}

    /**
     * @throws IllegalArgumentException where the file is not there or holds no JSON
     */
    public static JsonNode read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("There is no document " + file);
        }
        try {
            return JSON.readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "The document " + file + " is not JSON: line "
                            + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ": " + e.getOriginalMessage(),
                    e);
        }
    }

    /** Writes the document in lines, so that a change of the workspace shows as a change of lines. */
    public static void write(JsonNode document, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, JSON.writeValueAsString(document).replace("\r\n", "\n") + "\n");
    }

    /**
     * Asks the workspace, as {@code twenty:general/getOpenApiSchema} does.
     *
     * @param baseUrl the workspace's address
     * @param apiKey never part of a message
     * @throws IllegalArgumentException where the document has no objects
     * @throws io.github.cameltwenty.TwentyException where the workspace refuses, or cannot be reached
     */
    public static JsonNode fetch(String baseUrl, String apiKey) throws IOException {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            TwentyComponent twenty = context.getComponent("twenty", TwentyComponent.class);
            twenty.getConfiguration().setBaseUrl(baseUrl);
            twenty.getConfiguration().setApiKey(apiKey);
            context.setStartupSummaryLevel(StartupSummaryLevel.Off);
            context.start();
            try (ProducerTemplate template = context.createProducerTemplate()) {
                return withObjects(
                        JSON.valueToTree(template.requestBody("twenty:general/getOpenApiSchema", null, Map.class)));
            } catch (CamelExecutionException e) {
                throw e.getCause() instanceof RuntimeException refusal ? refusal : e;
            }
        }
    }

    private static JsonNode withObjects(JsonNode document) {
        if (document.at("/components/schemas").isEmpty()) {
            throw new IllegalArgumentException(
                    "The document has no objects: a workspace gives it so where the API key is wrong");
        }
        return document;
    }
}
