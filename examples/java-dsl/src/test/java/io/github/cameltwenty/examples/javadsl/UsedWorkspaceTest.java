package io.github.cameltwenty.examples.javadsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** The example on a workspace that is not empty, or does not take everything. */
class UsedWorkspaceTest {
    private static final String SIEMENS = UUID.randomUUID().toString();

    @Test
    void aSecondRunCreatesNothing() throws Exception {
        try (TwentySandbox twenty = TwentySandbox.start()) {
            Runs.run(twenty);
            List<Map<String, Object>> companies = twenty.records("companies");
            List<Map<String, Object>> people = twenty.records("people");

            String printed = Runs.run(twenty);

            assertThat(printed)
                    .containsSubsequence("Import", "227 in the file, 0 created", "253 in the file, 0 created");
            assertThat(twenty.records("companies")).isEqualTo(companies);
            assertThat(twenty.records("people")).isEqualTo(people);
        }
    }

    @Test
    void companiesAreKnownByTheirDomainHoweverItIsSpelled() throws Exception {
        List<Map<String, Object>> seed = List.of(
                company(SIEMENS, "Siemens AG", "https://www.siemens.com"),
                company(UUID.randomUUID().toString(), "SAP SE", "https://SAP.com"),
                company(UUID.randomUUID().toString(), "Miele & Cie.", "miele.com"));
        try (TwentySandbox twenty = TwentySandbox.start(TwentySandbox.options().seed(Map.of("companies", seed)))) {
            Object before = Runs.record(twenty, "companies", "id", SIEMENS);

            String printed = Runs.run(twenty);

            assertThat(printed).contains("companies 227 in the file, 224 created, 3 skipped");
            assertThat(Runs.record(twenty, "companies", "id", SIEMENS)).isEqualTo(before);
            assertThat(twenty.records("people"))
                    .filteredOn(person -> SIEMENS.equals(person.get("companyId")))
                    .singleElement()
                    .satisfies(person ->
                            assertThat(Runs.get(person, "name.lastName")).isEqualTo("Weißkampf"));
        }
    }

    @Test
    void aRefusedBatchIsReportedAndTheOthersAreCreated() throws Exception {
        try (TwentySandbox twenty = TwentySandbox.start()) {
            AtomicBoolean refused = new AtomicBoolean();
            twenty.misbehaveWith(request -> request.path().equals("/rest/batch/people")
                            && refused.compareAndSet(false, true)
                    ? Misbehaviour.status(
                            400, "{\"statusCode\":400,\"error\":\"BadRequestException\",\"messages\":[\"Not so\"]}")
                    : null);
            ByteArrayOutputStream printed = new ByteArrayOutputStream();

            assertThatThrownBy(() -> Runs.run(twenty, printed)).hasMessage("Twenty refused 1 batch");

            assertThat(printed.toString(StandardCharsets.UTF_8))
                    .containsSubsequence(
                            "a batch of 60 people is refused: Not so",
                            "people    253 in the file, 193 created, 60 skipped",
                            "Second import",
                            "people    253 in the file, 60 created, 193 skipped");
        }
    }

    @Test
    void anyOtherFailureEndsTheRun() throws Exception {
        try (TwentySandbox twenty = TwentySandbox.start()) {
            twenty.misbehaveWith(request -> request.path().equals("/rest/companies")
                    ? Misbehaviour.status(403, "{\"statusCode\":403,\"error\":\"x\",\"messages\":[\"Revoked\"]}")
                    : null);

            assertThatThrownBy(() -> Runs.run(twenty)).rootCause().hasMessageContaining("Revoked");
            assertThat(twenty.records("companies")).isEmpty();
        }
    }

    private static Map<String, Object> company(String id, String name, String url) {
        return Map.of("id", id, "name", name, "domainName", Map.of("primaryLinkUrl", url));
    }
}
