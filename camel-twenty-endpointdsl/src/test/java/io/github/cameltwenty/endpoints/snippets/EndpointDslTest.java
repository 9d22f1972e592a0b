package io.github.cameltwenty.endpoints.snippets;

import static io.github.cameltwenty.endpoints.TwentyEndpoints.twenty;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.EndpointProducerResolver;
import org.apache.camel.FluentProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The routes of {@code endpoint-dsl.md} on a sandbox. */
class EndpointDslTest {
    private static final TwentySandbox CRM = TwentySandbox.start(
            TwentySandbox.options().customObject("rocket", "rockets", Map.of("thrust", FieldType.NUMBER)));
    private static final TwentySandbox OTHER = TwentySandbox.start();
    private static final CamelContext CAMEL = new DefaultCamelContext();

    @BeforeAll
    static void start(@TempDir Path states) throws Exception {
        connect(CAMEL.getComponent("twenty", TwentyComponent.class), CRM);
        CAMEL.getComponent("twenty", TwentyComponent.class).getChanges().setStateDirectory(states.toString());
        TwentyComponent other = new TwentyComponent();
        connect(other, OTHER);
        CAMEL.addComponent("otherCrm", other);
        Properties properties = new Properties();
        properties.putAll(Map.of("largest.count", "2", "city", "London"));
        CAMEL.getPropertiesComponent().setInitialProperties(properties);
        CAMEL.addRoutes(new EndpointDsl());
        CAMEL.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:notify").to("mock:notify");
                from("direct:newsletter").to("mock:newsletter");
                from("direct:enriched")
                        .enrich(twenty().opportunities().findMany().depth(0), (asked, found) -> found);
                from("direct:tapped").wireTap(twenty().tasks().createOne());
            }
        });
        CAMEL.start();
    }

    private static void connect(TwentyComponent component, TwentySandbox sandbox) {
        component.setBaseUrl(sandbox.baseUrl());
        component.setApiKey(sandbox.apiKey());
    }

    @AfterAll
    static void stop() {
        CAMEL.stop();
        CRM.close();
        OTHER.close();
    }

    @Test
    void aStepWorksAsItsUri() throws Exception {
        MockEndpoint created = CAMEL.getEndpoint("mock:notify", MockEndpoint.class);
        created.expectedMessageCount(1);

        ask("direct:import", List.of(Map.of("name", "Acme")));

        created.assertIsSatisfied();
        assertThat(CAMEL.hasEndpoint("twenty:companies/createMany?depth=1&onRecordError=isolate"))
                .isNotNull();
    }

    @Test
    void aRouteBeginsWithChanges() throws Exception {
        MockEndpoint changes = CAMEL.getEndpoint("mock:newsletter", MockEndpoint.class);
        changes.expectedMinimumMessageCount(1);

        ask(twenty().people().createOne().depth(0), Map.of("city", "Paris"));

        changes.assertIsSatisfied();
    }

    @Test
    void valuesArriveAsTheyAre() {
        for (Map<String, Object> company : List.<Map<String, Object>>of(
                Map.of("name", "R&D one", "employees", 200),
                Map.of("name", "Small R&D", "employees", 3),
                Map.of("name", "R&D two", "employees", 300))) {
            ask(twenty().companies().createOne(), company);
        }

        assertThat(names(ask("direct:largest", null))).containsExactly("R&D two", "R&D one");
        assertThat(names(CAMEL.createProducerTemplate()
                        .requestBodyAndHeader("direct:byName", null, "company", "Small R&D", List.class)))
                .containsExactly("Small R&D");
    }

    @Test
    void otherStepsThanToTakeThem() {
        ask(twenty().opportunities().createOne(), Map.of("name", "Large"));

        assertThat(names(ask("direct:enriched", null))).containsExactly("Large");
        ask("direct:tapped", Map.of("title", "Call"));
        await().until(() -> CRM.records("tasks").size() == 1);
    }

    @Test
    void fieldsAreSet() {
        Map<?, ?> person = ask("direct:signUp", null, Map.class);

        assertThat(person.get("city")).isEqualTo("London");
        assertThat((Map<?, ?>) person.get("name")).extracting("firstName").isEqualTo("Ada");
    }

    @Test
    void aSecondWorkspaceHasItsOwnName() {
        ask("direct:both", Map.of("name", "Twice"));

        assertThat(OTHER.records("companies"))
                .extracting(company -> company.get("name"))
                .containsExactly("Twice");
    }

    @Test
    void anObjectOfTheWorkspacesOwnIsNamed() {
        assertThat(ask("direct:rocket", Map.of("thrust", 7), Map.class).get("thrust"))
                .isEqualTo(7);
    }

    @Test
    void aWebhookIsAnEndpointOfCamelsComponent() throws Exception {
        RouteBuilder routes = new PushedPeople();
        routes.setCamelContext(CAMEL);
        routes.configure();

        assertThat(routes.getRouteCollection().getRoutes())
                .extracting(route -> route.getInput().getEndpointUri())
                .containsExactly("webhook:twenty:people/changes?webhookExternalUrl={{hooks.url}}&webhookPath=/people");
    }

    @Test
    void whatIsWrongIsSaidWhenTheRouteStarts() {
        assertThatThrownBy(() -> twenty().companies().findMany().depth(7).resolve(CAMEL))
                .hasStackTraceContaining("The option depth is '7'; allowed are 0, 1, 2");
    }

    private static List<Object> names(Object records) {
        return ((List<?>) records)
                .stream()
                        .<Object>map(record -> ((Map<?, ?>) record).get("name"))
                        .toList();
    }

    private static Object ask(String route, Object body) {
        return ask(route, body, Object.class);
    }

    private static <T> T ask(String route, Object body, Class<T> type) {
        return CAMEL.createProducerTemplate().requestBody(route, body, type);
    }

    private static void ask(EndpointProducerResolver endpoint, Object body) {
        FluentProducerTemplate template = CAMEL.createFluentProducerTemplate();
        template.withBody(body).to(endpoint).request();
    }
}
