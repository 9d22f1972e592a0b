package io.github.cameltwenty.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Derives the catalog file from the OpenAPI document of a Twenty ({@code /rest/open-api/core}). A newer Twenty is a run of
 * this program, not an edit:
 *
 * <pre>{@code
 * mvn -q -pl camel-twenty-catalog compile exec:java -Dexec.skip=false \
 *     -Dexec.mainClass=io.github.cameltwenty.catalog.CatalogGenerator \
 *     -Dexec.args="openapi.json 1.0.3 camel-twenty-catalog/src/main/resources/io/github/cameltwenty/catalog/twenty-catalog.json"
 * }</pre>
 */
public final class CatalogGenerator {
    private CatalogGenerator() {}

    /**
     * @param args the document, the version of the Twenty it came from, the file to write
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException("Give three arguments: OPENAPI_DOCUMENT TWENTY_VERSION CATALOG_FILE");
        }
        Path out = Path.of(args[2]);
        Files.writeString(out, generate(Path.of(args[0]), args[1]));
        System.out.println("Wrote " + out);
    }

    static String generate(Path document, String version) throws IOException {
        JsonNode openApi = new JsonMapper().readTree(document.toFile());
        return CatalogFile.write(OpenApiCatalog.read(openApi, version));
    }
}
