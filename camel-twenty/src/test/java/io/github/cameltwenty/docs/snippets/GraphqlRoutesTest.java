package io.github.cameltwenty.docs.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.SandboxRequest;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

class GraphqlRoutesTest extends SandboxTest {
    @Override
    RouteBuilder[] routes() {
        return new RouteBuilder[] {new GraphqlRoutes()};
    }

    @Test
    void sendsADocumentWithVariablesAndSplitsTheResult() {
        // the sandbox reads no GraphQL
        twenty.misbehave(Misbehaviour.status(
                200,
                "{\"data\":{\"opportunities\":{\"edges\":[{\"node\":{\"name\":\"Big\",\"stage\":\"NEW\",\"company\":"
                        + "{\"name\":\"Acme\"}}}]}}}"));

        Exchange done = template.request("direct:pipelineByStage", exchange -> {});

        assertThat(done.getException()).isNull();
        SandboxRequest request = twenty.requests().get(0);
        assertThat(request.path()).isEqualTo("/graphql");
        assertThat(request.body()).contains("query Pipeline", "\"variables\":{\"least\":5000000000}");
        assertThat(done.getMessage().getBody())
                .hasToString(
                        "{\"opportunities\":{\"edges\":[{\"node\":{\"name\":\"Big\",\"stage\":\"NEW\",\"company\":{\"name\":\"Acme\"}}}]}}");
        assertThat(printed).containsExactly("Big of Acme");
    }

    @Test
    void searches() {
        Exchange done = template.request(
                "direct:search", exchange -> exchange.getMessage().setBody("acm"));

        assertThat(done.getException()).isNull();
        assertThat(records(done.getMessage().getBody())).singleElement().satisfies(hit -> assertThat(hit)
                .containsEntry("recordId", ACME)
                .containsEntry("objectNameSingular", "company")
                .containsEntry("label", "Acme"));
        assertThat(printed).containsExactly("company Acme: " + ACME);
    }
}
