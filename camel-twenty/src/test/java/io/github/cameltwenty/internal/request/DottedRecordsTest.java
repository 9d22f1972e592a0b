package io.github.cameltwenty.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyValidationException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A row of a table is a record: its columns are named as the parts of fields are, with dots. */
class DottedRecordsTest extends SandboxedTest {
    private static final Map<String, Object> ADA =
            Map.of("name.firstName", "Ada", "name.lastName", "Lovelace", "emails.primaryEmail", "ada@example.com");

    @Test
    void createOne() {
        sent("twenty:people/createOne", ADA);

        assertThat(name(onlyPerson())).containsEntry("firstName", "Ada").containsEntry("lastName", "Lovelace");
    }

    @Test
    void createManyFromRowsAsACsvFileHasThem() {
        sent("twenty:people/createMany", List.of(ADA, Map.of("name.firstName", "Bea")));

        assertThat(twenty.records("people")).hasSize(2).allSatisfy(person -> assertThat(name(person))
                .containsKey("firstName"));
    }

    @Test
    void updateOneChangesTheNamedPart() {
        Map<?, ?> ada = sent("twenty:people/createOne", ADA).getMessage().getBody(Map.class);

        sent("twenty:people/updateOne", Map.of("id", ada.get("id"), "name.firstName", "Augusta"));

        assertThat(name(onlyPerson())).containsEntry("firstName", "Augusta");
    }

    @Test
    void anUpsertKnowsTheRecordByADottedKey() {
        sent("twenty:people/createOne", ADA);

        sent("twenty:people/upsertMany?upsertBy=emails.primaryEmail", List.of(ADA));

        assertThat(twenty.records("people")).hasSize(1);
    }

    @Test
    void duplicatesAreLookedForByThem() {
        sent("twenty:people/createOne", ADA);

        List<?> entries = sent("twenty:people/findDuplicates", Map.of("emails.primaryEmail", "ada@example.com"))
                .getMessage()
                .getBody(List.class);

        assertThat(((Map<?, ?>) entries.get(0)).get("duplicates"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(1);
    }

    @Test
    void aContradictionIsRefusedBeforeTheCallWithTheRecord() {
        TwentyValidationException refused = failure(
                TwentyValidationException.class,
                "twenty:people/createMany",
                List.of(ADA, Map.of("name", "Bea", "name.firstName", "Bea")));

        assertThat(refused).hasMessageContaining("Record 1 has the field name");
        assertThat(refused.getRecordIndex()).isEqualTo(1);
        assertThat(twenty.requests()).isEmpty();
    }

    private Map<?, ?> onlyPerson() {
        assertThat(twenty.records("people")).hasSize(1);
        return twenty.records("people").get(0);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> name(Map<?, ?> person) {
        return (Map<String, Object>) person.get("name");
    }
}
