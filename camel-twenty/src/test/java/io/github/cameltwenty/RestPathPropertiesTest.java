package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;

/** Whatever a path and a query are made of, {@code general/rest} calls its own host below {@code /rest}, or nothing at all. */
class RestPathPropertiesTest {
    private static StubTwenty stub;
    private static DefaultCamelContext context;

    @BeforeContainer
    static void start() {
        stub = new StubTwenty();
        context = new DefaultCamelContext();
        TwentyComponent twenty = context.getComponent("twenty", TwentyComponent.class);
        twenty.setBaseUrl(stub.baseUrl());
        twenty.setApiKey(StubTwenty.API_KEY);
        twenty.getConfiguration().setMaxRetries(0);
        context.start();
    }

    @AfterContainer
    static void stop() {
        context.stop();
        stub.close();
    }

    @Provide
    Arbitrary<String> paths() {
        Arbitrary<String> pieces = Arbitraries.of(
                "/rest/",
                "/rest",
                "/",
                "//",
                "..",
                ".",
                "%2e",
                "%2F",
                "\\",
                "@",
                ":",
                "?",
                "#",
                "http:",
                "evil.example",
                "companies",
                "\r\n",
                "\u0000",
                " ",
                "\t",
                "\u2028",
                "ü",
                ";",
                "&",
                "%",
                "~",
                "-",
                "restx");
        Arbitrary<String> mixed = pieces.list().ofMinSize(1).ofMaxSize(8).map(parts -> String.join("", parts));
        return Arbitraries.oneOf(
                mixed,
                mixed.map(text -> "/rest/" + text),
                Arbitraries.strings().ascii().ofMaxLength(12));
    }

    private static Exchange send(Map<String, Object> headers) {
        return context.createProducerTemplate()
                .send("twenty:general/rest", exchange -> exchange.getMessage().setHeaders(new HashMap<>(headers)));
    }

    @Property(tries = 500)
    void aPathIsCalledAsItIsOrNotAtAll(@ForAll("paths") String path) {
        int before = stub.calls().size();
        stub.answer(200, "{}");

        Exchange done = send(Map.of(TwentyConstants.PATH, path));

        List<StubTwenty.Call> calls = stub.calls().subList(before, stub.calls().size());
        if (done.getException() == null) {
            assertThat(calls).singleElement().satisfies(call -> {
                assertThat(call.path()).isEqualTo(path).startsWith("/rest/").doesNotContain("//", "..");
                assertThat(call.rawQuery()).isNull();
            });
        } else {
            assertThat(done.getException()).isInstanceOf(TwentyValidationException.class);
            assertThat(calls).isEmpty();
        }
    }

    @Property(tries = 300)
    void aValueOfAQueryArrivesAsItIsAndNamesNoOther(@ForAll("paths") String value) {
        int before = stub.calls().size();
        stub.answer(200, "{}");

        Exchange done =
                send(Map.of(TwentyConstants.PATH, "/rest/companies", TwentyConstants.QUERY, Map.of("filter", value)));

        assertThat(done.getException()).isNull();
        assertThat(stub.calls().subList(before, stub.calls().size()))
                .singleElement()
                .satisfies(call -> assertThat(call.query()).containsOnly(Map.entry("filter", value)));
    }
}
