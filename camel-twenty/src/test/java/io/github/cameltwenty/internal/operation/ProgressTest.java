package io.github.cameltwenty.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.cameltwenty.Log;
import io.github.cameltwenty.TwentyProgress;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.record.RecordIterator;
import io.github.cameltwenty.options.ResultOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.EventNotifierSupport;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When and what is told, by a clock of the test's own. */
class ProgressTest {
    private final AtomicLong clock = new AtomicLong();
    private final CamelContext context = new DefaultCamelContext();
    private final List<TwentyProgress> told = new ArrayList<>();
    private final ResultOptions options = new ResultOptions();

    @BeforeEach
    void start() {
        context.getManagementStrategy().addEventNotifier(new EventNotifierSupport() {
            @Override
            public void notify(CamelEvent event) {
                if (event instanceof TwentyProgress progress) {
                    told.add(progress);
                }
            }
        });
        context.start();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    private Progress progress() {
        Exchange exchange = new DefaultExchange(context);
        return new Progress(
                exchange,
                new EndpointOptions(
                        "companies",
                        Operation.CREATE_MANY,
                        null,
                        null,
                        null,
                        options,
                        null,
                        null,
                        null,
                        Map.of(),
                        Set.of()),
                clock::get);
    }

    private void pass(int seconds) {
        clock.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    /** So many results, of which each takes a second. */
    private RecordIterator results(int count) {
        Iterator<Object> results =
                Collections.<Object>nCopies(count, Map.of("name", "Secret")).iterator();
        return new RecordIterator() {
            @Override
            public boolean hasNext() {
                return results.hasNext();
            }

            @Override
            public Object next() {
                pass(1);
                return results.next();
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void eachTenSecondsAndAtTheEnd() {
        progress().of(25).watch(results(25)).forEachRemaining(result -> {});

        assertThat(told).extracting(TwentyProgress::getDone).containsExactly(10L, 20L, 25L);
        assertThat(told).extracting(TwentyProgress::isEnded).containsExactly(false, false, true);
        assertThat(told)
                .extracting(TwentyProgress::getElapsed)
                .containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(25));
    }

    @Test
    void whatEndsBeforeIsNotTold() {
        progress().watch(results(9)).forEachRemaining(result -> {});

        assertThat(told).isEmpty();
    }

    @Test
    void zeroIsNever() {
        options.setProgress(0);

        progress().watch(results(100)).forEachRemaining(result -> {});

        assertThat(told).isEmpty();
    }

    @Test
    void anIntervalOfOnesOwn() {
        options.setProgress(2_000);

        progress().watch(results(4)).forEachRemaining(result -> {});

        assertThat(told).extracting(TwentyProgress::getDone).containsExactly(2L, 4L, 4L);
    }

    @Test
    void theEventSaysAllThatIsKnown() {
        Progress progress = progress().of(40).counting(() -> 5);

        RecordIterator watched = progress.watch(results(40));
        for (int i = 0; i < 10; i++) {
            watched.next();
        }

        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.getResource()).isEqualTo("companies");
            assertThat(event.getOperation()).isEqualTo("createMany");
            assertThat(event.getTotal()).isEqualTo(40);
            assertThat(event.getFailed()).isEqualTo(5);
            assertThat(event.getRate()).isCloseTo(1.5, within(0.001));
            assertThat(event.getTimeLeft()).isEqualTo(Duration.ofMillis(16_667));
            assertThat(event.getExchange()).isNotNull();
        });
    }

    @Test
    void withoutATotalNoTimeIsLeft() {
        progress().watch(results(10)).forEachRemaining(result -> {});

        assertThat(told).first().satisfies(event -> {
            assertThat(event.getTotal()).isNull();
            assertThat(event.getTimeLeft()).isNull();
        });
    }

    @Test
    void aLongWaitIsToldToo() {
        Progress progress = progress().of(100);
        progress.watch(results(100)).next();

        pass(9);
        progress.tell();

        assertThat(told).singleElement().satisfies(event -> assertThat(event.getDone())
                .isEqualTo(1));
    }

    @Test
    void theLogHasALineOfItWithoutContent() {
        try (Log log = Log.start(Level.INFO)) {
            RecordIterator watched = progress().of(4_000).watch(results(4_000));
            for (int i = 0; i < 2_000; i++) {
                watched.next();
            }

            assertThat(log.text())
                    .contains("io.github.cameltwenty.TwentyProgress companies/createMany: 2,000 of 4,000 done in"
                            + " 33 min 20 s, 1.0 a second, 33 min 20 s left")
                    .doesNotContain("Secret");
        }
    }

    @Test
    void whatIsLeftBeforeItsEndIsEnded() {
        RecordIterator watched = progress().of(100).watch(results(100));
        for (int i = 0; i < 10; i++) {
            watched.next();
        }

        watched.close();

        assertThat(told).extracting(TwentyProgress::isEnded).containsExactly(false, true);
    }

    @Test
    void aListenerThatFailsStopsNothing() {
        context.getManagementStrategy().addEventNotifier(new EventNotifierSupport() {
            @Override
            public void notify(CamelEvent event) {
                if (event instanceof TwentyProgress) {
                    throw new IllegalStateException("broken");
                }
            }
        });
        List<Object> results = new ArrayList<>();

        progress().watch(results(20)).forEachRemaining(results::add);

        assertThat(results).hasSize(20);
    }
}
