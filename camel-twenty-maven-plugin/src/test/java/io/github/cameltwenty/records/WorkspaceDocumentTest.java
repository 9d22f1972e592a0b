package io.github.cameltwenty.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceDocumentTest {
    @TempDir
    Path folder;

    @Test
    void aWorkspaceIsAskedForItsDocument() throws IOException {
        try (TwentySandbox sandbox = TwentySandbox.start()) {
            JsonNode document = WorkspaceDocument.fetch(sandbox.baseUrl(), sandbox.apiKey());

            assertThat(new RecordsGenerator(RecordsSettings.into("com.acme")).generate(document))
                    .containsKeys("com/acme/Company.java", "com/acme/Person.java");
        }
    }

    @Test
    void whatWasFetchedIsReadBackFromItsFile() throws IOException {
        try (TwentySandbox sandbox = TwentySandbox.start()) {
            JsonNode document = WorkspaceDocument.fetch(sandbox.baseUrl(), sandbox.apiKey());
            Path file = folder.resolve("new/openapi.json");

            WorkspaceDocument.write(document, file);

            assertThat(WorkspaceDocument.read(file)).isEqualTo(document);
            assertThat(Files.readAllLines(file)).hasSizeGreaterThan(1000);
        }
    }

    @Test
    void aWrongKeyIsSaidToBeTheReasonAndNotTold() {
        try (TwentySandbox sandbox = TwentySandbox.start()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WorkspaceDocument.fetch(sandbox.baseUrl(), "secret-key"))
                    .withMessage("The document has no objects: a workspace gives it so where the API key is wrong");
        }
    }

    @Test
    void aWorkspaceThatCannotBeReachedIsSaid() {
        TwentySandbox sandbox = TwentySandbox.start();
        sandbox.close();

        assertThatThrownBy(() -> WorkspaceDocument.fetch(sandbox.baseUrl(), "secret-key"))
                .isInstanceOf(TwentyConnectionException.class)
                .satisfies(refusal -> {
                    StringWriter trace = new StringWriter();
                    refusal.printStackTrace(new PrintWriter(trace));
                    assertThat(trace.toString()).doesNotContain("secret-key");
                });
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        assertThatThrownBy(() -> WorkspaceDocument.fetch("crm.example.com", "key"))
                .hasStackTraceContaining("baseUrl");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path missing = folder.resolve("missing.json");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkspaceDocument.read(missing))
                .withMessage("There is no document " + missing);
    }

    @Test
    void aFileThatIsNotJsonIsNamedWithThePlace() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\n  \"a\": ]");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkspaceDocument.read(broken))
                .withMessageStartingWith("The document " + broken + " is not JSON: line 2, column 8: ");
    }
}
