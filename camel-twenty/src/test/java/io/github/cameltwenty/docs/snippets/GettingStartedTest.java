package io.github.cameltwenty.docs.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.docs.snippets.GettingStarted.Company;
import io.github.cameltwenty.docs.snippets.GettingStarted.NewCompany;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.assertj.core.data.Index;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GettingStartedTest extends SandboxTest {
    private static final String DEAL = "20202020-be10-412b-a663-16bd3c2228e1";

    @Override
    RouteBuilder[] routes() {
        return new RouteBuilder[] {
            new GettingStarted.Steps(), new GettingStarted.Pages(), caught("notify"), caught("company"), caught("later")
        };
    }

    @Override
    Map<String, List<Map<String, Object>>> seed() {
        return Map.of(
                "companies", super.seed().get("companies"),
                "opportunities",
                        List.of(
                                Map.of("id", DEAL, "name", "Big", "stage", "NEW", "companyId", ACME),
                                Map.of("name", "Old", "stage", "MEETING")));
    }

    @Test
    void finds() throws Exception {
        MockEndpoint notify = mock("notify");
        notify.expectedMessageCount(1);

        template.sendBody("direct:newDeals", null);

        notify.assertIsSatisfied();
        assertThat(notify.getExchanges().get(0).getMessage().getBody(Map.class)).containsEntry("name", "Big");
        assertThat(printed)
                .hasSize(2)
                .contains("1 new deals", Index.atIndex(0))
                .satisfies(line -> assertThat(line).matches("Big was created by .+"), Index.atIndex(1));
    }

    @Test
    void findsOne() {
        Object company = template.requestBody("direct:companyOf", Map.of("companyId", ACME));

        assertThat(company).hasFieldOrPropertyWithValue("name", "Acme");
    }

    @Test
    void aHeaderIsStillThereAfterEnrichUnlessItIsRemoved() {
        Map<?, ?> person = template.requestBody(
                "twenty:people/createOne", Map.of("jobTitle", "New", "companyId", ACME), Map.class);

        template.sendBody("direct:called", person);

        assertThat(twenty.records("people")).singleElement().satisfies(called -> assertThat(called)
                .containsEntry("jobTitle", "Called"));
        assertThat(printed).containsExactly("called Acme");
    }

    @Test
    void aHeaderBeforeASplitHoldsForEachPartAndAfterIt() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:parts")
                        .setHeader(TwentyConstants.DEPTH, constant(0))
                        .split(body())
                        .to("twenty:companies/findOne")
                        .to("direct:company")
                        .end();
            }
        });

        Exchange done = template.request(
                "direct:parts", exchange -> exchange.getMessage().setBody(List.of(ACME, BRAVO)));

        assertThat(twenty.requests()).hasSize(2).allSatisfy(request -> assertThat(request.rawQuery())
                .contains("depth=0"));
        assertThat(done.getMessage().getHeader(TwentyConstants.DEPTH)).isEqualTo(0);
    }

    @Test
    void takesTheKeyFromAFileAndANewOneWithoutARestart(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("twenty-api-key"), "an-old-key");
        try (CamelContext other = new DefaultCamelContext()) {
            GettingStarted.configureByFile(other, twenty.baseUrl(), file.toString());
            other.start();
            ProducerTemplate template = other.createProducerTemplate();
            assertThat(template.send("twenty:companies/findMany", exchange -> {})
                            .getException())
                    .isInstanceOf(TwentyAuthenticationException.class);

            Files.writeString(file, twenty.apiKey());

            assertThat(records(template.requestBody("twenty:companies/findMany", (Object) null)))
                    .hasSize(2);
        }
    }

    @Test
    void givesObjectsOfAClass() {
        assertThat(template.requestBody("direct:typed", (Object) null))
                .isEqualTo(List.of(new Company(ACME, "Acme", 12), new Company(BRAVO, "Bravo", 700)));
    }

    @Test
    void createsFromARecordClassAndFromText() {
        template.sendBody("direct:signUp", new NewCompany("Charlie", 3));
        template.sendBody("direct:signUp", "{\"name\": \"Delta\"}");

        assertThat(twenty.records("companies"))
                .extracting(company -> company.get("name"))
                .containsExactlyInAnyOrder("Acme", "Bravo", "Charlie", "Delta");
        assertThat(printed).hasSize(2).allMatch(line -> line.matches("created [0-9a-f-]{36}"));
    }

    @Test
    void aRowIsTheSameRecord() {
        template.sendBody("twenty:people/createMany", List.of(GettingStarted.row()));

        assertThat(twenty.records("people")).singleElement().satisfies(person -> assertThat(person)
                .hasFieldOrPropertyWithValue("name", GettingStarted.person().get("name")));
    }

    @Test
    void createsSeveral() {
        template.sendBody("direct:import", List.of(new NewCompany("Charlie", 3), new NewCompany("Delta", 4)));

        assertThat(twenty.records("companies")).hasSize(4);
        assertThat(printed).containsExactly("created 2 companies");
        assertThat(twenty.requests()).hasSize(1);
    }

    @Test
    void createsFromAMapWithFieldsOfTheUri() {
        template.sendBody("direct:lead", GettingStarted.person());

        assertThat(twenty.records("people")).singleElement().satisfies(person -> assertThat(person)
                .containsEntry("jobTitle", "Lead")
                .containsEntry("name", Map.of("firstName", "Ada", "lastName", "Unknown")));
    }

    @Test
    void updates() {
        template.sendBody("direct:won", Map.of("id", DEAL, "name", "not sent"));

        assertThat(twenty.records("opportunities"))
                .filteredOn(deal -> deal.get("id").equals(DEAL))
                .singleElement()
                .satisfies(deal ->
                        assertThat(deal).containsEntry("stage", "CUSTOMER").containsEntry("name", "Big"));
    }

    @Test
    void walksAllPages() throws Exception {
        for (int i = 0; i < 130; i++) {
            template.sendBody("direct:signUp", Map.of("name", "Company " + i));
        }
        twenty.clearRequests();
        MockEndpoint company = mock("company");
        company.expectedMessageCount(132);

        Exchange walked = template.request(
                "direct:allCompanies", exchange -> exchange.getMessage().setHeader(TwentyConstants.END_CURSOR, "old"));

        assertThat(walked.getException()).isNull();
        company.assertIsSatisfied();
        assertThat(company.getExchanges())
                .extracting(exchange -> exchange.getMessage().getBody(Map.class).get("id"))
                .doesNotHaveDuplicates();
        assertThat(twenty.requests()).hasSize(3);
    }

    @Test
    void callsASecondWorkspaceUnderAnotherName() throws Exception {
        try (TwentySandbox other = TwentySandbox.start()) {
            TwentyComponent component = new TwentyComponent();
            component.setBaseUrl(other.baseUrl());
            component.setApiKey(other.apiKey());
            context.addComponent("otherCrm", component);

            template.sendBody("otherCrm:companies/createOne", Map.of("name", "Elsewhere"));

            assertThat(other.records("companies")).hasSize(1);
            assertThat(twenty.requests()).isEmpty();
        }
    }

    @Test
    void handlesErrors() throws Exception {
        context.addRoutes(new GettingStarted.Errors());
        twenty.clearRequests();

        assertThat(template.requestBody("direct:lookUp", (Object) DEAL)).isNull();
        assertThat(twenty.requests()).hasSize(1);
    }

    @Test
    void keepsForLaterWhatDoesNotPass() throws Exception {
        context.getComponent("twenty", TwentyComponent.class).getConfiguration().setRetryDelay(1);
        context.addRoutes(new GettingStarted.Errors());
        twenty.misbehaveWith(request -> Misbehaviour.html(503));

        Exchange failed = template.request(
                "direct:lookUp", exchange -> exchange.getMessage().setBody(ACME));

        assertThat(failed.getException()).isNull();
        assertThat(mock("later").getExchanges()).singleElement().satisfies(exchange -> assertThat(
                        exchange.getMessage().getBody())
                .isEqualTo(ACME));
        assertThat(twenty.requests()).hasSize(4);
    }

    @Test
    void tellsWhatItCreated() throws Exception {
        context.addRoutes(new GettingStarted.Errors());

        Map<?, ?> created = template.requestBody("direct:tryToCreate", Map.of("jobTitle", "Lead"), Map.class);

        assertThat(printed).containsExactly("created " + created.get("id"));
    }

    @Test
    void goesOnAfterARefusal() throws Exception {
        context.addRoutes(new GettingStarted.Errors());

        Exchange refused = template.request(
                "direct:tryToCreate", exchange -> exchange.getMessage().setBody(Map.of("companyId", DEAL)));

        assertThat(refused.getException()).isNull();
        assertThat(refused.getMessage().getHeader(TwentyConstants.STATUS_CODE)).isEqualTo(400);
        assertThat(refused.getMessage().getBody(Map.class)).containsKeys("statusCode", "error", "messages");
        assertThat(printed)
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("refused: [").contains("foreign key"));
    }
}
