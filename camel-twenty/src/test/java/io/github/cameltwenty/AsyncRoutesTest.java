package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.SandboxRequest;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.AggregationStrategies;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.processor.aggregate.GroupedBodyAggregationStrategy;
import org.junit.jupiter.api.Test;

/** What Camel does around a step holds for one that does not wait, too. */
class AsyncRoutesTest extends SandboxedTest {
    private static final AggregationStrategy KEEP_ALL = new GroupedBodyAggregationStrategy();

    private final AtomicInteger completions = new AtomicInteger();

    @Override
    protected RoutesBuilder createRouteBuilder() {
        context.getComponent("twenty", TwentyComponent.class).getConfiguration().setSynchronous(false);
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:create").to("twenty:companies/createOne");

                from("direct:split")
                        .split(body(), KEEP_ALL)
                        .to("direct:create")
                        .transform(simple("${body[name]}"))
                        .end();
                from("direct:splitInParallel")
                        .split(body(), KEEP_ALL)
                        .parallelProcessing()
                        .to("direct:create")
                        .transform(simple("${body[name]}"))
                        .end();
                from("direct:aggregate")
                        .split(body())
                        .to("direct:create")
                        .aggregate(constant(true), KEEP_ALL)
                        .completionSize(10)
                        .to("mock:aggregated");

                from("direct:enrich")
                        .enrich("direct:create", AggregationStrategies.useLatest())
                        .to("mock:enriched");
                from("direct:toD").toD("twenty:${header.resource}/createOne");
                from("direct:toDUncached").toD("twenty:${header.resource}/createOne", -1);
                from("direct:recipients")
                        .recipientList(constant("twenty:companies/createOne,twenty:companies/createOne"));

                from("direct:redelivered")
                        .onException(TwentyServerException.class)
                        .maximumRedeliveries(2)
                        .redeliveryDelay(1)
                        .handled(true)
                        .to("mock:failed")
                        .end()
                        .to("twenty:companies/createOne?maxRetries=0");
                from("direct:caught")
                        .doTry()
                        .to("twenty:companies/findOne?id=20202020-a000-4485-94de-70c2a98daef2")
                        .doCatch(TwentyNotFoundException.class)
                        .to("mock:caught")
                        .doFinally()
                        .to("mock:finally")
                        .end();
                from("direct:completed")
                        .onCompletion()
                        .process(exchange -> completions.incrementAndGet())
                        .end()
                        .to("twenty:companies/createOne");

                from("direct:export").to("twenty:companies/findAll?limit=7").process(AsyncRoutesTest::takeNames);
                from("direct:import").to("twenty:companies/createMany?batchSize=7&parallelism=2");
                from("direct:copy")
                        .to("twenty:companies/findAll?limit=7&fields=id,name")
                        .to("twenty:companies/updateMany?batchSize=7");
            }
        };
    }

    private static void takeNames(Exchange exchange) {
        List<Object> records = new ArrayList<>();
        exchange.getMessage().getBody(TwentyRecords.class).forEachRemaining(records::add);
        exchange.getMessage().setBody(namesOf(records));
    }

    private static Object nameIn(SandboxRequest create) {
        try {
            return ((Map<?, ?>) Json.read(create.body())).get("name");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> companyNames(int count) {
        return companies(count).stream()
                .map(company -> company.get("name").toString())
                .toList();
    }

    /** The only message that came there. */
    private Message arrived(String name) {
        MockEndpoint mock = getMockEndpoint("mock:" + name);
        await().until(() -> mock.getReceivedCounter() > 0);
        assertThat(mock.getExchanges()).hasSize(1);
        return mock.getExchanges().get(0).getMessage();
    }

    @Test
    void aSplitterGoesOnInOrder() {
        assertThat(template.requestBody("direct:split", companies(30), List.class))
                .isEqualTo(companyNames(30));
        assertThat(calls().stream().map(call -> nameIn(call))).containsExactlyElementsOf(companyNames(30));
    }

    @Test
    void aParallelSplitterGathersAll() {
        assertThat(template.requestBody("direct:splitInParallel", companies(30), List.class))
                .isEqualTo(companyNames(30));
    }

    @Test
    void anAggregatorGetsAll() {
        template.sendBody("direct:aggregate", companies(10));

        assertThat(arrived("aggregated").getBody(List.class)).hasSize(10);
    }

    @Test
    void anEnricherGetsItsAnswer() {
        template.sendBody("direct:enrich", Map.of("name", "Acme"));

        assertThat(arrived("enriched").getBody(Map.class)).containsEntry("name", "Acme");
    }

    @Test
    void recipientsAreAllCalled() {
        template.sendBody("direct:recipients", Map.of("name", "Acme"));

        assertThat(names()).containsExactly("Acme", "Acme");
    }

    @Test
    void anEndpointOfAMessageIsCalled() {
        template.sendBodyAndHeader("direct:toD", Map.of("name", "Acme"), "resource", "companies");

        assertThat(names()).containsExactly("Acme");
    }

    @Test
    void anEndpointThatIsForgottenAfterEachMessageIsCalled() {
        for (int i = 0; i < 3; i++) {
            template.sendBodyAndHeader("direct:toDUncached", Map.of("name", "Acme"), "resource", "companies");
        }

        assertThat(names()).containsExactly("Acme", "Acme", "Acme");
    }

    @Test
    void aFailedStepIsRedelivered() {
        twenty.misbehave(busy(), busy(), busy());

        template.sendBody("direct:redelivered", Map.of("name", "Acme"));

        arrived("failed");
        assertThat(calls()).hasSize(3);
    }

    private static Misbehaviour busy() {
        return Misbehaviour.status(500, "{\"statusCode\":500,\"error\":\"x\",\"messages\":[\"busy\"]}");
    }

    @Test
    void aFailureIsCaught() {
        template.sendBody("direct:caught", null);

        arrived("caught");
        arrived("finally");
    }

    @Test
    void aRouteIsCompletedOnce() {
        template.sendBody("direct:completed", Map.of("name", "Acme"));

        await().until(() -> completions.get() > 0);
        await().during(200, TimeUnit.MILLISECONDS).until(() -> completions.get() == 1);
    }

    @Test
    void nothingIsUnderWayAfterwards() {
        template.sendBody("direct:split", companies(5));

        await().until(() -> context.getInflightRepository().size() == 0);
    }

    @Test
    void whatIsReadAsItIsTakenIsReadByTheStepsBehind() {
        template.sendBody("direct:import", companies(30));

        assertThat(template.requestBody("direct:export", null, List.class))
                .asList()
                .containsExactlyInAnyOrderElementsOf(companyNames(30));
    }

    @Test
    void whatIsReadAsItIsTakenIsWritten() {
        template.sendBody("direct:import", companies(30));

        assertThat(template.requestBody("direct:copy", null, List.class)).hasSize(30);
    }

    @Test
    void anInputThatBreaksFailsItsMessage() {
        Iterable<Object> broken = () -> {
            throw new StackOverflowError("poison");
        };

        Exchange failed =
                template.send("direct:import", exchange -> exchange.getMessage().setBody(broken));

        assertThat(failed.getException()).hasRootCauseInstanceOf(StackOverflowError.class);
    }
}
