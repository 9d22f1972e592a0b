package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyValidationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a change does not name stays, parts of composites too; null empties. */
class PartialUpdatesTest extends SandboxedTest {
    private static final List<Map<String, Object>> MORE_LINKS =
            List.of(Map.of("url", "https://more.example", "label", "more"));

    private String company() {
        Map<String, Object> domain =
                Map.of("primaryLinkUrl", "https://a.example", "primaryLinkLabel", "A", "secondaryLinks", MORE_LINKS);
        return created("companies", Map.of("name", "A", "employees", 5, "domainName", domain));
    }

    private String person() {
        return created(
                "people",
                Map.of(
                        "jobTitle",
                        "Dev",
                        "name",
                        Map.of("firstName", "Ada", "lastName", "L"),
                        "emails",
                        Map.of("primaryEmail", "a@x.example", "additionalEmails", List.of("b@x.example")),
                        "phones",
                        Map.of("primaryPhoneNumber", "+33612345678")));
    }

    private String created(String resource, Map<String, Object> record) {
        return sent("twenty:" + resource + "/createOne", record)
                .getMessage()
                .getBody(Map.class)
                .get("id")
                .toString();
    }

    private Map<?, ?> stored(String resource, String id, String field) {
        return (Map<?, ?>) value(resource, id, field);
    }

    private Object value(String resource, String id, String field) {
        Exchange found = send("twenty:" + resource + "/findOne?depth=0", null, Map.of(TwentyConstants.ID, id));
        return found.getMessage().getBody(Map.class).get(field);
    }

    private static Map<String, Object> change(String id, String field, Object value) {
        Map<String, Object> change = new HashMap<>();
        change.put("id", id);
        change.put(field, value);
        return change;
    }

