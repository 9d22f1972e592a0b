package io.github.cameltwenty.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.StubbedTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code field.NAME} options set fields of what is sent. */
class FieldOptionsTest extends StubbedTest {
    @Test
    void theyMakeARecordWithoutABody() {
        stub.answer(201, CREATED_ONE);

        send("twenty:people/createOne?field.name.firstName=Ada&field.name.lastName=Lovelace&field.jobTitle=1", null);

        assertThat(stub.onlyCall().json())
                .isEqualTo(Map.of("name", Map.of("firstName", "Ada", "lastName", "Lovelace"), "jobTitle", "1"));
    }

    @Test
    void theyAreConvertedToTheFieldsType() {
        stub.answer(201, CREATED_ONE);

        send(
                "twenty:companies/createOne?field.employees=42&field.idealCustomerProfile=true&field.position=1.50"
                        + "&field.annualRecurringRevenue.amountMicros=9007199254740993&field.accountOwnerId=" + ID
                        + "&field.domainName=RAW({\"primaryLinkUrl\":\"https://a.example\"})"
                        // Twenty itself would not keep all digits of the amount
                        + "&checkRecords=off",
                null);

        assertThat(stub.onlyCall().body())
                .contains("\"employees\":42")
                .contains("\"idealCustomerProfile\":true")
                .contains("\"position\":1.50")
                .contains("\"amountMicros\":9007199254740993")
                .contains("\"accountOwnerId\":\"" + ID + "\"")
                .contains("\"domainName\":{\"primaryLinkUrl\":\"https://a.example\"}");
    }

    @Test
    void aFieldThatTheCatalogDoesNotKnowGoesOutAsItIs() {
        stub.answer(201, CREATED_ONE);

        send("twenty:companies/createOne?field.tagline=42", null);

        assertThat(stub.onlyCall().json()).isEqualTo(Map.of("tagline", "42"));
    }

    @Test
    void aTextThatBeginsLikeAReferenceIsText() {
        stub.answer(201, CREATED_ONE);

        send("twenty:companies/createOne?field.name=#1 in Town", null);

        assertThat(stub.onlyCall().json()).isEqualTo(Map.of("name", "#1 in Town"));
    }

    @Test
    void theyWinOverTheBodyPartByPart() {
        stub.answer(200, ONE);

        send(
                "twenty:people/updateOne?id=" + ID + "&field.name.firstName=Ada",
                Map.of("name", Map.of("firstName", "Old", "lastName", "Lovelace"), "city", "London"));

        assertThat(stub.onlyCall().json())
                .isEqualTo(Map.of("name", Map.of("firstName", "Ada", "lastName", "Lovelace"), "city", "London"));
    }

    @Test
    void theyAreSetOnEveryRecordOfABatch() {
        stub.answer(201, CREATED_MANY);

        send("twenty:people/createMany?field.city=Paris", List.of(Map.of("jobTitle", "a"), Map.of("jobTitle", "b")));

        assertThat(stub.onlyCall().json())
                .isEqualTo(List.of(Map.of("jobTitle", "a", "city", "Paris"), Map.of("jobTitle", "b", "city", "Paris")));
    }
}
