package io.github.cameltwenty.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyBatchException;
import io.github.cameltwenty.sandbox.Misbehaviour;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.processor.errorhandler.DefaultErrorHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An application that is closed, as by a deployment, amid an import. */
class ClosedApplicationTest extends SandboxTest {
    @RegisterExtension
    static final Silence FAILURES = new Silence(DefaultErrorHandler.class);

    private static final int RECORDS = 10_000;

    @Configuration(proxyBeanMethods = false)
    static class Import {
        @Bean
        RouteBuilder route() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:import").to("twenty:companies/createMany?batchSize=200");
                }
            };
        }
    }

    @AfterEach
    void behave() {
        twenty.misbehaveWith(request -> Misbehaviour.none());
    }

    private static Exchange closeAmidTheImport(AssertableApplicationContext application, Duration answer)
            throws Exception {
        CountDownLatch begun = new CountDownLatch(3);
        twenty.misbehaveWith(request -> {
            begun.countDown();
            return Misbehaviour.delay(answer);
        });
        List<Map<String, Object>> companies = IntStream.range(0, RECORDS)
                .mapToObj(i -> Map.<String, Object>of("name", "Company " + i))
                .toList();
        Future<Exchange> sent = application
                .getBean(ProducerTemplate.class)
                .asyncSend("direct:import", exchange -> exchange.getMessage().setBody(companies));
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        application.getSourceApplicationContext().close();
        return sent.get();
    }

    @Test
    void theImportIsDoneToTheEnd() {
        int before = twenty.records("companies").size();
        configured()
                .withUserConfiguration(Import.class)
                .withPropertyValues("spring.lifecycle.timeout-per-shutdown-phase=1s")
                .run(application -> {
                    Exchange done = closeAmidTheImport(application, Duration.ofMillis(50));

                    assertThat(done.getException()).isNull();
                    assertThat(twenty.records("companies")).hasSize(before + RECORDS);
                });
    }

    @Test
    void orItStopsBetweenTwoCallsWhereCamelsTimeOutIsShort() {
        int before = twenty.records("companies").size();
        configured()
                .withUserConfiguration(Import.class)
                .withPropertyValues("camel.main.shutdown-timeout=2")
                .run(application -> {
                    Exchange stopped = closeAmidTheImport(application, Duration.ofMillis(200));

                    int done = twenty.records("companies").size() - before;
                    assertThat(done).isPositive().isLessThan(RECORDS);
                    assertThat(stopped.getException())
                            .isInstanceOfSatisfying(TwentyBatchException.class, e -> assertThat(e.getNextIndex())
                                    .isEqualTo(done));
                });
    }
}
