package io.github.cameltwenty;

import static org.apache.camel.support.builder.ExpressionBuilder.constantExpression;
import static org.awaitility.Awaitility.await;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.model.ProcessorDefinition;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A pool of one thread, which goes on with a route that calls within: nothing waits for that thread for ever. */
class NestedAsyncCallsTest extends GatedTest {
    private static final int MESSAGES = 12;

    static Stream<Named<UnaryOperator<ProcessorDefinition<?>>>> ways() {
        return Stream.of(
                Named.of("enrich", steps -> steps.setBody(oneId()).enrich("direct:inner")),
                Named.of(
                        "enrich within a split",
                        steps -> steps.split(threeIds()).enrich("direct:inner").end()),
                Named.of("enrich within a parallel split", steps -> steps.split(threeIds())
                        .parallelProcessing()
                        .enrich("direct:inner")
                        .end()),
                Named.of("enrich within a parallel split that is waited for", steps -> steps.split(threeIds())
                        .parallelProcessing()
                        .synchronous()
                        .enrich("direct:inner")
                        .end()),
                Named.of("a template", steps -> steps.process(NestedAsyncCallsTest::ask)),
                Named.of("another consumer that is waited for", steps -> steps.setBody(oneId())
                        .to("seda:inner?waitForTaskToComplete=Always")));
    }

    private static Expression oneId() {
        return constantExpression(ids(1).get(0));
    }

    private static Expression threeIds() {
        return constantExpression(ids(3));
    }

    private static void ask(Exchange exchange) throws Exception {
        try (ProducerTemplate template = exchange.getContext().createProducerTemplate()) {
            template.requestBody("direct:inner", ids(1).get(0));
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void eachMessageIsDone(UnaryOperator<ProcessorDefinition<?>> way) throws Exception {
        pool(1);
        twenty.open();
        start(new RouteBuilder() {
            @Override
            public void configure() {
                way.apply(from("seda:outer?concurrentConsumers=4").to(FIND)).to("mock:done");
                from("direct:inner").to(FIND);
                from("seda:inner?concurrentConsumers=4").to("direct:inner");
            }
        });

        bring("seda:outer", MESSAGES);

        MockEndpoint done = context.getEndpoint("mock:done", MockEndpoint.class);
        await().until(() -> done.getReceivedCounter() == MESSAGES);
    }
}
