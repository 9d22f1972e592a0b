package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of the newest Twenty and differs from that of November 2025. */
class NewestDialectTest {
    private static final String ACME = "20202020-a000-4485-94de-70c2a98daef2";

    private TwentySandbox twenty;
    private Client client;

    @BeforeEach
    void start() {
        twenty = TwentySandbox.start(TwentySandbox.options()
                .dialect(Dialect.V2_43)
                .seed(Map.of("companies", List.of(Map.of("id", ACME, "name", "Acme"), Map.of("name", "Bravo")))));
        client = new Client(twenty);
    }

    @AfterEach
    void stop() {
        twenty.close();
    }

    private List<Object> names() {
        return twenty.records("companies").stream()
                .map(company -> company.get("name"))
                .toList();
    }

    private static JsonNode ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return Client.json(response);
    }

    @Test
    void givesThePartOfAFileThatIsAskedFor() throws Exception {
        String begin = "mutation { createFileUpload(filename: \"a.txt\", size: 9, fileFolder: FilesField,"
                + " fieldMetadataUniversalIdentifier: \"20202020-15db-460e-8166-c7b5d87ad4be\") { fileId uploadUrl } }";
        JsonNode target = ok(client.post("/metadata", Map.of("query", begin))).at("/data/createFileUpload");
        client.send(
                "PUT",
                target.get("uploadUrl").asText().substring(twenty.baseUrl().length()),
                Map.of(),
                "An offer.");
        String complete = "mutation { completeFileUpload(fileId: \""
                + target.get("fileId").asText() + "\") { url } }";
        String url = ok(client.post("/metadata", Map.of("query", complete)))
                .at("/data/completeFileUpload/url")
                .asText()
                .substring(twenty.baseUrl().length());

        HttpResponse<String> part = client.send("GET", url, Map.of("Range", "bytes=3-"), null);

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("offer.");
        assertThat(part.headers().firstValue("content-range")).contains("bytes 3-8/9");
        assertThat(client.send("GET", url, Map.of("Range", "bytes=9-"), null).statusCode())
                .isEqualTo(416);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connectedAccounts",
                "messageChannels",
                "calendarChannels",
                "messageFolders",
                "favorites",
                "favoriteFolders"
            })
    void hasSomeResourcesNoMore(String resource) {
        assertThat(client.get("/rest/" + resource).statusCode()).isEqualTo(400);
    }

    @Test
    void namesSomeFieldsOtherwise() {
        JsonNode schemas = ok(client.get("/rest/open-api/core")).at("/components/schemas");

        assertThat(schemas.at("/NoteTarget/properties").fieldNames())
                .toIterable()
                .contains("targetCompanyId", "targetPersonId", "noteId")
                .doesNotContain("companyId");
        assertThat(schemas.at("/Company/properties").has("annualRevenue")).isTrue();
    }

    @Test
    void followsItsRenamedLinks() {
        String note = ok(client.post("/rest/notes", Map.of("title", "n")))
                .at("/data/createNote/id")
                .asText();
        ok(client.post("/rest/noteTargets", Map.of("noteId", note, "targetCompanyId", ACME)));

        JsonNode company =
                ok(client.get("/rest/companies/" + ACME + "?depth=1")).at("/data/company");

        assertThat(company.at("/noteTargets/0/noteId").asText()).isEqualTo(note);
    }

    @Test
    void restoresByAPathBelowTheRecord() {
        ok(client.delete("/rest/companies/" + ACME + "?soft_delete=true"));

        JsonNode restored = ok(client.patch("/rest/companies/" + ACME + "/restore", Map.of()));

        assertThat(restored.at("/data/restoreCompany/name").asText()).isEqualTo("Acme");
        assertThat(names()).containsExactlyInAnyOrder("Acme", "Bravo");
    }

    @Test
    void wrapsDuplicates() {
        JsonNode answer =
                ok(client.post("/rest/companies/duplicates", Map.of("data", List.of(Map.of("name", "Acme")))));

        assertThat(answer.at("/data/0/data/companyDuplicates/0/id").asText()).isEqualTo(ACME);
    }

    @Test
    void changesNothingWithoutAFilter() {
        assertThat(client.delete("/rest/companies").statusCode()).isEqualTo(400);
        assertThat(names()).containsExactlyInAnyOrder("Acme", "Bravo");
    }

    @Test
    void showsTheFieldsAskedFor() {
        JsonNode company =
                ok(client.get("/rest/companies/" + ACME + "?fields=id,name")).at("/data/company");

        assertThat(company.fieldNames()).toIterable().containsExactlyInAnyOrder("id", "name");
    }
}
