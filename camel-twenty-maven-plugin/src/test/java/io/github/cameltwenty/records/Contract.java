package io.github.cameltwenty.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** What real servers gave out and answered: beside the project, not part of it. */
final class Contract {
    private static final Path FOLDER = Path.of("../../shared/contract");

    private Contract() {}

    /** The document of the server with this name; the test is skipped where it is not there. */
    static JsonNode document(String server) throws IOException {
        return read(server, "openapi-core.json");
    }

    static JsonNode read(String server, String file) throws IOException {
        Path path = FOLDER.resolve(server).resolve(file);
        Assumptions.assumeTrue(Files.exists(path), "no recordings at " + path);
        return new JsonMapper().readTree(path.toFile());
    }

    static boolean has(String server, String file) {
        return Files.exists(FOLDER.resolve(server).resolve(file));
    }
}
