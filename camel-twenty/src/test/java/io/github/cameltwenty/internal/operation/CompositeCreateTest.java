package io.github.cameltwenty.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.sandbox.Misbehaviour;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record with those that belong to it, in one step. */
class CompositeCreateTest extends SandboxedTest {
    @Test
    void aNoteIsCreatedWithItsTargets() {
        Object company = id("companies", Map.of("name", "Acme"));
        Object person = id("people", Map.of("name", Map.of("firstName", "Ada", "lastName", "Lovelace")));

        Map<?, ?> note = created(
                "notes",
                Map.of("title", "Call", "targets", List.of(Map.of("companyId", company), Map.of("personId", person))));

        assertThat(note.get("title")).isEqualTo("Call");
        assertThat((List<?>) note.get("targets")).hasSize(2);
        assertThat(twenty.records("noteTargets"))
                .allSatisfy(target -> assertThat(target.get("noteId")).isEqualTo(note.get("id")))
                .extracting(target -> linked(target, "companyId", "targetCompanyId") + " "
                        + linked(target, "personId", "targetPersonId"))
                .containsExactlyInAnyOrder(company + " null", "null " + person);
    }

    @Test
    void aNoteWithFiveTargetsTakesTwoCalls() {
        List<Map<String, Object>> targets = companies(5).stream()
                .map(company -> Map.<String, Object>of("companyId", id("companies", company)))
                .toList();
        twenty.clearRequests();

        created("notes", Map.of("title", "Call", "targets", targets));

        assertThat(calls()).hasSize(2);
        assertThat(twenty.records("noteTargets")).hasSize(5);
    }

    @Test
    void aCompanyWithTwentyPeopleTakesTwoCallsAndNoLookAtTheServer() {
        List<Map<String, Object>> people = IntStream.range(0, 20)
                .mapToObj(i -> Map.<String, Object>of("name", Map.of("firstName", "Ada", "lastName", "No " + i)))
                .toList();

        created("companies", Map.of("name", "Acme", "people", people));

        assertThat(twenty.requests()).hasSize(2);
        assertThat(twenty.records("people")).hasSize(20);
    }

    /** The field was renamed between November 2025 and 2.21. */
    private static Object linked(Map<?, ?> target, String field, String later) {
        return target.containsKey(later) ? target.get(later) : target.get(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"companyId", "targetCompanyId"})
    void aTargetIsNamedAsInAnyVersion(String field) {
        Object company = id("companies", Map.of("name", "Acme"));

        created("tasks", Map.of("title", "Call", "targets", List.of(Map.of(field, company))));

        assertThat(twenty.records("taskTargets")).singleElement().satisfies(target -> assertThat(target)
                .containsValue(company));
    }

    @Test
    void aCompanyIsCreatedWithItsPeople() {
        Map<?, ?> company = created(
                "companies",
                Map.of(
                        "name",
                        "Acme",
                        "people",
                        List.of(Map.of("name", Map.of("firstName", "Ada", "lastName", "Lovelace")))));

        assertThat(twenty.records("people")).singleElement().satisfies(person -> assertThat(person.get("companyId"))
                .isEqualTo(company.get("id")));
    }

    @Test
    void whereAPartIsRefusedNothingIsLeft() {
        TwentyValidationException refused = failure(
                TwentyValidationException.class,
                "twenty:companies/createOne",
                Map.of("name", "Acme", "people", List.of(Map.of("nope", 1))));

        assertThat(refused).hasMessageContaining("What was made before is deleted again: companies ");
        assertThat(twenty.records("companies")).isEmpty();
    }

    @Test
    void whereTheAnswerToThePartsIsLostNothingIsLeft() {
        configuration().setMaxRetries(0);
        sent("twenty:general/getServerInfo", null);
        twenty.misbehave(Misbehaviour.none(), Misbehaviour.dropAfter());

        failure(
                TwentyConnectionException.class,
                "twenty:companies/createOne",
                Map.of("name", "Acme", "people", List.of(Map.of("name", Map.of("firstName", "Ada")))));

        assertThat(twenty.records("companies")).isEmpty();
        assertThat(twenty.records("people")).isEmpty();
    }

    @Test
    void aRecordThatWasThereBeforeIsNotDeletedAgain() {
        Object id = id("companies", Map.of("name", "Acme"));
        sent("twenty:general/getServerInfo", null);
        // the create is refused as it is there already, but after an answer that was lost
        twenty.misbehave(Misbehaviour.dropBefore());

        assertThat(failure(
                        TwentyValidationException.class,
                        "twenty:companies/createOne",
                        Map.of("id", id, "name", "Acme", "people", List.of(Map.of("nope", 1)))))
                .hasMessageContaining("What may have been there before is left: companies " + id);
        assertThat(twenty.records("companies")).hasSize(1);
    }

    @Test
    void aPartThatWasThereBeforeIsNotDeletedWhereAnAnswerIsLost() {
        configuration().setMaxRetries(0);
        Object id = id("people", Map.of("name", Map.of("firstName", "Ada")));
        sent("twenty:general/getServerInfo", null);
        twenty.misbehave(Misbehaviour.none(), Misbehaviour.dropBefore());

        failure(
                TwentyConnectionException.class,
                "twenty:companies/createOne",
                Map.of("name", "Acme", "people", List.of(Map.of("id", id, "name", Map.of("firstName", "Ada")))));

        assertThat(twenty.records("people")).hasSize(1);
        assertThat(twenty.records("companies")).isEmpty();
    }

    @Test
    void whatCouldNotBeDeletedAgainIsTold() {
        configuration().setMaxRetries(0);
        sent("twenty:general/getServerInfo", null);
        twenty.misbehave(Misbehaviour.none(), Misbehaviour.dropBefore(), Misbehaviour.status(503, ""));

        assertThat(failure(
                        TwentyConnectionException.class,
                        "twenty:companies/createOne",
                        Map.of("name", "Acme", "people", List.of(Map.of("name", Map.of("firstName", "Ada"))))))
                .hasMessageContaining("could not be deleted and is left: companies ");
    }

    @Test
    void withoutPartsItIsOneCall() {
        created("notes", Map.of("title", "Call", "targets", List.of()));

        assertThat(twenty.requests()).hasSize(1);
    }

    private Object id(String resource, Map<String, ?> record) {
        return created(resource, record).get("id");
    }

    private Map<?, ?> created(String resource, Map<String, ?> record) {
        return (Map<?, ?>)
                sent("twenty:" + resource + "/createOne", record).getMessage().getBody();
    }
}
