package io.github.cameltwenty.examples.javadsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the import makes of a CSV file. */
class CompanyImportTest {
    private static final String ALDER = "Alder Logistics,https://alder.example,1200";
    private static final String BIRCH = "Birch Bakeries,https://birch.example,85";

    @TempDir
    private Path folder;

    private TwentySandbox twenty;

    @BeforeEach
    void start() {
        twenty = TwentySandbox.start();
    }

    @AfterEach
    void close() {
        twenty.close();
    }

    @Test
    void eachRowBecomesACompany() throws Exception {
        List<String> logged = imported("\"Cedar, Sons & Söhne\",https://cedar.example,340", BIRCH);

        assertThat(logged).startsWith("companies.csv: 2 created, 0 updated, 0 unchanged, 0 refused");
        assertThat(twenty.records("companies")).hasSize(2);
        assertThat(company("Cedar, Sons & Söhne")).containsEntry("employees", 340);
        assertThat(website(company("Cedar, Sons & Söhne"))).isEqualTo("https://cedar.example");
    }

    @Test
    void aSecondRunWritesNothing() throws Exception {
        imported(ALDER, BIRCH);
        List<Map<String, Object>> companies = twenty.records("companies");
        twenty.clearRequests();

        List<String> logged = imported(ALDER, BIRCH);

        assertThat(logged).startsWith("companies.csv: 0 created, 0 updated, 2 unchanged, 0 refused");
        assertThat(twenty.records("companies")).isEqualTo(companies);
        // it looks the companies up by GraphQL, which is a POST
        assertThat(twenty.requests())
                .filteredOn(request -> !request.path().equals("/graphql"))
                .extracting(SandboxRequest::method)
                .containsOnly("GET");
    }

    @Test
    void aChangedRowUpdatesItsCompany() throws Exception {
        imported(ALDER, BIRCH);
        Object id = company("Birch Bakeries").get("id");

        List<String> logged = imported(ALDER, "Birch Bread,https://birch.example,90");

        assertThat(logged).startsWith("companies.csv: 0 created, 1 updated, 1 unchanged, 0 refused");
        assertThat(twenty.records("companies")).hasSize(2);
        assertThat(company("Birch Bread")).containsEntry("id", id).containsEntry("employees", 90);
    }

    @Test
    void aCompanyIsKnownByItsDomainHoweverThatIsWritten() throws Exception {
        imported("Alder,https://ALDER.example/,1200");

        List<String> logged = imported(ALDER);

        assertThat(logged).startsWith("companies.csv: 0 created, 1 updated, 0 unchanged, 0 refused");
    }

    @Test
    void anEmptyCellChangesNothing() throws Exception {
        imported(ALDER);

        List<String> logged = imported("Alder Logistics,https://alder.example,");

        assertThat(logged).startsWith("companies.csv: 0 created, 0 updated, 1 unchanged, 0 refused");
        assertThat(company("Alder Logistics")).containsEntry("employees", 1200);
    }

    @Test
    void aRowWithoutAWebsiteIsRefusedAndTheOthersAreImported() throws Exception {
        List<String> logged = imported(ALDER, "Nowhere Ltd,,5", BIRCH);

        assertThat(logged)
                .startsWith(
                        "companies.csv: 2 created, 0 updated, 0 unchanged, 1 refused",
                        "  refused: Nowhere Ltd: companies/upsertMany: Record 1 cannot be upserted:"
                                + " it has no domainName.primaryLinkUrl, by which it is known");
    }

    @Test
    void aRowThatTwentyRefusesIsToldAndTheOthersAreImported() throws Exception {
        twenty.misbehaveWith(request -> request.method().equals("POST")
                        && request.body().contains("Birch")
                ? Misbehaviour.status(400, "{\"statusCode\":400,\"error\":\"Bad Request\",\"messages\":[\"Not so\"]}")
                : Misbehaviour.none());

        List<String> logged = imported(ALDER, BIRCH);

        assertThat(logged).startsWith("companies.csv: 1 created, 0 updated, 0 unchanged, 1 refused");
        assertThat(logged.get(1)).startsWith("  refused: Birch Bakeries: ").endsWith("Not so");
    }

    @Test
    void aFileThatCannotBeReadIsToldAndNothingIsSent() throws Exception {
        List<String> logged = imported(ALDER, "Birch Bakeries,https://birch.example,many");

        assertThat(logged).singleElement().asString().startsWith("companies.csv failed: Parsing error");
        assertThat(twenty.requests()).isEmpty();
    }

    @Test
    void allCompaniesOfTheWorkspaceAreListed() throws Exception {
        List<Map<String, Object>> seed = List.of(Map.of("name", "Acme"));
        try (TwentySandbox used = TwentySandbox.start(TwentySandbox.options().seed(Map.of("companies", seed)))) {
            write(ALDER);

            List<String> logged = ImportRun.of(folder, used);

            assertThat(logged)
                    .map(String::stripTrailing)
                    .contains(
                            used.baseUrl() + " has 2 companies now:",
                            "  Alder Logistics             1200 https://alder.example",
                            "  Acme");
        }
    }

    private List<String> imported(String... rows) throws Exception {
        write(rows);
        return ImportRun.of(folder, twenty);
    }

    private void write(String... rows) throws IOException {
        Files.writeString(folder.resolve("companies.csv"), "name,website,employees\n" + String.join("\n", rows));
    }

    private Map<String, Object> company(String name) {
        return twenty.records("companies").stream()
                .filter(company -> name.equals(company.get("name")))
                .findFirst()
                .orElseThrow();
    }

    private static Object website(Map<String, Object> company) {
        return ((Map<?, ?>) company.get("domainName")).get("primaryLinkUrl");
    }
}