    /** As text, since versions differ in what they call nothing. */
    private static void assertEmpty(Object value) {
        if (value instanceof Map<?, ?> parts) {
            parts.values().forEach(PartialUpdatesTest::assertEmpty);
        } else {
            assertThat(Objects.toString(value, "")).isIn("", "[]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"updateOne", "updateMany"})
    void partsOfALinkThatAreNotNamedStay(String operation) {
        String id = company();

        sent(
                "twenty:companies/" + operation,
                change(id, "domainName", Map.of("primaryLinkUrl", "https://new.example")));

        assertThat(stored("companies", id, "domainName"))
                .isEqualTo(Map.of(
                        "primaryLinkUrl",
                        "https://new.example",
                        "primaryLinkLabel",
                        "A",
                        "secondaryLinks",
                        MORE_LINKS));
    }

    @Test
    void alsoWhenAnOptionNamesOne() {
        String id = company();

        sent("twenty:companies/updateOne?field.domainName.primaryLinkLabel=New&id=" + id, null);

        assertThat(stored("companies", id, "domainName").get("primaryLinkUrl")).isEqualTo("https://a.example");
    }

    @Test
    void alsoWhenAFilterNamesTheRecords() {
        String id = company();

        sent(
                "twenty:companies/updateMany?filter=employees[eq]:5",
                Map.of("domainName", Map.of("primaryLinkLabel", "New")));

        assertThat(stored("companies", id, "domainName"))
                .isEqualTo(Map.of(
                        "primaryLinkUrl",
                        "https://a.example",
                        "primaryLinkLabel",
                        "New",
                        "secondaryLinks",
                        MORE_LINKS));
    }

    @Test
    void thePrimaryAddressStaysWhereTheOthersAreNamed() {
        String id = person();

        sent("twenty:people/updateOne", change(id, "emails", Map.of("additionalEmails", List.of("c@x.example"))));

        assertThat(stored("people", id, "emails"))
                .isEqualTo(Map.of("primaryEmail", "a@x.example", "additionalEmails", List.of("c@x.example")));
    }

    @Test
    void aNationalNumberStaysInItsCountry() {
        String id = person();

        sent("twenty:people/updateOne", change(id, "phones", Map.of("primaryPhoneNumber", "698765432")));

        assertThat(stored("people", id, "phones").get("primaryPhoneNumber")).isEqualTo("698765432");
        assertThat(stored("people", id, "phones").get("primaryPhoneCallingCode"))
                .isEqualTo("+33");
    }

    @Test
    void anotherCountrysNumberBringsItsOwn() {
        String id = person();

        sent("twenty:people/updateOne", change(id, "phones", Map.of("primaryPhoneNumber", "+1 (415) 555-2671")));

        assertThat(stored("people", id, "phones").get("primaryPhoneCountryCode"))
                .isEqualTo("US");
    }

    @Test
    void aChangeThatNamesAllReadsNothing() {
        String id = person();
        twenty.clearRequests();

        sent("twenty:people/updateOne", change(id, "name", Map.of("firstName", "Bea")));

        assertThat(calls()).hasSize(1);
    }

    @Test
    void withPartialReplaceTheServerDecides() {
        String id = company();

        sent(
                "twenty:companies/updateOne?partial=replace",
                change(id, "domainName", Map.of("primaryLinkUrl", "https://new.example")));

        assertEmpty(stored("companies", id, "domainName").get("primaryLinkLabel"));
    }

    @Test
    void anUpsertKeepsThemToo() {
        String id = company();

        sent(
                "twenty:companies/upsertOne?upsertBy=domainName.primaryLinkUrl",
                Map.of("domainName", Map.of("primaryLinkUrl", "https://A.example/"), "employees", 6));

        assertThat(stored("companies", id, "domainName"))
                .isEqualTo(Map.of(
                        "primaryLinkUrl", "https://a.example", "primaryLinkLabel", "A", "secondaryLinks", MORE_LINKS));
        assertThat(value("companies", id, "employees")).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "domainName", "employees", "address", "linkedinLink", "accountOwnerId"})
    void nullEmptiesAFieldOfACompany(String field) {
        String id = company();

        sent("twenty:companies/updateOne", change(id, field, null));

        assertEmpty(value("companies", id, field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "emails", "phones", "jobTitle", "companyId"})
    void nullEmptiesAFieldOfAPerson(String field) {
        String id = person();

        sent("twenty:people/updateMany", List.of(change(id, field, null)));

        assertEmpty(value("people", id, field));
    }

    @Test
    void nullEmptiesAnAmount() {
        String id = created(
                "opportunities", Map.of("name", "O", "amount", Map.of("amountMicros", 1000000, "currencyCode", "EUR")));

        sent("twenty:opportunities/updateOne", change(id, "amount", null));

        assertEmpty(stored("opportunities", id, "amount").get("amountMicros"));
    }

    @Test
    void aRichTextCannotBeEmptiedByNull() {
        String id = created("notes", Map.of("title", "N"));
        twenty.clearRequests();

        TwentyValidationException refused =
                failure(TwentyValidationException.class, "twenty:notes/updateOne", change(id, "bodyV2", null));

        assertThat(refused).hasMessageContaining("bodyV2: null cannot be stored: write {");
        assertThat(calls()).isEmpty();
    }

    @Test
    void aBlankIdOfARelatedRecordIsNone() {
        String id = person();

        sent("twenty:people/updateOne", change(id, "companyId", ""));

        assertThat(value("people", id, "companyId")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"createOne", "createMany", "upsertOne?upsertBy=jobTitle"})
    void onCreateNullsAndBlankIdsAreLeftOut(String operation) {
        Map<String, Object> record = change("", "emails", null);
        record.put("jobTitle", "Dev");
        record.put("avatarUrl", null);
        record.put("companyId", "");
        Map<String, Object> name = new HashMap<>(Map.of("firstName", "Ada"));
        name.put("lastName", null);
        record.put("name", name);

        sent("twenty:people/" + operation, record);

        assertThat(twenty.records("people")).singleElement().satisfies(person -> assertThat(person.get("name"))
                .isEqualTo(Map.of("firstName", "Ada", "lastName", "")));
    }
}
