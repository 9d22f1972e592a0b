package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Listeners of Camel's are told how far the operations over many records are. Each call of these tests takes its turn. */
class ProgressEventsTest extends SandboxedTest {
    private final List<TwentyProgress> told = new CopyOnWriteArrayList<>();

    @Override
    protected TwentySandboxOptions options() {
        return TwentySandbox.options().seed(Map.of("companies", companies(120)));
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        TwentyComponent component = context.getComponent("twenty", TwentyComponent.class);
        component.getConfiguration().setRequestsPerSecond(100);
        component.getResult().setProgress(1);
        context.getManagementStrategy().addEventNotifier(new EventNotifierSupport() {
            @Override
            public void notify(CamelEvent event) {
                if (event instanceof TwentyProgress progress) {
                    told.add(progress);
                }
            }
        });
        return context;
    }

    private List<String> ids() {
        return twenty.records("companies").stream()
                .map(company -> company.get("id").toString())
                .toList();
    }

    private TwentyProgress last() {
        return told.get(told.size() - 1);
    }

    @Test
    void findAll() {
        Exchange found = sent("twenty:companies/findAll?limit=60", null);
        ((Iterator<?>) found.getMessage().getBody()).forEachRemaining(company -> {});

        assertThat(last().getOperation()).isEqualTo("findAll");
        assertThat(last().getDone()).isEqualTo(120);
        assertThat(last().getTotal()).isEqualTo(120);
    }

    @Test
    void findAllUpToAMaximum() {
        Exchange found = sent("twenty:companies/findAll?limit=60&maxRecords=80", null);
        ((Iterator<?>) found.getMessage().getBody()).forEachRemaining(company -> {});

        assertThat(last().getTotal()).isEqualTo(80);
    }

    @Test
    void findAllFromACursorHasNoKnownTotal() {
        Object cursor = sent("twenty:companies/findMany?limit=10&orderBy=id", null)
                .getMessage()
                .getHeader(TwentyConstants.END_CURSOR);
        Exchange found = sent("twenty:companies/findAll?limit=10&startingAfter=" + cursor, null);
        ((Iterator<?>) found.getMessage().getBody()).forEachRemaining(company -> {});

        assertThat(last().getDone()).isEqualTo(110);
        assertThat(last().getTotal()).isNull();
    }

    @Test
    void createMany() {
        sent("twenty:companies/createMany?batchSize=20&parallelism=2", companies(100));

        assertThat(last().getOperation()).isEqualTo("createMany");
        assertThat(last().getDone()).isEqualTo(100);
        assertThat(last().getTotal()).isEqualTo(100);
        assertThat(last().getElapsed()).isGreaterThan(Duration.ZERO);
    }

    @Test
    void whatIsRefusedCountsAsFailed() {
        List<Map<String, Object>> given =
                List.of(Map.of("name", "Good"), Map.of("name", "Bad", "employees", "many"), Map.of("name", "Better"));

        sent("twenty:companies/createMany?batchSize=1&onRecordError=isolate", given);

        assertThat(last().getDone()).isEqualTo(2);
        assertThat(last().getFailed()).isEqualTo(1);
    }

    @Test
    void aStreamHasNoKnownTotal() {
        Exchange created = sent(
                "twenty:companies/createMany?batchSize=20&streaming=true",
                companies(40).iterator());
        ((Iterator<?>) created.getMessage().getBody()).forEachRemaining(company -> {});

        assertThat(last().getDone()).isEqualTo(40);
        assertThat(last().getTotal()).isNull();
    }

    @Test
    void updateMany() {
        List<Map<String, Object>> changes = ids().stream()
                .limit(4)
                .map(id -> Map.<String, Object>of("id", id, "employees", 7))
                .toList();

        sent("twenty:companies/updateMany", changes);

        assertThat(last().getOperation()).isEqualTo("updateMany");
        assertThat(last().getDone()).isEqualTo(4);
    }

    @Test
    void deleteMany() {
        sent("twenty:companies/deleteMany", ids().subList(0, 4));

        assertThat(last().getOperation()).isEqualTo("deleteMany");
        assertThat(last().getDone()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"updateMany?field.employees=7&filter=", "deleteMany?filter=", "destroyMany?filter="})
    void aWriteByFilterCountsWhatItFindsAtFirst(String operation) {
        sent("twenty:companies/" + operation + "employees[gte]:20", null);

        assertThat(last().getDone()).isEqualTo(100);
        assertThat(last().getTotal()).isEqualTo(100);
    }

    @Test
    void upsertMany() {
        sent("twenty:companies/upsertMany?upsertBy=name&batchSize=10", companies(20));

        assertThat(last().getOperation()).isEqualTo("upsertMany");
        assertThat(last().getDone()).isEqualTo(20);
    }

    @Test
    void noneWhereItIsTurnedOff() {
        sent("twenty:companies/createMany?batchSize=20&progress=0", companies(100));

        assertThat(told).isEmpty();
    }
}
