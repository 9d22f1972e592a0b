package io.github.cameltwenty.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.Log;
import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyBatchException;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.internal.json.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A value that no version of Twenty stores as it is meant never reaches one. */
class RecordCheckTest extends SandboxedTest {
    private static final List<Map<String, Object>> SECOND_IS_WRONG = List.of(
            Map.of("name", "A", "employees", 5),
            Map.of("name", "B", "employees", "many"),
            Map.of("name", "C", "employees", 7));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "people | {\"name\":\"Ada Lovelace\"} | name | 'Ada Lovelace' is no object: write {\"firstName\": …, \"lastName\": …}",
                "people | {\"emails\":\"ada@example.com\"} | emails | 'ada@example.com' is no object: write {\"primaryEmail\": …}",
                "people | {\"emails\":{\"primary\":\"ada@example.com\"}} | emails.primary | there is no such part: write",
                "people | {\"phones\":{\"primaryPhoneNumber\":\"(415) 555-2671\"}} | phones.primaryPhoneNumber | '(415) 555-2671' is no phone number: write it with its calling code",
                "people | {\"companyId\":\"acme\"} | companyId | 'acme' is no UUID",
                "companies | {\"employees\":\"many\"} | employees | 'many' is no number: write digits",
                "companies | {\"employees\":\"1,200\"} | employees | '1,200' is no number: write digits",
                "companies | {\"employees\":true} | employees | true is no number",
                "companies | {\"name\":[\"Acme\"]} | name | [Acme] is no text",
                "companies | {\"name\":\"A\\u0000B\"} | name | the character NUL cannot be stored: leave it out",
                "companies | {\"linkedinLink\":{\"primaryLinkUrl\":\"n/a\"}} | linkedinLink.primaryLinkUrl | 'n/a' is no link",
                "companies | {\"domainName\":\"acme.example\"} | domainName | 'acme.example' is no object: write {\"primaryLinkUrl\": …}",
                "companies | {\"address\":\"Oslo\"} | address | 'Oslo' is no object",
                "opportunities | {\"amount\":1000} | amount | 1000 is no object: write {\"amountMicros\": …, \"currencyCode\": …}",
                "opportunities | {\"closeDate\":\"2026-02-30\"} | closeDate | '2026-02-30' is no date that exists",
                "opportunities | {\"closeDate\":\"31/12/2026\"} | closeDate | '31/12/2026' is no date that exists: write the year, the month, the day",
                "opportunities | {\"stage\":\"\"} | stage | '' is no choice"
            })
    void itIsRefusedNamingFieldValueAndWhatIsRight(String resource, String record, String path, String message)
            throws IOException {
        TwentyValidationException refused =
                failure(TwentyValidationException.class, "twenty:" + resource + "/createOne", Json.read(record));

        assertThat(refused).hasMessageContaining(resource + "/createOne: " + path + ": " + message);
        assertThat(refused.getPath()).isEqualTo(path);
        assertThat(refused.getRecordIndex()).isEqualTo(-1);
        assertThat(twenty.requests()).isEmpty();
    }

    /** The judge of the table above: what is refused there, a server refuses or stores as something else. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "people | {\"name\":\"Ada Lovelace\"}",
                "people | {\"emails\":\"ada@example.com\"}",
                "people | {\"phones\":{\"primaryPhoneNumber\":\"(415) 555-2671\"}}",
                "people | {\"companyId\":\"acme\"}",
                "companies | {\"employees\":\"many\"}",
                "companies | {\"employees\":\"1,200\"}",
                "companies | {\"employees\":true}",
                "companies | {\"name\":[\"Acme\"]}",
                "companies | {\"name\":\"A\\u0000B\"}",
                "companies | {\"linkedinLink\":{\"primaryLinkUrl\":\"n/a\"}}",
                "opportunities | {\"amount\":1000}",
                "opportunities | {\"closeDate\":\"2026-02-30\"}",
                "opportunities | {\"closeDate\":\"31/12/2026\"}"
            })
    void unlessItIsOffAndThenTwentyDoesNotStoreItEither(String resource, String record) throws IOException {
        Map<?, ?> given = (Map<?, ?>) Json.read(record);

        Exchange done = send("twenty:" + resource + "/createOne?checkRecords=off", given);

        assertThat(calls()).hasSize(1);
        String field = String.valueOf(given.keySet().iterator().next());
        if (done.getException() == null) {
            assertThat(twenty.records(resource)).singleElement().satisfies(stored -> assertThat(stored.get(field))
                    .isNotEqualTo(given.get(field)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "companies     | {\"employees\":\"5\"}",
                "companies     | {\"name\":5}",
                "companies     | {\"name\":null}",
                "companies     | {\"idealCustomerProfile\":\"yes\"}",
                "companies     | {\"position\":\"first\"}",
                "people        | {\"emails\":{\"primaryEmail\":\"not an email\"}}",
                "people        | {\"companyId\":\"\"}",
                "opportunities | {\"stage\":\"ONE_OF_THEIR_OWN\"}",
                "opportunities | {\"closeDate\":\"2026-05-05\"}",
                "notes         | {\"bodyV2\":{\"markdown\":\"# Hi\"}}"
            })
    void whatOneVersionStoresIsLeftToTheServer(String resource, String record) throws IOException {
        send("twenty:" + resource + "/createOne", Json.read(record));

        assertThat(calls()).hasSize(1);
    }

    @Test
    void noCallIsMadeForIt() {
        sent("twenty:companies/createOne", Map.of("name", "Acme", "employees", 5));

        assertThat(twenty.requests()).hasSize(1);
    }

    @Test
    void aRequiredFieldThatIsMissingIsNamed() {
        TwentyValidationException refused =
                failure(TwentyValidationException.class, "twenty:apiKeys/createOne", Map.of("name", "k"));

        assertThat(refused).hasMessageContaining("expiresAt: it is missing, and Twenty requires it");
        assertThat(refused.getPath()).isEqualTo("expiresAt");
    }

    @Test
    void anUpdateIsCheckedToo() {
        TwentyValidationException refused = failure(
                TwentyValidationException.class,
                "twenty:companies/updateOne",
                Map.of("id", UUID.randomUUID().toString(), "employees", "many"));

        assertThat(refused.getPath()).isEqualTo("employees");
        assertThat(twenty.requests()).isEmpty();
    }

    @Test
    void anUpdateMayNameOnePartWhereTheRecordHasTheOther() {
        Map<?, ?> acme = sent(
                        "twenty:companies/createOne",
                        Map.of("linkedinLink", Map.of("primaryLinkUrl", "https://acme.example")))
                .getMessage()
                .getBody(Map.class);

        Exchange updated = send(
                "twenty:companies/updateOne",
                Map.of("id", acme.get("id"), "linkedinLink", Map.of("primaryLinkLabel", "Acme")));

        assertThat(updated.getException()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"createMany", "upsertMany?upsertBy=name"})
    void oneOfSeveralIsNamedByItsPlaceAndNothingIsSent(String operation) {
        TwentyValidationException refused =
                failure(TwentyValidationException.class, "twenty:companies/" + operation, SECOND_IS_WRONG);

        assertThat(refused).hasMessageContaining("Record 1, employees: 'many' is no number");
        assertThat(refused.getRecordIndex()).isEqualTo(1);
        assertThat(refused.getPath()).isEqualTo("employees");
        assertThat(twenty.requests()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void itIsIsolatedAsAnyRefusedOne() {
        Exchange done = sent("twenty:companies/createMany?onRecordError=isolate", SECOND_IS_WRONG);

        assertThat(names()).containsExactlyInAnyOrder("A", "C");
        List<TwentyFailure> failures = done.getMessage().getHeader(TwentyConstants.FAILURES, List.class);
        assertThat(failures).singleElement().satisfies(failure -> {
            assertThat(failure.index()).isEqualTo(1);
            assertThat(((TwentyValidationException) failure.exception()).getPath())
                    .isEqualTo("employees");
        });
    }

    @Test
    void aStreamThatStopsAtItTellsWhatIsDone() {
        TwentyBatchException stopped = failure(
                TwentyBatchException.class, "twenty:companies/createMany?batchSize=1", SECOND_IS_WRONG.iterator());

        assertThat(stopped.getNextIndex()).isEqualTo(1);
        assertThat(names()).containsExactly("A");
    }

    @Test
    void aSearchForDuplicatesByAWrongValueIsRefused() {
        TwentyValidationException refused = failure(
                TwentyValidationException.class, "twenty:people/findDuplicates", List.of(Map.of("name", "Ada")));

        assertThat(refused).hasMessageContaining("Record 0, name: 'Ada' is no object");
    }

    @Test
    void theRecordsWithinARecordAreChecked() {
        TwentyValidationException refused = failure(
                TwentyValidationException.class,
                "twenty:companies/createOne",
                Map.of("name", "Acme", "people", List.of(Map.of("name", "Ada Lovelace"))));

        assertThat(refused.getPath()).isEqualTo("people[0].name");
        assertThat(twenty.records("companies")).isEmpty();
    }

    @Test
    void withWarnItIsSentAndToldOnceForEachField() {
        try (Log log = Log.start(Level.WARN)) {
            send("twenty:companies/createOne?checkRecords=warn", Map.of("name", "A", "employees", "many"));
            send("twenty:companies/createOne?checkRecords=warn", Map.of("name", "B", "employees", "few"));

            assertThat(log.text())
                    .containsOnlyOnce("companies/createOne: employees: 'many' is no number")
                    .doesNotContain("'few'");
        }
        assertThat(calls()).hasSize(2);
    }
}
