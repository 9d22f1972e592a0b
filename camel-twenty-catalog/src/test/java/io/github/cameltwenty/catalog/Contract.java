package io.github.cameltwenty.catalog;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The OpenAPI documents that real servers gave: beside the project, not part of it. */
final class Contract {
    private static final Path FOLDER = Path.of("../../shared/contract");

    private Contract() {}

    /** A server's document of its objects; the test is skipped where it is not there. */
    static JsonNode core(String server) throws IOException {
        return read(file(server + "/openapi-core.json"));
    }

    /** A server's document of its settings; of 1.0.3 none was recorded. */
    static JsonNode metadata(String server) throws IOException {
        return read(file(server + "/openapi-metadata.json"));
    }

    /** The test is skipped where the file is not there. */
    static Path file(String name) {
        Path path = FOLDER.resolve(name);
        assumeTrue(Files.exists(path), "skipped: the recorded document is not at " + path);
        return path;
    }

    private static JsonNode read(Path path) throws IOException {
        return new JsonMapper().readTree(path.toFile());
    }
}
