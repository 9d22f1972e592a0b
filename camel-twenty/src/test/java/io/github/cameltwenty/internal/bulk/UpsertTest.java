package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyBatchException;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.sandbox.Misbehaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** upsertOne and upsertMany update what is there by its key, and create what is not. */
class UpsertTest extends SandboxedTest {
    private static final String BY_DOMAIN = "?upsertBy=domainName.primaryLinkUrl";

    private static Map<String, Object> company(String domain, String name) {
        return Map.of("name", name, "domainName", Map.of("primaryLinkUrl", domain));
    }

    private static Map<String, Object> person(String email, String jobTitle) {
        return Map.of("emails", Map.of("primaryEmail", email), "jobTitle", jobTitle);
    }

    @Test
    void createsWhatIsNotThere() {
        Exchange done = sent("twenty:companies/upsertOne" + BY_DOMAIN, company("https://a.example", "A"));

        assertThat(done.getMessage().getHeader(TwentyConstants.UPSERT_RESULT)).isEqualTo("created");
        assertThat(done.getMessage().getBody(Map.class))
                .containsEntry("name", "A")
                .containsKey("id");
        assertThat(names()).containsExactly("A");
    }

    @Test
    void updatesWhatIsThere() {
        sent("twenty:companies/upsertOne" + BY_DOMAIN, company("https://a.example", "A"));

        Exchange done = sent("twenty:companies/upsertOne" + BY_DOMAIN, company("https://a.example", "B"));

        assertThat(done.getMessage().getHeader(TwentyConstants.UPSERT_RESULT)).isEqualTo("updated");
        assertThat(names()).containsExactly("B");
    }

    @Test
    void createMissingCanBeSwitchedOff() {
        sent("twenty:companies/createOne", company("https://a.example", "A"));

        Exchange done = sent(
                "twenty:companies/upsertMany" + BY_DOMAIN + "&createMissing=false&onRecordError=isolate",
                List.of(company("https://b.example", "B"), company("https://a.example", "C")));

        assertThat(names()).containsExactly("C");
        TwentyFailure refused = (TwentyFailure) done.getMessage()
                .getHeader(TwentyConstants.FAILURES, List.class)
                .get(0);
        assertThat(refused.index()).isZero();
        assertThat(refused.exception())
                .isInstanceOf(TwentyNotFoundException.class)
                .hasMessageContaining("Record not found: none has the key [https://b.example]");
    }

    @Test
    void leavesUnchangedWhatIsTheSame() {
        sent("twenty:companies/upsertOne" + BY_DOMAIN, company("https://a.example", "A"));
        twenty.clearRequests();

        Exchange done = sent("twenty:companies/upsertOne" + BY_DOMAIN, company("https://a.example", "A"));

        assertThat(done.getMessage().getHeader(TwentyConstants.UPSERT_RESULT)).isEqualTo("unchanged");
        assertThat(calls())
                .extracting(call -> call.method() + " " + call.path())
                // with which November 2025 is asked for the records that GraphQL has found
                .filteredOn(call -> !call.equals("GET /rest/companies"))
                .containsExactly("POST /graphql");
    }

    @ParameterizedTest
    @CsvSource({
        "https://A.Example, https://a.example",
        "https://a.example/, https://a.example",
        "https://a.example, https://a.example/",
        "HTTPS://A.EXAMPLE/Path/, https://a.example/Path"
    })
    void linksAreComparedAfterTheServersFashion(String first, String second) {
        sent("twenty:companies/upsertOne" + BY_DOMAIN, company(first, "A"));

        Exchange done = sent("twenty:companies/upsertOne" + BY_DOMAIN, company(second, "B"));

        assertThat(done.getMessage().getHeader(TwentyConstants.UPSERT_RESULT)).isEqualTo("updated");
        assertThat(names()).containsExactly("B");
    }

    @Test
    void emailsAreComparedAfterTheServersFashion() {
        sent("twenty:people/upsertOne?upsertBy=emails.primaryEmail", person("Ada@Example.com", "London"));

        Exchange done =
                sent("twenty:people/upsertOne?upsertBy=emails.primaryEmail", person("ada@EXAMPLE.com", "Paris"));

        assertThat(done.getMessage().getHeader(TwentyConstants.UPSERT_RESULT)).isEqualTo("updated");
        assertThat(twenty.records("people")).hasSize(1);
    }

