package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeSchemaTest extends SandboxedTest {
    private static final Map<String, Object> ROCKET = Map.of("nameSingular", "rocket", "namePlural", "rockets");
    private static final String CREATE_FIELD = "twenty:general/createField?object=companies";

    @SuppressWarnings("unchecked")
    private Map<String, Object> result(String uri, Object body) {
        return sent(uri, body).getMessage().getBody(Map.class);
    }

    private List<?> fieldNames(String object) {
        return namesOf(sent("twenty:general/getFields?object=" + object, null)
                .getMessage()
                .getBody(List.class));
    }

    @Test
    void anObjectIsMadeWithLabelsOfItsNames() {
        Exchange made = sent("twenty:general/createObject", ROCKET);

        assertThat(made.getMessage().getHeader(TwentyConstants.STATUS_CODE)).isEqualTo(201);
        assertThat(made.getMessage().getBody(Map.class))
                .containsEntry("namePlural", "rockets")
                .containsEntry("labelSingular", "Rocket");
    }

    @Test
    void anObjectOfThatNameIsRefusedBeforeTheCall() {
        TwentyValidationException refused = failure(
                TwentyValidationException.class,
                "twenty:general/createObject",
                Map.of("nameSingular", "company", "namePlural", "companies"));

        assertThat(refused).hasMessageContaining("the workspace has an object companies already");
        assertThat(calls()).extracting("method").containsOnly("GET");
    }

    @Test
    void whatIsSaidOfAnObjectIsChangedByItsName() {
        sent("twenty:general/createObject", ROCKET);

        assertThat(result("twenty:general/updateObject?object=rockets", Map.of("description", "Flies")))
                .containsEntry("description", "Flies");
    }

    @Test
    void anObjectIsChangedByItsId() {
        Object id = result("twenty:general/createObject", ROCKET).get("id");

        assertThat(result("twenty:general/updateObject", Map.of("id", id, "icon", "IconRocket")))
                .containsEntry("icon", "IconRocket");
    }

    @Test
    void anObjectIsDeletedWithItsRecords() {
        sent("twenty:general/createObject", ROCKET);
        sent("twenty:rockets/createOne?customObject=true", Map.of("name", "Ariane"));

        sent("twenty:general/deleteObject?object=rockets", null);

        assertThat(send("twenty:rockets/findMany?customObject=true", null).getException())
                .isInstanceOf(TwentyException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "deleteObject?object=companies, companies is an object of Twenty's own",
        "deleteField?object=companies&field=name, name of companies is a field of Twenty's own"
    })
    void twentysOwnIsNotDeleted(String call, String why) {
        TwentyValidationException refused = failure(TwentyValidationException.class, "twenty:general/" + call, null);

        assertThat(refused).hasMessageContaining(why);
        assertThat(calls()).extracting("method").containsOnly("GET");
    }

    @Test
    void nothingIsDeletedWhereNothingIsNamed() {
        TwentyValidationException refused =
                failure(TwentyValidationException.class, "twenty:general/deleteObject", Map.of("object", "rockets"));

        assertThat(refused).hasMessageContaining("no object is named");
    }

    @Test
    void aFieldIsMadeAndTakesValues() {
        result(CREATE_FIELD, Map.of("name", "tier", "type", "SELECT", "options", List.of("SILVER", "GOLD")));

        sent("twenty:companies/createOne", Map.of("name", "A", "tier", "GOLD"));
        assertThat(twenty.records("companies").get(0)).containsEntry("tier", "GOLD");
    }

    @Test
    void aFieldMayBeOfAnObjectThatTheBodyNames() {
        sent("twenty:general/createField", Map.of("object", "people", "name", "nickname", "type", "TEXT"));

        assertThat(fieldNames("people")).asList().contains("nickname");
    }

    @Test
    void aFieldIsDeletedWithItsValues() {
        sent(CREATE_FIELD, Map.of("name", "tier", "type", "TEXT"));
        sent("twenty:companies/createOne", Map.of("name", "A", "tier", "x"));

        sent("twenty:general/deleteField?object=companies&field=tier", null);

        assertThat(fieldNames("companies")).asList().doesNotContain("tier").contains("name");
        assertThat(twenty.records("companies").get(0)).doesNotContainKey("tier");
    }

    @Test
    void optionsAreAddedToThoseThatThereAre() {
        sent(CREATE_FIELD, Map.of("name", "tier", "type", "SELECT", "options", "SILVER"));

        sent("twenty:general/updateField?object=companies&field=tier", Map.of("options", "SILVER|GOLD"));

        sent("twenty:companies/createOne", Map.of("name", "A", "tier", "GOLD"));
        assertThat(names()).containsExactly("A");
    }

    @Test
    void optionsThatThereAreKeepTheirLabelsAndColours() {
        sent(
                CREATE_FIELD,
                Map.of(
                        "name",
                        "tier",
                        "type",
                        "SELECT",
                        "options",
                        List.of(Map.of("value", "SILVER", "label", "Silver!", "color", "gray"))));

        sent("twenty:general/updateField?object=companies&field=tier", Map.of("options", "SILVER|GOLD=All gold"));

        List<?> fields = sent("twenty:general/getFields?object=companies", null)
                .getMessage()
                .getBody(List.class);
        assertThat(fields)
                .map(field -> (Map<?, ?>) field)
                .filteredOn(field -> "tier".equals(field.get("name")))
                .flatMap(field -> (List<?>) field.get("options"))
                .map(option -> (Map<?, ?>) option)
                .map(option -> option.get("label") + " " + option.get("color"))
                .containsExactly("Silver! gray", "All gold green");
    }

    @Test
    void anIdInTheBodyBesideANameIsRefused() {
        assertThat(failure(
                        TwentyValidationException.class,
                        "twenty:general/deleteObject?object=companies",
                        "20202020-8532-47bd-a4fe-2c1e5c4aeed3"))
                .hasMessageContaining("not clear which is meant");
    }

    @Test
    void optionsThatRecordsMayHoldAreNotLost() {
        sent(CREATE_FIELD, Map.of("name", "tier", "type", "SELECT", "options", "SILVER|GOLD"));

        TwentyValidationException refused = failure(
                TwentyValidationException.class,
                "twenty:general/updateField?object=companies&field=tier",
                Map.of("options", "GOLD"));

        assertThat(refused).hasMessageContaining("lack [SILVER]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"External Id\",\"type\":\"TEXT\"} | must be in camelCase",
                "{\"name\":\"a\",\"type\":\"TXT\"} | type is 'TXT', did you mean TEXT?",
                "{\"name\":\"a\",\"type\":\"SELECT\"} | options are missing",
                "{\"name\":\"a\",\"type\":\"TEXT\",\"options\":[\"X\"]} | its type TEXT takes none",
                "{\"name\":\"a\",\"type\":\"SELECT\",\"options\":[\"in progress\"]} | as IN_PROGRESS",
                "{\"name\":\"a\",\"type\":\"BOOLEAN\",\"unique\":true} | a field of type BOOLEAN cannot be",
                "{\"name\":\"a\",\"type\":\"TEXT\",\"unqiue\":true} | did you mean unique?",
                "{\"name\":\"a\",\"type\":\"RELATION\"} | relation is missing",
                "{\"name\":\"a\",\"type\":\"ACTOR\"} | only Twenty itself makes fields"
            })
    void whatCannotBeAFieldIsRefusedBeforeAnyCall(String body, String why) {
        TwentyValidationException refused = failure(TwentyValidationException.class, CREATE_FIELD, body);

        assertThat(refused).hasMessageContaining(why);
        assertThat(calls()).isEmpty();
    }

    @Test
    void aMisspeltObjectIsNamedWithTheNearest() {
        TwentyValidationException refused = failure(
                TwentyValidationException.class,
                "twenty:general/createField?object=compnaies",
                Map.of("name", "a", "type", "TEXT"));

        assertThat(refused).hasMessageContaining("did you mean companies?");
    }

    @Test
    void anUnknownIdIsNotFound() {
        failure(TwentyNotFoundException.class, "twenty:general/deleteField", "00000000-0000-4000-8000-000000000000");
    }
}
