package io.github.cameltwenty.sandboxtest;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A request to a real Twenty and its answer.
 *
 * @param recordsReturned how many records the answer held, of which the recording keeps some; -1 where it keeps all
 */
record Recording(String name, JsonNode request, int status, JsonNode answer, String contentType, int recordsReturned) {
    private static final Path CONTRACT = Path.of(System.getProperty("basedir", ""), "..", "..", "shared", "contract");
    static final Path FOLDER = CONTRACT.resolve("v1.0.3");

    /** Of Twenty of November 2025. */
    static final Path V1_10 = CONTRACT.resolve("2025-11");

    /** Of Twenty 2.21. */
    static final Path V2_21 = CONTRACT.resolve("2.21");

    private static final JsonMapper JSON = new JsonMapper();

    /** Skips a test, and says so, where there are none. */
    static void needed(Path folder) {
        assumeTrue(
                Files.isDirectory(folder),
                () -> "The recordings are not here: " + folder.toAbsolutePath().normalize());
    }

    static List<Recording> exchanges() {
        return exchanges(FOLDER);
    }

    static List<Recording> exchanges(Path folder) {
        return exchanges(folder, "exchanges.json");
    }

    static List<Recording> exchanges(Path folder, String file) {
        List<Recording> recordings = new ArrayList<>();
        read(folder, file).forEach(row -> recordings.add(of(row.get("name").asText(), row)));
        return recordings;
    }

    static List<Recording> operations() {
        List<Recording> recordings = new ArrayList<>();
        read("operations-exchanges.json")
                .forEach(row -> recordings.add(of(
                        row.get("resource").asText() + " "
                                + row.get("operation").asText(),
                        row)));
        return recordings;
    }

    private static Recording of(String name, JsonNode row) {
        JsonNode response = row.get("response");
        return new Recording(
                name,
                row.get("request"),
                response.get("status").asInt(),
                response.path("body"),
                contentType(response),
                response.path("recordsReturned").asInt(-1));
    }

    /** Null where the answer had none. */
    private static String contentType(JsonNode response) {
        return response.path("headers")
                .path("Content-Type")
                .asText(response.path("headers").path("content-type").asText(null));
    }

    static JsonNode read(String file) {
        return read(FOLDER, file);
    }

    static JsonNode read(Path folder, String file) {
        try {
            return JSON.readTree(Files.readAllBytes(folder.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with another answer. */
    Recording with(JsonNode other) {
        return new Recording(name, request, status, other, contentType, recordsReturned);
    }

    String method() {
        return request.get("method").asText();
    }

    String path() {
        return request.get("path").asText();
    }

    /** The plural name of the resource that the path addresses. */
    String resource() {
        String[] segments = path().split("[?/]");
        return segments.length > 3 && segments[2].equals("batch") ? segments[3] : segments[segments.length > 2 ? 2 : 0];
    }

    /** The records of the answer, whichever way it wraps them. */
    List<JsonNode> records() {
        List<JsonNode> records = new ArrayList<>();
        JsonNode data = answer.path("data");
        if (data.isArray()) {
            data.forEach(duplicates -> duplicates.get(resource(duplicates)).forEach(records::add));
        } else if (data.isObject()) {
            JsonNode value = data.elements().next();
            if (value.isArray()) {
                value.forEach(records::add);
            } else {
                records.add(value);
            }
        }
        return records;
    }

    private static String resource(JsonNode duplicates) {
        return duplicates.fieldNames().next();
    }

    /** The ids that the server gave to what the request created. */
    List<UUID> createdIds() {
        boolean created = status == 201;
        return records().stream()
                .filter(record -> created && record.has("id"))
                .map(record -> UUID.fromString(record.get("id").asText()))
                .toList();
    }
}
