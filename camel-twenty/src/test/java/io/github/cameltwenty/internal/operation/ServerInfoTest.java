package io.github.cameltwenty.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.StubTwenty;
import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** What is known of a server, and when it is asked. */
class ServerInfoTest {
    @Test
    void aTwenty10IsTold() throws Exception {
        try (TwentySandbox twenty = TwentySandbox.start(TwentySandbox.options().dialect(Dialect.V1_0));
                CamelContext context = context(twenty.baseUrl(), twenty.apiKey())) {
            Map<?, ?> info = info(context);

            assertThat(info.get("apiVersion")).isEqualTo("1.0");
            assertThat(info.get("documented")).isEqualTo(true);
            assertThat(list(info, "objects")).contains("companies", "apiKeys", "views");
            // it has a document of its settings, too
            assertThat(list(info, "settings")).containsExactly("fields", "objects");
            assertThat(list(info, "operations"))
                    .contains("findMany", "destroyOne", "restoreOne")
                    .doesNotContain("mergeMany", "groupBy");
            assertThat(((Map<?, ?>) info.get("capabilities")).values()).allMatch(Boolean.FALSE::equals);
        }
    }

    @Test
    void aLaterOneIsTold() throws Exception {
        try (TwentySandbox twenty = TwentySandbox.start(TwentySandbox.options().dialect(Dialect.V1_10));
                CamelContext context = context(twenty.baseUrl(), twenty.apiKey())) {
            Map<?, ?> info = info(context);

            assertThat(info.get("apiVersion")).isEqualTo("current");
            assertThat(list(info, "objects")).contains("companies").doesNotContain("apiKeys", "views");
            assertThat(list(info, "settings")).contains("apiKeys", "views");
            assertThat(list(info, "operations")).contains("mergeMany", "restoreOne", "groupBy");
            assertThat(((Map<?, ?>) info.get("capabilities")).get("softDelete")).isEqualTo(true);
        }
    }

    @Test
    void itIsAskedOnceAndOnlyWhenAnOperationNeedsToKnow() throws Exception {
        try (TwentySandbox twenty = TwentySandbox.start(TwentySandbox.options().dialect(Dialect.V1_10));
                CamelContext context = context(twenty.baseUrl(), twenty.apiKey())) {
            context.createProducerTemplate().requestBody("twenty:companies/findMany", (Object) null);
            assertThat(twenty.requests()).hasSize(1);

            info(context);
            info(context);

            assertThat(twenty.requests().subList(1, twenty.requests().size()))
                    .extracting(SandboxRequest::path)
                    .containsExactly("/rest/open-api/core", "/rest/open-api/metadata");
        }
    }

    @Test
    void aServerWithoutDocumentIsTakenForA10() throws Exception {
        try (StubTwenty twenty = new StubTwenty();
                CamelContext context = context(twenty.baseUrl(), "key")) {
            String notFound = "{\"statusCode\":404,\"message\":\"Cannot GET\",\"error\":\"Not Found\"}";
            twenty.answer(404, notFound).answer(404, notFound);

            Map<?, ?> info = info(context);

            assertThat(info.get("apiVersion")).isEqualTo("1.0");
            assertThat(info.get("documented")).isEqualTo(false);
        }
    }

    @Test
    void aKeyThatIsRefusedIsNoSignOfAVersion() throws Exception {
        try (TwentySandbox twenty = TwentySandbox.start(TwentySandbox.options().dialect(Dialect.V1_10));
                CamelContext context = context(twenty.baseUrl(), "other")) {
            assertThat(context.createProducerTemplate()
                            .send("twenty:companies/restoreOne", exchange -> exchange.getMessage()
                                    .setBody(LaterServerTest.UNKNOWN_ID))
                            .getException())
                    .isInstanceOf(TwentyAuthenticationException.class);
        }
    }

    @Test
    void aLookUpThatFailsIsToldInTheNameOfWhatNeededIt() throws Exception {
        try (StubTwenty twenty = new StubTwenty();
                CamelContext context = context(twenty.baseUrl(), "key")) {
            twenty.answer(401, "{\"statusCode\":401,\"messages\":[\"No payload\"],\"error\":\"UNAUTHENTICATED\"}");

            TwentyException failure = (TwentyException) context.createProducerTemplate()
                    .send("twenty:companies/restoreOne", exchange -> exchange.getMessage()
                            .setBody(LaterServerTest.UNKNOWN_ID))
                    .getException();

            assertThat(failure)
                    .isInstanceOf(TwentyAuthenticationException.class)
                    .hasMessageStartingWith("companies/restoreOne: ");
            assertThat(failure.getResource()).isEqualTo("companies");
            assertThat(failure.getOperation()).isEqualTo("restoreOne");
        }
    }

    private static CamelContext context(String baseUrl, String apiKey) {
        DefaultCamelContext context = new DefaultCamelContext();
        TwentyComponent component = context.getComponent("twenty", TwentyComponent.class);
        component.setBaseUrl(baseUrl);
        component.setApiKey(apiKey);
        context.start();
        return context;
    }

    private static Map<?, ?> info(CamelContext context) {
        return context.createProducerTemplate().requestBody("twenty:general/getServerInfo", null, Map.class);
    }

    private static List<Object> list(Map<?, ?> info, String name) {
        return List.copyOf((List<?>) info.get(name));
    }
}
