package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.sandbox.Misbehaviour;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** A new record that is refused since another one holds a value that must be unique, by which nobody was looked for. */
class UpsertTakenValuesTest extends SandboxedTest {
    private static final String BY_NAME = "upsertBy=name";
    private static final String ONE = "twenty:people/upsertOne?" + BY_NAME;
    private static final String ID = "20202020-a000-4485-94de-70c2a98daef2";

    private static Map<String, Object> person(String name, String email) {
        return Map.of("name", Map.of("firstName", name), "emails", Map.of("primaryEmail", email));
    }

    private String created(Map<String, Object> person) {
        return (String) sent("twenty:people/createOne", person)
                .getMessage()
                .getBody(Map.class)
                .get("id");
    }

    /** In all versions, 1.0.3 too. */
    private void deleteSoftly(String id) {
        sent("twenty:general/graphql", "mutation { deletePerson(id: \"" + id + "\") { id } }");
    }

    @Test
    void theLivingHolderOfAnotherFieldIsNamed() {
        String holder = created(person("Ada", "ada@x.example"));

        TwentyValidationException refused =
                failure(TwentyValidationException.class, ONE, person("Bea", "ADA@x.example"));

        assertThat(refused)
                .hasMessageContaining("its emails.primaryEmail belongs to another record, " + holder)
                .hasMessageContaining("Update that one, or give another value");
        assertThat(refused.getConflictingRecordId()).contains(holder);
        assertThat(refused.getPath()).isEqualTo("emails.primaryEmail");
    }

    @Test
    void ofManyTheOthersAreWritten() {
        String holder = created(person("Ada", "ada@x.example"));

        Exchange done = sent(
                "twenty:people/upsertMany?onRecordError=isolate&" + BY_NAME,
                List.of(person("Bea", "ada@x.example"), person("Cid", "cid@x.example")));

        assertThat(done.getMessage().getHeader(TwentyConstants.FAILURES).toString())
                .contains(holder);
        assertThat(done.getMessage().getHeader(TwentyConstants.UPSERT_RESULT, Map.class))
                .containsEntry("created", 1);
    }

    @Test
    void theDeletedHolderOfTheIdIsNamed() {
        created(Map.of("id", ID));
        deleteSoftly(ID);

        TwentyValidationException refused =
                failure(TwentyValidationException.class, ONE, Map.of("id", ID, "name", Map.of("firstName", "Bea")));

        assertThat(refused)
                .hasMessageContaining("its id belongs to a record that is softly deleted, " + ID)
                .hasMessageContaining("Restore it (restoreOne) and update it");
    }

    /** As 2.21 tells it by GraphQL (recorded). */
    @Test
    void theOneThatTheServerTellsIsNamed() {
        String other = created(person("Ada", "ada@x.example"));
        twenty.misbehaveWith(request -> request.path().startsWith("/rest/batch")
                ? Misbehaviour.status(
                        400,
                        "{\"errors\":[{\"message\":\"A duplicate entry was detected\",\"extensions\":{\"code\":"
                                + "\"BAD_USER_INPUT\",\"conflictingRecordId\":\"" + other + "\"}}]}")
                : Misbehaviour.none());

        assertThat(failure(TwentyValidationException.class, ONE, person("Bea", "bea@x.example")))
                .hasMessageContaining("belongs to another record, " + other);
    }

    @Test
    void aRefusalOfWhichNoHolderIsFoundStaysAsItIs() {
        twenty.misbehaveWith(request -> request.path().startsWith("/rest/batch")
                ? Misbehaviour.status(400, "{\"statusCode\":400,\"messages\":[\"A duplicate entry was detected\"]}")
                : Misbehaviour.none());

        assertThat(failure(TwentyValidationException.class, ONE, person("Bea", "bea@x.example")))
                .hasMessageContaining("Another record already holds a value that must be unique");
    }
}
