package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of a message fills in values of a {@code toD}; it steers no call. */
class OutsideTextTest extends StubbedTest {
    private final StubTwenty elsewhere = new StubTwenty();

    @AfterEach
    void closeElsewhere() {
        elsewhere.close();
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:raw").toD("twenty:companies/findMany?limit=5&filter=RAW(name[eq]:\"${body}\")");
                from("direct:plain").toD("twenty:companies/findMany?filter=name[eq]:${body}");
                from("direct:path").toD("twenty:${body}/findMany?limit=5");
                from("direct:unshared")
                        .toD()
                        .allowOptimisedComponents(false)
                        .uri("twenty:companies/findMany?limit=5&filter=RAW(name[eq]:\"${body}\")");
                from("direct:list").recipientList(simple("twenty:companies/findMany?filter=RAW(name[eq]:\"${body}\")"));
                from("direct:enrich").enrich().simple("twenty:companies/findMany?filter=RAW(name[eq]:\"${body}\")");
            }
        };
    }

    private void assertNothingSent(String route, String body) {
        Exchange refused = send(route, body);

        assertThat(refused.getException()).isNotNull();
        assertThat(stub.calls()).isEmpty();
        assertThat(elsewhere.calls()).isEmpty();
        assertThat(refused.getMessage().getBody()).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\")&baseUrl=http://elsewhere/&orderBy=RAW(id",
                "x\")&apiKey=mine&orderBy=RAW(id",
                "x\")&baseUrl=http://elsewhere/&apiKey=mine&orderBy=RAW(id",
                "x\")&outputClass=java.io.File&orderBy=RAW(id",
                "x\")&customObject=true&orderBy=RAW(id",
                "x\")&throwExceptionOnFailure=false&orderBy=RAW(id",
                "x\")&limit=1000&orderBy=RAW(id",
                "x\")&depth=2&orderBy=RAW(id"
            })
    void aValueThatEndsItsRawNamesNoOptions(String body) {
        assertNothingSent("direct:raw", body.replace("http://elsewhere", elsewhere.baseUrl()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x&baseUrl=http://elsewhere/",
                "x&apiKey=mine",
                "x&outputClass=java.io.File",
                "x&filter=id[is]:NOT_NULL",
                "x&orderBy=id"
            })
    void aValueWithAnAmpersandNamesNoOptions(String body) {
        assertNothingSent("direct:plain", body.replace("http://elsewhere", elsewhere.baseUrl()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "companies/deleteMany?baseUrl=http://elsewhere/&x=",
                "companies/findMany?baseUrl=http://elsewhere/&apiKey=mine#",
                "companies#"
            })
    void aPathNamesNoOptions(String body) {
        assertNothingSent("direct:path", body.replace("http://elsewhere", elsewhere.baseUrl()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct:unshared", "direct:list", "direct:enrich"})
    void theKeyStaysWhereTheUriIsNotShared(String route) {
        assertNothingSent(route, "x\")&baseUrl=" + elsewhere.baseUrl() + "/&orderBy=RAW(id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Müller & Söhne", "100% Ada", "a+b", "50%ad", "O'Neil", "Say \"hi\"", "a=b", "what? #1"})
    void anHonestValueArrivesAsItIs(String body) {
        stub.answer(200, PAGE);

        Exchange found = send("direct:raw", body);

        assertThat(found.getException()).isNull();
        assertThat(stub.onlyCall().query()).containsEntry("filter", "name[eq]:\"" + body + "\"");
    }

    @Test
    void anAddressInAUriNeedsItsOwnKey() {
        String uri = "twenty:companies/findMany?baseUrl=" + elsewhere.baseUrl();

        assertThatThrownBy(() -> context.getEndpoint(uri)).hasStackTraceContaining("without apiKey");
    }

    @Test
    void anAddressWithItsOwnKeyIsCalledWithThatKey() {
        elsewhere.answer(200, PAGE);

        Exchange found =
                send("twenty:companies/findMany?baseUrl=" + elsewhere.baseUrl() + "&apiKey=its-own", null, Map.of());

        assertThat(found.getException()).isNull();
        assertThat(elsewhere.onlyCall().headers()).containsEntry("Authorization", "Bearer its-own");
    }
}
