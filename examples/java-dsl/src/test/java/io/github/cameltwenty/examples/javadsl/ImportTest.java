package io.github.cameltwenty.examples.javadsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The example as a user first runs it. */
class ImportTest {
    private static final int COMPANIES = 227;
    private static final int PEOPLE = 253;

    private static TwentySandbox twenty;
    private static String printed;

    @BeforeAll
    static void run() throws Exception {
        twenty = TwentySandbox.start(TwentySandbox.options().apiKey("key-of-the-sandbox"));
        printed = Runs.run(twenty);
    }

    @AfterAll
    static void close() {
        twenty.close();
    }

    @Test
    void allCompaniesAndPeopleAreThereOnce() {
        assertThat(twenty.records("companies")).hasSize(COMPANIES);
        assertThat(twenty.records("people")).hasSize(PEOPLE);
        assertThat(printed)
                .containsSubsequence(
                        "companies 227 in the file, 227 created, 0 skipped",
                        "people    253 in the file, 253 created, 0 skipped");
    }

    @Test
    void aCompanyHasAllItsFields() {
        Map<String, Object> company = Runs.record(twenty, "companies", "name", "Münchener Rück");

        assertThat(Runs.get(company, "domainName.primaryLinkUrl")).isEqualTo("https://munichre.com");
        assertThat(Runs.get(company, "domainName.primaryLinkLabel")).isEqualTo("camel-twenty example");
        assertThat(Runs.get(company, "address.addressCity")).isEqualTo("München");
        assertThat(Runs.get(company, "address.addressCountry")).isEqualTo("Germany");
        assertThat(Runs.get(company, "linkedinLink.primaryLinkUrl"))
                .isEqualTo("https://www.linkedin.com/company/munich-re");
        assertThat(((Number) company.get("employees")).intValue()).isEqualTo(43600);
    }

    @Test
    void aPersonHasAllItsFieldsAndIsLinkedToTheCompany() {
        Map<String, Object> person =
                Runs.record(twenty, "people", "emails.primaryEmail", "svenja.kornbluemer@miele.example");

        assertThat(Runs.get(person, "name.firstName")).isEqualTo("Svenja");
        assertThat(Runs.get(person, "name.lastName")).isEqualTo("Kornblümer");
        assertThat(person.get("jobTitle")).isEqualTo("Quality Assurance Engineer");
        assertThat(person.get("city")).isEqualTo("Gütersloh");
        assertThat(person.get("companyId"))
                .isEqualTo(Runs.record(twenty, "companies", "name", "Miele").get("id"));
    }

    @Test
    void everyPersonIsLinkedToACompany() {
        List<Object> companies = twenty.records("companies").stream()
                .map(company -> company.get("id"))
                .toList();

        assertThat(twenty.records("people"))
                .allSatisfy(person -> assertThat(person.get("companyId")).isIn(companies));
    }

    @Test
    void recordsAreCreatedInBatchesOfSixty() {
        assertThat(requests("POST", "/rest/batch/companies")).hasSize(4);
        assertThat(requests("POST", "/rest/batch/people")).hasSize(5);
    }

    @Test
    void theTableShowsCompaniesWithTheirPeople() {
        assertThat(printed.lines())
                .contains(
                        "  Siemens            München      312,000  Björn Weißkampf             Treasury Analyst",
                        "  BMW Group          München      159,000  –",
                        "  Philips            Amsterdam     67,800  Fergus O'Hallowick          Compliance Officer",
                        "                                           Marijke van 't Zandhuys     Internal Auditor");
    }

    @Test
    void aSecondImportFindsDuplicatesAndCreatesNothing() {
        assertThat(printed)
                .containsSubsequence(
                        "Second import",
                        "companies 227 of 227 are in Twenty already",
                        "people    253 of 253 are in Twenty already",
                        "companies 227 in the file, 0 created, 227 skipped",
                        "people    253 in the file, 0 created, 253 skipped");
    }

    @Test
    void onlyAPersonCreatedInThisRunIsUpdatedAndDeleted() {
        assertThat(requests("PATCH", "/rest/")).singleElement().satisfies(update -> assertThat(update.body())
                .isEqualTo("{\"jobTitle\":\"Chief Example Officer\"}"));
        String path = requests("PATCH", "/rest/").get(0).path();
        assertThat(requests("DELETE", "/rest/"))
                .singleElement()
                .extracting(SandboxRequest::path)
                .isEqualTo(path);
        String id = path.substring("/rest/people/".length());
        assertThat(printed)
                .containsSubsequence(
                        "created " + id + ": Zoë Example, Visitor",
                        "updated " + id + ": Zoë Example, Chief Example Officer",
                        "deleted " + id);
    }

    @Test
    void theCredentialsAreTestedBeforeAnythingElse() {
        assertThat(printed).contains("Credential test: base URL and API key are good");
        assertThat(twenty.requests().get(0).path()).startsWith("/rest/companies/00000000-");
    }

    @Test
    void theKeyIsNotPrinted() {
        assertThat(printed).doesNotContain(twenty.apiKey());
    }

    private static List<SandboxRequest> requests(String method, String path) {
        return twenty.requests().stream()
                .filter(request ->
                        request.method().equals(method) && request.path().startsWith(path))
                .toList();
    }
}
