package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.SandboxRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnsureSchemaTest extends SandboxedTest {
    private static final String URI = "twenty:general/ensureSchema";
    private static final String EXTERNAL_ID = """
            object,field,type,unique
            companies,externalId,TEXT,true
            """;
    private static final String FLEET = """
            {"objects": [
              {"namePlural": "companies", "fields": [{"name": "externalId", "type": "TEXT", "unique": true}]},
              {"namePlural": "rockets", "nameSingular": "rocket", "fields": [
                {"name": "name", "type": "TEXT"},
                {"name": "serial", "type": "TEXT", "unique": true},
                {"name": "stage", "type": "SELECT", "options": "PLANNED|FLOWN"},
                {"name": "builder", "type": "RELATION", "relation": {"object": "companies"}}
              ]}
            ]}""";

    private Map<?, ?> ensured(String uri, Object body) {
        return sent(uri, body).getMessage().getBody(Map.class);
    }

    private List<String> written() {
        return calls().stream()
                .filter(request ->
                        !request.method().equals("GET") && request.path().startsWith("/rest/"))
                .map(request -> request.method() + " " + request.path())
                .toList();
    }

    private static Map<String, Object> field(String object, String field) {
        return Map.of("object", object, "field", field);
    }

    @Test
    void makesAUniqueFieldThatTheServerHolds() {
        ensured(URI, EXTERNAL_ID);

        sent("twenty:companies/createOne", Map.of("name", "A", "externalId", "1"));
        failure(TwentyValidationException.class, "twenty:companies/createOne", Map.of("name", "B", "externalId", "1"));
        assertThat(names()).containsExactly("A");
    }

    @Test
    void keepsWhatWasUniqueBefore() {
        ensured(URI, EXTERNAL_ID);

        Map<String, Object> acme = Map.of("name", "A", "domainName", Map.of("primaryLinkUrl", "https://acme.example"));
        sent("twenty:companies/createOne", acme);
        failure(TwentyValidationException.class, "twenty:companies/createOne", acme);
    }

    @Test
    void letsAnUpsertGoByTheNewField() {
        ensured(URI, EXTERNAL_ID);

        sent("twenty:companies/upsertMany?upsertBy=externalId", List.of(Map.of("name", "A", "externalId", "1")));
        sent("twenty:companies/upsertMany?upsertBy=externalId", List.of(Map.of("name", "A2", "externalId", "1")));

        assertThat(names()).containsExactly("A2");
    }

    @Test
    void makesNothingTheSecondTime() {
        ensured(URI, FLEET);
        twenty.clearRequests();

        Map<?, ?> again = ensured(URI, FLEET);

        assertThat(written()).isEmpty();
        assertThat(again.get("made")).isEqualTo(List.of());
        assertThat((List<?>) again.get("present")).hasSize(7);
    }

    @Test
    void tellsWhatItMadeAndWhatWasThere() {
        Map<?, ?> result = ensured(URI, FLEET);

        assertThat(result.get("dryRun")).isEqualTo(false);
        assertThat(result.get("made"))
                .isEqualTo(List.of(
                        Map.of("object", "rockets"),
                        field("companies", "externalId"),
                        field("rockets", "serial"),
                        field("rockets", "stage"),
                        field("rockets", "builder")));
        assertThat(result.get("present")).isEqualTo(List.of(Map.of("object", "companies"), field("rockets", "name")));
    }

    @Test
    void makesNothingInADryRun() {
        Map<?, ?> result = ensured(URI + "?dryRun=true", FLEET);

        assertThat(written()).isEmpty();
        assertThat(result.get("dryRun")).isEqualTo(true);
        assertThat((List<?>) result.get("made")).hasSize(5);
    }

    @Test
    void takesANewObjectForAResourceAtOnce() {
        ensured(URI, FLEET);
        Map<?, ?> acme = sent("twenty:companies/createOne", Map.of("name", "Acme"))
                .getMessage()
                .getBody(Map.class);

        sent(
                "twenty:rockets/createOne?customObject=true",
                Map.of("name", "Ariane", "stage", "FLOWN", "builderId", acme.get("id")));

        Map<?, ?> rocket = (Map<?, ?>) sent("twenty:rockets/findMany?customObject=true&depth=1", null)
                .getMessage()
                .getBody(List.class)
                .get(0);
        assertThat(((Map<?, ?>) rocket.get("builder")).get("name")).isEqualTo("Acme");
    }

    @Test
    void isKnownAtOnceWhereRecordsAreCheckedByTheWorkspace() {
        configuration().setCatalog("workspace");
        String createOne = "twenty:companies/createOne?catalog=workspace";
        failure(TwentyValidationException.class, createOne, Map.of("name", "A", "externalId", "1"));

        ensured(URI, EXTERNAL_ID);

        sent(createOne, Map.of("name", "A", "externalId", "1"));
        assertThat(names()).containsExactly("A");
    }

    @Test
    void refusesAnotherTypeAndMakesNothingElse() {
        ensured(URI, "object,field,type\ncompanies,externalId,NUMBER\n");
        twenty.clearRequests();

        TwentyValidationException refused =
                failure(TwentyValidationException.class, URI, EXTERNAL_ID + "companies,tier,TEXT,\n");

        assertThat(refused)
                .hasMessage("general/ensureSchema: companies.externalId: type is NUMBER, wanted is TEXT."
                        + " What is there is never changed, and nothing more was made");
        assertThat(written()).isEmpty();
    }

    @Test
    void refusesAFieldThatIsThereAndNotUnique() {
        ensured(URI, "object,field,type\ncompanies,externalId,TEXT\n");

        TwentyValidationException refused = failure(TwentyValidationException.class, URI, EXTERNAL_ID);

        assertThat(refused).hasMessageContaining("companies.externalId: unique is false, wanted is true");
    }

    @Test
    void tellsDifferencesInADryRunWithoutFailing() {
        ensured(URI, "object,field,type\ncompanies,externalId,TEXT\n");

        Map<?, ?> result = ensured(URI + "?dryRun=true", EXTERNAL_ID);

        assertThat(result.get("differs"))
                .isEqualTo(List.of(Map.of(
                        "object", "companies",
                        "field", "externalId",
                        "what", "unique",
                        "wanted", true,
                        "found", false)));
    }

    @Test
    void tellsWhichOptionsAreLacking() {
        ensured(URI, "object,field,type,options\ncompanies,tier,SELECT,SILVER\n");

        TwentyValidationException refused = failure(
                TwentyValidationException.class, URI, "object,field,type,options\ncompanies,tier,SELECT,SILVER|GOLD\n");

        assertThat(refused).hasMessageContaining("companies.tier: options is without those, wanted is [GOLD]");
    }

    @ParameterizedTest(name = "call {0}, {1}")
    @CsvSource({"2,before", "2,after", "3,before", "3,after", "4,before", "4,after", "5,after", "6,before", "7,after"})
    void makesTheRestWhereverItWasStopped(int fails, String when) {
        configuration().setMaxRetries(0);
        AtomicInteger calls = new AtomicInteger();
        twenty.misbehaveWith(call -> calls.incrementAndGet() != fails
                ? null
                : when.equals("after") ? Misbehaviour.dropAfter() : Misbehaviour.dropBefore());
        Exchange stopped = send(URI, FLEET);
        twenty.misbehaveWith(call -> null);

        ensured(URI, FLEET);

        assertThat(stopped.getException()).isInstanceOf(TwentyException.class);
        assertThat((List<?>) ensured(URI, FLEET).get("present")).hasSize(7);
        assertThat(fieldsNamed("serial", "stage", "builder")).isEqualTo(3);
    }

    private long fieldsNamed(String... names) {
        return sent("twenty:general/getFields?object=rockets", null).getMessage().getBody(List.class).stream()
                .filter(field -> List.of(names).contains(((Map<?, ?>) field).get("name")))
                .count();
    }

    @Test
    void findsWhatAnAttemptMadeWhoseAnswerWasLost() {
        AtomicInteger lost = new AtomicInteger();
        twenty.misbehaveWith(
                call -> isCreateOfField(call) && lost.getAndIncrement() == 0 ? Misbehaviour.dropAfter() : null);

        Map<?, ?> result = ensured(URI, EXTERNAL_ID);

        assertThat(lost).hasValueGreaterThan(1);
        assertThat(result.get("made")).isEqualTo(List.of(field("companies", "externalId")));
    }

    private static boolean isCreateOfField(SandboxRequest call) {
        return call.method().equals("POST") && call.path().equals("/rest/metadata/fields");
    }

    @Test
    void takesRowsThatAnotherStepMade() {
        List<Map<String, Object>> rows = List.of(
                Map.of("object", "rockets", "singular", "rocket", "field", "payload", "type", "NUMBER"),
                Map.of("object", "rockets", "field", "serial", "type", "TEXT", "unique", "true"));

        assertThat(ensured(URI, rows).get("made"))
                .isEqualTo(
                        List.of(Map.of("object", "rockets"), field("rockets", "payload"), field("rockets", "serial")));
    }
}
