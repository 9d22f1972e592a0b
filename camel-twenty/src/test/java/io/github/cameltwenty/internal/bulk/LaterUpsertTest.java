package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.internal.operation.LaterServerTest;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.SandboxRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Later servers change several records in one call, by their own upsert; the component still decides which. */
class LaterUpsertTest extends LaterServerTest {
    private static final String UPSERT = "twenty:companies/upsertMany?upsertBy=name";

    @BeforeEach
    void fill() {
        sent("twenty:companies/createMany", List.of(named("A", 1), named("B", 1), named("C", 1)));
        sent("twenty:general/getServerInfo", null);
        twenty.clearRequests();
    }

    private static Map<String, Object> named(String name, int employees) {
        return Map.of("name", name, "employees", employees);
    }

    private static boolean isUpsert(SandboxRequest call) {
        return call.rawQuery() != null && call.rawQuery().contains("upsert=true");
    }

    private Map<String, Object> stored(String name) {
        return twenty.records("companies").stream()
                .filter(record -> record.get("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void severalChangesAreOneCallAndCreatesAreAnother() {
        Exchange done = sent(UPSERT, List.of(named("A", 2), named("B", 2), named("C", 1), named("D", 1)));

        assertThat(calls())
                .extracting(call -> call.method() + " " + call.path() + (isUpsert(call) ? " upsert" : ""))
                .containsExactly(
                        "POST /graphql",
                        "GET /rest/companies",
                        "POST /rest/batch/companies upsert",
                        "POST /rest/batch/companies");
        assertThat(done.getMessage().getHeader(TwentyConstants.UPSERT_RESULT))
                .isEqualTo(Map.of("created", 1, "updated", 2, "unchanged", 1));
        assertThat(namesOf(done.getMessage().getBody(List.class))).containsExactly("A", "B", "C", "D");
    }

    @Test
    void oneChangeIsAnUpdate() {
        sent(UPSERT, List.of(named("A", 2), named("B", 1)));

        assertThat(calls()).extracting(SandboxRequest::method).containsExactly("POST", "GET", "PATCH");
    }

    @Test
    void idPlaceAndCreatorOfTheRecordsStay() {
        List<Map<String, Object>> before = new ArrayList<>(List.of(stored("A"), stored("B")));

        sent(UPSERT, List.of(named("A", 2), named("B", 2)));

        for (Map<String, Object> old : before) {
            Map<String, Object> now = stored(old.get("name").toString());
            assertThat(now.get("employees")).isEqualTo(2);
            for (String kept : List.of("id", "position", "createdBy", "createdAt")) {
                assertThat(now.get(kept)).as(kept).isEqualTo(old.get(kept));
            }
        }
    }

    @Test
    void aLostAnswerIsRepeatedWithoutHarm() {
        twenty.misbehave(Misbehaviour.none(), Misbehaviour.dropAfter());

        Exchange done = sent(UPSERT, List.of(named("A", 2), named("B", 2), named("D", 1)));

        assertThat(done.getMessage().getHeader(TwentyConstants.UPSERT_RESULT))
                .isEqualTo(Map.of("created", 1, "updated", 2, "unchanged", 0));
        assertThat(names()).containsExactlyInAnyOrder("A", "B", "C", "D");
    }

    @Test
    void aBadRecordAmongThemIsFoundByHalves() {
        Exchange done = sent(
                UPSERT + "&onRecordError=isolate",
                List.of(named("A", 2), Map.of("name", "B", "nope", 1), named("C", 2)));

        assertThat(done.getMessage().getHeader(TwentyConstants.UPSERT_RESULT))
                .isEqualTo(Map.of("created", 0, "updated", 2, "unchanged", 0));
        assertThat(stored("B").get("employees")).isEqualTo(1);
    }

    /** The server's own upsert would take the record with this address for the one that is meant. */
    @Test
    void aNewRecordNeverOverwritesAnotherThatHoldsAUniqueValueOfIt() {
        Map<String, Object> domain = Map.of("primaryLinkUrl", "https://held.example");
        record("companies", Map.of("name", "Holder", "domainName", domain));

        failure(
                TwentyValidationException.class,
                UPSERT,
                List.of(named("A", 2), named("B", 2), Map.of("name", "New", "domainName", domain)));

        assertThat(names()).containsExactlyInAnyOrder("A", "B", "C", "Holder");
    }
}
