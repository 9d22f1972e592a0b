package io.github.cameltwenty.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.StubTwenty;
import io.github.cameltwenty.StubbedTest;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.TwentyValidationException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What answers is not always Twenty: such an answer is an error that quotes it, never a result. */
class StrangeAnswersTest extends StubbedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "findOne   | <html><body>Please log in</body></html> | it is not JSON",
                "findOne   | ``                                      | it is empty",
                "findOne   | `   `                                   | it is empty",
                "findOne   | OK                                      | it is not JSON",
                "findOne   | [{\"id\":1}]                            | it is not a JSON object",
                "findOne   | {\"data\":{\"company\":{\"id\":         | it broke off",
                "findOne   | {\"data\":{\"company\":{\"id\":1}}} x   | it is not JSON",
                "findOne   | {}                                      | it holds no data. record",
                "findOne   | {\"data\":null}                         | it holds no data. record",
                "findOne   | {\"data\":{\"company\":null}}           | it holds no data. record",
                "findOne   | {\"data\":{\"companies\":[]}}           | it holds no data. record",
                "findOne   | {\"data\":{\"a\":{},\"b\":{}}}          | it holds no data. record",
                "findMany  | {\"data\":{\"company\":{}}}             | it holds no data. list",
                "findDuplicates | {\"data\":{}}                      | it holds no data list",
                "findDuplicates | {\"data\":[1]}                     | its data list holds something else than objects",
                "findDuplicates | {\"data\":[{\"totalCount\":1}]}    | its data list holds no duplicates"
            })
    void with200(String operation, String answer, String why) {
        stub.answer(200, Map.of("Content-Type", "text/html"), answer);

        TwentyServerException failure = failure(TwentyServerException.class, "twenty:companies/" + operation, ID);

        assertThat(failure.getStatusCode()).isEqualTo(200);
        assertThat(failure)
                .hasMessageContaining("companies/" + operation + ": 200, but the answer is not Twenty's: " + why)
                .hasMessageEndingWith("it begins with: \"" + answer.strip() + "\"");
    }

    @Test
    void aDocumentThatIsNoOpenApiIsRefusedAtBothPaths() {
        stub.answer(200, "{\"hello\":1}").answer(200, "{\"hello\":2}");

        TwentyServerException failure = failure(TwentyServerException.class, "twenty:general/getOpenApiSchema", null);

        assertThat(failure).hasMessageContaining("it is no OpenAPI document");
        assertThat(stub.calls()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"404", "400", "500", "502"})
    void withAnErrorStatus(int status) {
        stub.answer(status, Map.of("Content-Type", "text/html"), "<html>\n  <h1>Gone</h1>\n</html>");

        TwentyServerException failure = failure(TwentyServerException.class, "twenty:companies/findOne", ID);

        assertThat(failure.getStatusCode()).isEqualTo(status);
        assertThat(failure)
                .hasMessageContaining("the answer is not Twenty's; it begins with: \"<html> <h1>Gone</h1> </html>\"");
    }

    @Test
    void only200CharactersAreQuoted() {
        stub.answer(200, Map.of(), "x".repeat(5000));

        TwentyServerException failure = failure(TwentyServerException.class, "twenty:companies/findOne", ID);

        assertThat(failure).hasMessageEndingWith("\"" + "x".repeat(200) + "…\"");
    }

    @Test
    void theEnvelopeOfALoginPageIsRefusedToo() {
        stub.answer(200, Map.of("Content-Type", "text/html"), "<html>Please log in</html>");

        TwentyServerException failure =
                failure(TwentyServerException.class, "twenty:companies/findOne?outputFormat=envelope", ID);

        assertThat(failure).hasMessageContaining("it is not JSON");
    }

    @Test
    void anEmpty500ToALargeBodyNamesTwentysLimit() {
        stub.answer(500, "");

        TwentyValidationException failure = failure(
                TwentyValidationException.class,
                "twenty:companies/createOne",
                Map.of("name", "x".repeat(10 * 1024 * 1024)));

        assertThat(failure)
                .hasMessage("companies/createOne: Twenty answered 500: the answer is not Twenty's: it is empty."
                        + " Twenty answers so to a body over 10 MB");
    }

    @Test
    void aPageIsNoReasonToSpeakOfTheLimit() {
        stub.answer(500, Map.of("Content-Type", "text/html"), "<html>broken</html>");

        TwentyServerException failure = failure(
                TwentyServerException.class,
                "twenty:companies/createOne",
                Map.of("name", "x".repeat(10 * 1024 * 1024)));

        assertThat(failure).message().doesNotContain("10 MB");
    }

    @Test
    void neitherIsAnEmpty500ToASmallBodyOrToNone() {
        stub.answer(500, "").answer(500, "");

        assertThat(failure(TwentyServerException.class, "twenty:companies/createOne", Map.of("name", "x")))
                .message()
                .doesNotContain("10 MB");
        assertThat(failure(TwentyServerException.class, "twenty:companies/findMany", null))
                .message()
                .doesNotContain("10 MB");
    }

    @ParameterizedTest
    @CsvSource({"301", "302", "307", "308"})
    void aRedirectIsNotFollowedWithTheKey(int status) {
        try (StubTwenty elsewhere = new StubTwenty()) {
            elsewhere.answer(200, ONE);
            stub.answer(status, Map.of("Location", elsewhere.baseUrl() + "/rest/companies/" + ID), "");

            TwentyServerException failure = failure(TwentyServerException.class, "twenty:companies/findOne", ID);

            assertThat(failure)
                    .hasMessageContaining("redirected to " + elsewhere.baseUrl())
                    .hasMessageContaining("not followed with the API key: check baseUrl");
            assertThat(elsewhere.calls()).isEmpty();
        }
    }
}
