package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.sandbox.Misbehaviour;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work over many records that is under way when Camel stops comes to its end, or stops between two calls and says where. */
class DrainTest extends SandboxedTest {
    private static final int RECORDS = 10_000;

    @BeforeEach
    void allowAsCamelDoes() {
        context.getShutdownStrategy().setTimeout(45);
    }

    private Future<Exchange> underWay(String uri, int records, Duration answer) throws Exception {
        twenty.misbehaveWith(request -> Misbehaviour.delay(answer));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:import").to(uri);
            }
        });
        Future<Exchange> sent = context.createFluentProducerTemplate()
                .to("direct:import")
                .withBody(companies(records))
                .asyncSend();
        await().until(() -> calls().size() > 1);
        return sent;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void whatIsAnsweredIsDoneToTheEnd(int parallelism) throws Exception {
        Future<Exchange> sent =
                underWay("twenty:companies/createMany?parallelism=" + parallelism, RECORDS, Duration.ofMillis(20));

        context.stop();

        assertThat(sent.get().getException()).isNull();
        assertThat(twenty.records("companies")).hasSize(RECORDS);
    }

    @Test
    void aPaceThatIsSetIsKeptToTheEnd() throws Exception {
        configuration().setRequestsPerSecond(10);
        Future<Exchange> sent = underWay("twenty:companies/createMany?batchSize=50", 500, Duration.ZERO);

        context.stop();

        assertThat(sent.get().getException()).isNull();
        assertThat(twenty.records("companies")).hasSize(500);
    }

    @Test
    void answersThatTakeLongAreWaitedForAsLongAsTheyTookBefore() throws Exception {
        Future<Exchange> sent = underWay("twenty:companies/createMany?batchSize=10", 40, Duration.ofMillis(1000));

        context.stop();

        assertThat(sent.get().getException()).isNull();
        assertThat(twenty.records("companies")).hasSize(40);
    }

    @Test
    void refusalsThatTakeLongAreWaitedForAsLongAsTheyTookBefore() throws Exception {
        twenty.misbehaveWith(request -> Misbehaviour.delay(Duration.ofMillis(1000)));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:look")
                        .loop(3)
                        .doTry()
                        .to("twenty:companies/findOne")
                        .doCatch(TwentyNotFoundException.class)
                        .end();
            }
        });
        Future<Exchange> sent = context.createFluentProducerTemplate()
                .to("direct:look")
                .withHeader("CamelTwentyId", StubbedTest.ID)
                .asyncSend();
        await().until(() -> calls().size() > 1);

        context.stop();

        assertThat(sent.get().getException()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void whatDoesNotFitIntoCamelsTimeOutStopsBetweenTwoCalls(int parallelism) throws Exception {
        context.getShutdownStrategy().setTimeout(2);
        Future<Exchange> sent = underWay(
                "twenty:companies/createMany?batchSize=200&parallelism=" + parallelism,
                RECORDS,
                Duration.ofMillis(150));

        context.stop();

        assertThat(sent.get().getException()).isInstanceOfSatisfying(TwentyBatchException.class, stopped -> {
            List<?> done = twenty.records("companies");
            assertThat(done).isNotEmpty().hasSizeLessThan(RECORDS);
            assertThat(stopped.getCreated()).hasSameSizeAs(done);
            assertThat(stopped.getNextIndex())
                    .isEqualTo(done.size() + stopped.getFailures().size());
            assertThat(stopped).hasMessageContaining("not sent, Camel is stopping");
        });
    }
}
