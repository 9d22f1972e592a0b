package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.sandbox.Misbehaviour;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a key may not use GraphQL, or a server's documents are not to be had, upserts double nothing. */
class UpsertFallbackTest extends SandboxedTest {
    private static final String UPSERT = "twenty:companies/upsertOne?upsertBy=domainName.primaryLinkUrl";

    private static Map<String, Object> company(String link) {
        return Map.of("domainName", Map.of("primaryLinkUrl", link));
    }

    private Object result(String link) {
        Exchange done = sent(UPSERT, company(link));
        return done.getMessage().getHeader(TwentyConstants.UPSERT_RESULT);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404})
    void whateverRefusesGraphqlRestLooksUp(int status) {
        twenty.misbehaveWith(request -> request.path().equals("/graphql")
                ? Misbehaviour.status(
                        status, "{\"statusCode\": %d, \"messages\": [\"not for this key\"]}".formatted(status))
                : Misbehaviour.none());

        assertThat(List.of(result("https://a.example/ü"), result("https://A.example:443/%C3%BC")))
                .containsExactly("created", "unchanged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example/ü", "https://a.example?x=1"})
    void whereTheVersionIsNotKnownAllFormsCount(String link) {
        twenty.misbehaveWith(
                request -> request.path().contains("/open-api/") ? Misbehaviour.html(404) : Misbehaviour.none());

        assertThat(List.of(result(link), result(link))).containsExactly("created", "unchanged");
    }
}