    @Test
    void manyByOneLookUpOneCreateAndAnUpdateForEachChange() {
        List<Map<String, Object>> first = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            first.add(company("https://c" + i + ".example", "C" + i));
        }
        sent("twenty:companies/createMany", first);
        twenty.clearRequests();
        List<Map<String, Object>> second = new ArrayList<>(first);
        second.set(3, company("https://c3.example", "changed"));
        second.add(company("https://new.example", "new"));
        second.add(company("https://newer.example", "newer"));

        Exchange done = sent("twenty:companies/upsertMany" + BY_DOMAIN, second);

        assertThat(done.getMessage().getHeader(TwentyConstants.UPSERT_RESULT))
                .isEqualTo(Map.of("created", 2, "updated", 1, "unchanged", 9));
        assertThat(namesOf(done.getMessage().getBody(List.class))).isEqualTo(namesOf(second));
        assertThat(calls())
                .extracting(call -> call.method() + " " + call.path().replaceFirst("/[0-9a-f-]{36}$", "/{id}"))
                .filteredOn(call -> !call.equals("GET /rest/companies"))
                .containsExactly("POST /graphql", "PATCH /rest/companies/{id}", "POST /rest/batch/companies");
        assertThat(twenty.records("companies")).hasSize(12);
    }

    @Test
    void inChunks() {
        List<Map<String, Object>> records = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            records.add(company("https://c" + i + ".example", "C" + i));
        }

        sent("twenty:companies/upsertMany" + BY_DOMAIN, records);
        sent("twenty:companies/upsertMany" + BY_DOMAIN, records);

        assertThat(names()).containsExactlyInAnyOrderElementsOf(namesOf(records));
    }

    @Test
    void equalKeysInTheInputAreMergedInOrder() {
        Exchange done = sent(
                "twenty:companies/upsertMany" + BY_DOMAIN,
                List.of(
                        Map.of(
                                "domainName",
                                Map.of("primaryLinkUrl", "https://a.example"),
                                "name",
                                "A",
                                "employees",
                                1),
                        Map.of("domainName", Map.of("primaryLinkUrl", "https://A.example/"), "name", "B")));

        assertThat(twenty.records("companies")).singleElement().satisfies(record -> assertThat(record)
                .containsEntry("name", "B")
                .containsEntry("employees", 1));
        assertThat(done.getMessage().getBody(List.class)).hasSize(2);
    }

    @Test
    void orRefused() {
        TwentyBatchException stopped = failure(
                TwentyBatchException.class,
                "twenty:companies/upsertMany" + BY_DOMAIN + "&onDuplicateKey=refuse",
                List.of(company("https://a.example", "A"), company("https://a.example", "B")));

        assertThat(stopped).hasMessageContaining("Record 1 cannot be upserted: an earlier record has the same key");
        assertThat(names()).containsExactly("A");
    }

    @Test
    void orRefusedAcrossChunks() {
        TwentyBatchException stopped = failure(
                TwentyBatchException.class,
                "twenty:companies/upsertMany" + BY_DOMAIN + "&onDuplicateKey=refuse&batchSize=1",
                List.of(company("https://a.example", "A"), company("https://a.example", "B")));

        assertThat(stopped.getNextIndex()).isEqualTo(1);
        assertThat(names()).containsExactly("A");
    }

    @Test
    void equalKeysInChunksSideBySideBecomeOneRecord() {
        List<Map<String, Object>> records = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            records.add(Map.of("name", "same", "employees", i));
        }

        sent("twenty:companies/upsertMany?upsertBy=name&batchSize=1&parallelism=4", records);

        assertThat(names()).containsExactly("same");
    }

    @Test
    void aStoppedUpsertTellsWhatIsDoneAndWhatIsNot() {
        TwentyBatchException stopped = failure(
                TwentyBatchException.class,
                "twenty:companies/upsertMany?upsertBy=name",
                List.of(
                        Map.of("name", "a"),
                        Map.of("name", "b"),
                        Map.of("employees", 1),
                        Map.of("name", "d"),
                        Map.of("name", "e")));

        assertThat(namesOf(stopped.getCreated())).containsExactly("a", "b", "d", "e");
        assertThat(stopped.getFailures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.index()).isEqualTo(2))
                .satisfies(failure -> assertThat(failure.record()).isEqualTo(Map.of("employees", 1)));
        assertThat(stopped.getNextIndex()).isEqualTo(5);
    }

    @Test
    void moreThanOneMatchIsAnErrorNamingTheIds() {
        Exchange created = sent("twenty:companies/createMany", List.of(Map.of("name", "Twin"), Map.of("name", "Twin")));

        TwentyValidationException failure = failure(
                TwentyValidationException.class, "twenty:companies/upsertOne?upsertBy=name", Map.of("name", "Twin"));

        assertThat(failure).hasMessageContaining("more than one record has the key [Twin]");
        created.getMessage().getBody(List.class).forEach(record -> assertThat(failure)
                .hasMessageContaining((String) ((Map<?, ?>) record).get("id")));
    }

    @Test
    void severalFieldsMustAllAgree() {
        sent(
                "twenty:people/createMany",
                List.of(
                        Map.of("name", Map.of("firstName", "Ada"), "jobTitle", "a"),
                        Map.of("name", Map.of("firstName", "Bea"), "jobTitle", "a")));

        Exchange done = sent(
                "twenty:people/upsertOne?upsertBy=name.firstName,jobTitle",
                Map.of("name", Map.of("firstName", "Bea"), "jobTitle", "a", "avatarUrl", "x"));

        assertThat(done.getMessage().getHeader(TwentyConstants.UPSERT_RESULT)).isEqualTo("updated");
        assertThat(twenty.records("people")).hasSize(2);
    }

    @Test
    void aRecordWithoutTheKeyIsRefused() {
        TwentyValidationException failure =
                failure(TwentyValidationException.class, "twenty:companies/upsertOne" + BY_DOMAIN, Map.of("name", "A"));

        assertThat(failure).hasMessageContaining("it has no domainName.primaryLinkUrl, by which it is known");
        assertThat(twenty.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A, B", "A \"B\"", "A (B)", "A's", "100%", "Ümläut & Söhne", "half (open"})
    void keysWithCharactersOfTheFilterAreFound(String name) {
        sent("twenty:companies/upsertOne?upsertBy=name", Map.of("name", name));

        Exchange done = sent("twenty:companies/upsertOne?upsertBy=name", Map.of("name", name, "employees", 3));

        assertThat(done.getMessage().getHeader(TwentyConstants.UPSERT_RESULT)).isEqualTo("updated");
        assertThat(names()).containsExactly(name);
    }

    @Test
    void manyKeysWithCharactersOfTheFilterAreFoundTogether() {
        List<Map<String, Object>> records = Stream.of(
                        "McDonald's", "Wendy's", "half (open", "6\" pipe", "A, B", "A_B", "AxB", "[x", "plain")
                .map(name -> Map.<String, Object>of("name", name))
                .toList();

        sent("twenty:companies/upsertMany?upsertBy=name", records);
        Exchange again = sent("twenty:companies/upsertMany?upsertBy=name", records);

        assertThat(again.getMessage().getHeader(TwentyConstants.UPSERT_RESULT))
                .isEqualTo(Map.of("created", 0, "updated", 0, "unchanged", 9));
    }

    @Test
    void isolateWritesAllOthers() {
        Exchange done = sent(
                "twenty:companies/upsertMany?upsertBy=name&onRecordError=isolate",
                List.of(Map.of("name", "a"), Map.of("name", "bad", "nope", 1), Map.of("name", "c")));

        assertThat(done.getMessage().getHeader(TwentyConstants.FAILURES, List.class))
                .hasSize(1);
        assertThat(done.getMessage().getHeader(TwentyConstants.UPSERT_RESULT))
                .isEqualTo(Map.of("created", 2, "updated", 0, "unchanged", 0));
        assertThat(names()).containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void aLostAnswerDoublesNothing() {
        twenty.misbehave(Misbehaviour.none(), Misbehaviour.dropAfter());

        sent("twenty:companies/upsertMany" + BY_DOMAIN, List.of(company("https://a.example", "A")));

        assertThat(names()).containsExactly("A");
    }

    @Test
    void upsertByIsRequired() {
        assertThatThrownBy(() -> context.getEndpoint("twenty:companies/upsertMany"))
                .hasMessageContaining("The option upsertBy is missing");
    }
}
