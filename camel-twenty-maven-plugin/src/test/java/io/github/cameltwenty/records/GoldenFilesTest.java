package io.github.cameltwenty.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is generated from the documents of two real servers. After a change that is meant, {@code -Dgolden.write} takes it over.
 */
class GoldenFilesTest {
    private static final String PACKAGE = "com.acme.crm";
    private static final Path GOLDEN = Path.of("src/test/golden");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "v1.0.3, Company",
        "v1.0.3, Opportunity",
        "v1.0.3, Rocket",
        "v1.0.3, Actor",
        "v1.0.3, Phones",
        "v1.0.3, Nullable",
        "2025-11, Pet",
        "2025-11, SurveyResult",
        "2025-11, Currency",
    })
    void aClassIsAsItWas(String server, String type) throws IOException {
        String generated = generate(server).get("com/acme/crm/" + type + ".java");
        Path golden = GOLDEN.resolve(server).resolve(type + ".java");
        if (System.getProperty("golden.write") != null) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, generated);
        }

        assertThat(generated).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1.0.3", "2025-11"})
    void allClassesCompileWithoutAWarning(String server) throws IOException {
        Compiled.in(folder, PACKAGE, generate(server)).close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1.0.3", "2025-11"})
    void allClassesCompileWithAnAnnotationOfTheProject(String server) throws IOException {
        RecordsSettings settings =
                new RecordsSettings(PACKAGE, Set.of(), Set.of(), "org.jspecify.annotations.Nullable");

        Map<String, String> files = new RecordsGenerator(settings).generate(Contract.document(server));

        assertThat(files).doesNotContainKey("com/acme/crm/Nullable.java");
        Compiled.in(folder, PACKAGE, files).close();
    }

    private static Map<String, String> generate(String server) throws IOException {
        JsonNode document = Contract.document(server);
        return new RecordsGenerator(RecordsSettings.into(PACKAGE)).generate(document);
    }
}
