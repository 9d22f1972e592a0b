package io.github.cameltwenty.examples.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordsExampleTest {
    private TwentySandbox twenty;
    private String printed;

    @BeforeEach
    void run() throws Exception {
        twenty = Runs.sandbox();
        printed = Runs.run(twenty);
    }

    @AfterEach
    void close() {
        twenty.close();
    }

    @Test
    void itPrintsWhatTheReadmeShows() throws Exception {
        String shown =
                Files.readString(Path.of("README.md")).split("```text\n")[1].split("```")[0];

        assertThat(printed.replace("\r\n", "\n")).isEqualTo(shown);
    }

    @Test
    void recordsAreCreatedWithWhatTheirBuildersSet() {
        assertThat(request("POST", "/rest/batch/contracts").body())
                .contains("\"name\":\"Birch: tills\"", "\"amountMicros\":900000000", "\"status\":\"DRAFT\"")
                .doesNotContain("null", "createdAt", "renewsOn\":\"\"");
    }

    @Test
    void anUpdateSendsOnlyWhatChangesAndTheFieldToEmpty() {
        assertThat(request("PATCH", "/rest/contracts/" + ended().get("id")).body())
                .isEqualTo("{\"status\":\"ENDED\",\"renewsOn\":null}");
    }

    @Test
    void whatAnUpdateDoesNotSetStays() {
        assertThat(ended())
                .containsEntry("services", List.of("SUPPORT", "ON_SITE"))
                .containsEntry("renewsOn", null);
    }

    private Map<String, Object> ended() {
        return twenty.records("contracts").stream()
                .filter(contract -> "ENDED".equals(contract.get("status")))
                .findFirst()
                .orElseThrow();
    }

    private SandboxRequest request(String method, String path) {
        return twenty.requests().stream()
                .filter(request ->
                        request.method().equals(method) && request.path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
