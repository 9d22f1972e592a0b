package io.github.cameltwenty.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.StubbedTest;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyValidationException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the id of a record comes from: header, option, the body's id (updateOne), or a body that is the id. */
class IdsTest extends StubbedTest {
    @ParameterizedTest
    @ValueSource(strings = {"findOne", "updateOne", "deleteOne"})
    void theHeaderWinsOverTheOption(String operation) {
        stub.answer(200, ONE);

        send("twenty:companies/" + operation + "?id=" + OTHER_ID, Map.of("name", "x"), Map.of(TwentyConstants.ID, ID));

        assertThat(stub.onlyCall().path()).isEqualTo("/rest/companies/" + ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"findOne", "updateOne", "deleteOne"})
    void theOptionWinsOverTheBody(String operation) {
        stub.answer(200, ONE);

        send("twenty:companies/" + operation + "?id=" + ID, Map.of("id", OTHER_ID, "name", "x"));

        assertThat(stub.onlyCall().path()).isEqualTo("/rest/companies/" + ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"findOne", "deleteOne"})
    void theBodyMayBeTheId(String operation) {
        stub.answer(200, ONE);

        send("twenty:companies/" + operation, " " + ID + "\n");

        assertThat(stub.onlyCall().path()).isEqualTo("/rest/companies/" + ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"findOne", "deleteOne", "updateOne?field.name=x"})
    void aWordThatIsNoIdIsToldAsThat(String operation) {
        TwentyValidationException failure =
                failure(TwentyValidationException.class, "twenty:companies/" + operation, "not-a-uuid");

        assertThat(failure).hasMessageContaining("The body is neither a UUID nor JSON but 'not-a-uuid'");
        assertThat(stub.calls()).isEmpty();
    }

    @Test
    void theBodyMayBeAJavaUuid() {
        stub.answer(200, ONE);

        send("twenty:companies/findOne", UUID.fromString(ID));

        assertThat(stub.onlyCall().path()).isEqualTo("/rest/companies/" + ID);
    }

    @Test
    void updateOneTakesTheBodysIdAndDoesNotSendIt() {
        stub.answer(200, ONE);

        send("twenty:companies/updateOne", Map.of("id", ID, "employees", 3));

        assertThat(stub.onlyCall().path()).isEqualTo("/rest/companies/" + ID);
        assertThat(stub.onlyCall().json()).isEqualTo(Map.of("employees", 3));
    }

    @Test
    void updateOneTakesABodyThatIsTheIdWhereFieldOptionsGiveTheChanges() {
        stub.answer(200, ONE);

        send("twenty:companies/updateOne?field.employees=3", ID);

        assertThat(stub.onlyCall().path()).isEqualTo("/rest/companies/" + ID);
        assertThat(stub.onlyCall().json()).isEqualTo(Map.of("employees", 3));
    }

    @Test
    void theBodyOfTheCallerStaysAsItIs() {
        stub.answer(200, ONE);
        Map<String, Object> body = new java.util.HashMap<>(Map.of("id", ID, "employees", 3));

        send("twenty:companies/updateOne?field.name=x", body);

        assertThat(body).isEqualTo(Map.of("id", ID, "employees", 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"findOne", "deleteOne"})
    void theIdInARecordIsNotTakenForAReadOrADelete(String operation) {
        TwentyValidationException failure =
                failure(TwentyValidationException.class, "twenty:companies/" + operation, Map.of("id", ID));

        assertThat(failure).hasMessageContaining("No id given: set the header CamelTwentyId or the option id");
        assertThat(stub.calls()).isEmpty();
    }

    @Test
    void noIdFailsBeforeTheCall() {
        TwentyValidationException failure =
                failure(TwentyValidationException.class, "twenty:companies/updateOne", Map.of("employees", 3));

        assertThat(failure).hasMessageContaining("or give it in the body's field id");
        assertThat(stub.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4711", "../people", "20202020-a000-4485-94de-70c2a98daef2/x", "{id}"})
    void anIdThatIsNoUuidFailsBeforeTheCall(String id) {
        TwentyValidationException failure = failure(
                TwentyValidationException.class, "twenty:companies/deleteOne", null, Map.of(TwentyConstants.ID, id));

        assertThat(failure).hasMessageContaining("The header CamelTwentyId is '" + id + "'; it must be a UUID");
        assertThat(stub.calls()).isEmpty();
    }

    @Test
    void anIdOfTheBodyThatIsNoUuidFailsBeforeTheCall() {
        TwentyValidationException failure = failure(
                TwentyValidationException.class, "twenty:companies/updateOne", Map.of("id", 4711, "employees", 3));

        assertThat(failure).hasMessageContaining("The body's id is '4711'; it must be a UUID");
    }
}
