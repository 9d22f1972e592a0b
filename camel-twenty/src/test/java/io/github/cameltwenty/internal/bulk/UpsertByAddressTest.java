package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyValidationException;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With {@code upsertBy=emails} a person is known by any of its addresses; phones and links likewise. */
class UpsertByAddressTest extends SandboxedTest {
    private static final String BY_EMAILS = "twenty:people/upsertOne?upsertBy=emails";

    private static Map<String, Object> emails(String primary, String... additional) {
        return Map.of("primaryEmail", primary, "additionalEmails", List.of(additional));
    }

    private Object result(String uri, Object body) {
        return sent(uri, body).getMessage().getHeader(TwentyConstants.UPSERT_RESULT);
    }

    @Test
    void anAdditionalAddressFindsThePerson() {
        result(BY_EMAILS, Map.of("emails", emails("a@x.example", "b@x.example")));

        Object result = result(BY_EMAILS, Map.of("emails", Map.of("primaryEmail", "B@x.example"), "jobTitle", "Dev"));

        assertThat(result).isEqualTo("updated");
        assertThat(twenty.records("people")).singleElement().satisfies(person -> assertThat(person)
                .containsEntry("jobTitle", "Dev")
                .containsEntry("emails", emails("a@x.example", "b@x.example")));
    }

    @Test
    void thePersonKeepsItsPrimaryAddress() {
        result(BY_EMAILS, Map.of("emails", emails("a@x.example", "b@x.example")));

        Object result = result(BY_EMAILS, Map.of("emails", emails("b@x.example", "c@x.example")));

        assertThat(result).isEqualTo("updated");
        assertThat(twenty.records("people").get(0))
                .containsEntry("emails", emails("a@x.example", "c@x.example", "b@x.example"));
    }

    @Test
    void theSameAgainIsUnchanged() {
        result(BY_EMAILS, Map.of("emails", emails("a@x.example", "b@x.example")));

        assertThat(result(BY_EMAILS, Map.of("emails", Map.of("primaryEmail", "b@x.example"))))
                .isEqualTo("unchanged");
    }

    @Test
    void anAddressThatIsPartOfAnotherFindsNobody() {
        result(BY_EMAILS, Map.of("emails", emails("a@x.example", "bb@x.example")));

        assertThat(result(BY_EMAILS, Map.of("emails", Map.of("primaryEmail", "b@x.example"))))
                .isEqualTo("created");
    }

    @Test
    void twoPeopleThatHoldOneAddressEachAreNotMixed() {
        result(BY_EMAILS, Map.of("emails", emails("a@x.example")));
        result(BY_EMAILS, Map.of("emails", emails("b@x.example")));

        assertThat(failure(
                        TwentyValidationException.class,
                        BY_EMAILS,
                        Map.of("emails", emails("a@x.example", "b@x.example"))))
                .hasMessageContaining("more than one record has the key");
    }

    @Test
    void inputsThatShareAnAddressAreOne() {
        sent(
                "twenty:people/upsertMany?upsertBy=emails",
                List.of(
                        Map.of("emails", emails("a@x.example", "b@x.example")),
                        Map.of("emails", Map.of("primaryEmail", "a@x.example"), "jobTitle", "Dev")));

        assertThat(twenty.records("people")).hasSize(1);
    }

    private Exchange refusing(String options) {
        result(BY_EMAILS, Map.of("emails", emails("a@x.example", "b@x.example")));
        return sent(
                "twenty:people/upsertMany?upsertBy=emails&onDuplicateKey=refuse&onRecordError=isolate" + options,
                List.of(
                        Map.of("emails", Map.of("primaryEmail", "a@x.example"), "jobTitle", "Dev"),
                        Map.of("emails", Map.of("primaryEmail", "b@x.example"), "jobTitle", "Boss")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&batchSize=1"})
    void inputsThatAreOneOnlyByTheStoredRecordAreRefusedWhereDuplicatesAre(String options) {
        Exchange done = refusing(options);

        assertThat(done.getMessage().getHeader(TwentyConstants.FAILURES, List.class))
                .singleElement()
                .satisfies(failure -> {
                    assertThat(((TwentyFailure) failure).index()).isEqualTo(1);
                    assertThat(((TwentyFailure) failure).exception())
                            .hasMessageContaining("an earlier record is the same stored record, "
                                    + twenty.records("people").get(0).get("id"));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&batchSize=1"})
    void ofThoseTheFirstAloneIsWritten(String options) {
        refusing(options);

        assertThat(twenty.records("people")).singleElement().satisfies(person -> assertThat(person)
                .containsEntry("jobTitle", "Dev"));
    }

    @Test
    void anAdditionalPhoneFindsThePerson() {
        String uri = "twenty:people/upsertOne?upsertBy=phones";
        Map<String, Object> additional = Map.of("number", "698765432", "callingCode", "+33", "countryCode", "FR");
        result(
                uri,
                Map.of(
                        "phones",
                        Map.of("primaryPhoneNumber", "+33612345678", "additionalPhones", List.of(additional))));

        assertThat(result(uri, Map.of("phones", Map.of("primaryPhoneNumber", "+33 6 98 76 54 32"), "jobTitle", "Dev")))
                .isEqualTo("updated");
    }

    @Test
    void aSecondaryLinkFindsTheCompany() {
        String uri = "twenty:companies/upsertOne?upsertBy=domainName";
        Map<String, Object> second = Map.of("url", "https://b.example", "label", "b");
        result(
                uri,
                Map.of("domainName", Map.of("primaryLinkUrl", "https://a.example", "secondaryLinks", List.of(second))));

        assertThat(result(uri, Map.of("domainName", Map.of("primaryLinkUrl", "https://B.example/"), "name", "B")))
                .isEqualTo("updated");
    }
}
