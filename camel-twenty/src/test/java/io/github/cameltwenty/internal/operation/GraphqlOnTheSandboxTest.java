package io.github.cameltwenty.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What routes get of {@code search} and {@code uploadFile} is the same whatever form the server has. */
class GraphqlOnTheSandboxTest {
    private static final Map<String, List<Map<String, Object>>> SEED = Map.of(
            "companies",
            List.of(Map.of("name", "Acme North"), Map.of("name", "Acme South")),
            "people",
            List.of(Map.of("name", Map.of("firstName", "Ada", "lastName", "Acmeson"))));

    private static Exchange send(Dialect dialect, String key, String uri, Object body, Map<String, Object> headers)
            throws Exception {
        try (TwentySandbox twenty = TwentySandbox.start(
                        TwentySandbox.options().dialect(dialect).seed(SEED));
                CamelContext context = new DefaultCamelContext()) {
            TwentyComponent component = context.getComponent("twenty", TwentyComponent.class);
            component.setBaseUrl(twenty.baseUrl());
            component.setApiKey(key == null ? twenty.apiKey() : key);
            context.start();
            ProducerTemplate template = context.createProducerTemplate();
            return template.send(uri, exchange -> {
                exchange.getMessage().setBody(body);
                exchange.getMessage().setHeaders(new java.util.HashMap<>(headers));
            });
        }
    }

    private static List<Object> labels(Exchange done) {
        assertThat(done.getException()).isNull();
        return done.getMessage().getBody(List.class).stream()
                .map(hit -> ((Map<?, ?>) hit).get("label"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void searchFindsTheBeginningsOfWords(Dialect dialect) throws Exception {
        assertThat(labels(send(dialect, null, "twenty:general/search", "acm", Map.of())))
                .containsExactlyInAnyOrder("Acme North", "Acme South", "Ada Acmeson");
        assertThat(labels(send(dialect, null, "twenty:general/search", "south acme", Map.of())))
                .containsExactly("Acme South");
    }

    @ParameterizedTest
    @EnumSource
    void searchIsNarrowed(Dialect dialect) throws Exception {
        assertThat(labels(send(dialect, null, "twenty:general/search?includedObjects=people", "acm", Map.of())))
                .containsExactly("Ada Acmeson");
        assertThat(labels(send(dialect, null, "twenty:general/search?excludedObjects=people&limit=1", "acm", Map.of())))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aFileIsStored(Dialect dialect) throws Exception {
        Exchange done = send(
                dialect, null, "twenty:general/uploadFile", new byte[] {1, 2}, Map.of(Exchange.FILE_NAME, "terms.txt"));

        assertThat(done.getException()).isNull();
        assertThat(done.getMessage().getBody(Map.class))
                .containsEntry("name", "terms.txt")
                .extractingByKey("path")
                .asString()
                .endsWith(".txt");
    }

    @ParameterizedTest
    @EnumSource
    void aWrongKeyIsAnAuthenticationException(Dialect dialect) throws Exception {
        assertThat(send(dialect, "wrong", "twenty:general/search", "acm", Map.of())
                        .getException())
                .isInstanceOf(TwentyAuthenticationException.class);
    }

    @ParameterizedTest
    @EnumSource
    void otherGraphqlIsRefusedAsAnUnknownField(Dialect dialect) throws Exception {
        assertThat(send(dialect, null, "twenty:general/graphql", "{ nopes { id } }", Map.of())
                        .getException())
                .isInstanceOf(TwentyValidationException.class)
                .hasMessageContaining("Cannot query field \"nopes\"");
    }
}
