package io.github.cameltwenty.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalog file is derived, never edited. */
class CatalogGeneratorTest {
    @TempDir
    Path folder;

    private static String bundled() throws IOException {
        try (InputStream in = Catalog.class.getResourceAsStream(CatalogFile.BUNDLED)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void givesTheBundledFileByteForByte() throws IOException {
        Path document = Contract.file("twenty-v1.0.3-openapi.json");
        Path out = folder.resolve("catalog.json");

        CatalogGenerator.main(new String[] {document.toString(), "1.0.3", out.toString()});

        assertThat(Files.readString(out)).isEqualTo(bundled());
    }

    @Test
    void readsARunningServersOwnDocumentWithItsCustomObjects() throws IOException {
        Catalog catalog = OpenApiCatalog.read(Contract.core("v1.0.3"), "1.0.3");

        assertThat(catalog.resources())
                .containsKeys("rockets", "pets", "surveyResults")
                .containsKeys(Catalog.twenty().resources().keySet().toArray(String[]::new));
        assertThat(catalog.resources().get("companies").fields()).containsKey("tagline");
    }

    @Test
    void aFileReadAndWrittenAgainIsTheSame() throws IOException {
        Catalog read = CatalogFile.read(new ByteArrayInputStream(bundled().getBytes(StandardCharsets.UTF_8)));

        assertThat(CatalogFile.write(read)).isEqualTo(bundled());
        assertThat(read).isEqualTo(Catalog.twenty());
    }

    @Test
    void saysWhatItNeeds() {
        assertThatThrownBy(() -> CatalogGenerator.main(new String[] {"one"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("OPENAPI_DOCUMENT TWENTY_VERSION CATALOG_FILE");
    }
}
