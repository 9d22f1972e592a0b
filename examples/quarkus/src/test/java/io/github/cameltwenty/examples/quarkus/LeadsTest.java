package io.github.cameltwenty.examples.quarkus;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SandboxResource.class)
class LeadsTest {
    private TwentySandbox twenty;

    @AfterEach
    void behave() {
        twenty.misbehaveWith(request -> Misbehaviour.none());
    }

    private static ValidatableResponse post(String email) {
        return given().contentType(ContentType.JSON)
                .body(new Lead("Zoë", "Example", email))
                .post("/leads")
                .then();
    }

    @Test
    void aLeadBecomesAPerson() {
        post("zoe@acme.example")
                .statusCode(201)
                .body("created", equalTo(true))
                .body("person.name.firstName", equalTo("Zoë"));

        assertThat(twenty.records("people"))
                .anySatisfy(person ->
                        assertThat(person).extracting("emails.primaryEmail").isEqualTo("zoe@acme.example"));
    }

    @Test
    void aLeadThatIsSentAgainIsTheSamePerson() {
        String id = post("ada@acme.example").statusCode(201).extract().path("person.id");

        post("ada@acme.example").statusCode(200).body("created", equalTo(false)).body("person.id", equalTo(id));
    }

    @Test
    void whatTwentyRefusesIsToldInItsWords() {
        answerCreates(400, "No leads today");

        post("ben@acme.example").statusCode(422).body("detail", containsString("No leads today"));
    }

    @Test
    void aTwentyThatFailsIsNotTheSendersFault() {
        answerCreates(401, "Token invalid.");

        post("eve@acme.example").statusCode(502);
    }

    private void answerCreates(int status, String message) {
        String answer = "{\"statusCode\":%d,\"messages\":[\"%s\"]}".formatted(status, message);
        twenty.misbehaveWith(request ->
                request.path().endsWith("/people") ? Misbehaviour.status(status, answer) : Misbehaviour.none());
    }
}
