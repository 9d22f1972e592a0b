package io.github.cameltwenty.internal.changes.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;

/** Permanently deleted records are missed, and told of. */
class SweepTest extends PolledTest {
    private static final String CHANGES = "twenty:companies/changes?limit=7&sweepDelay=150&" + FAST;

    @Override
    protected TwentySandboxOptions options() {
        List<Map<String, Object>> companies = new ArrayList<>();
        IntStream.range(0, 20).forEach(i -> companies.addAll(companiesOf("2026-01-01T10:00:00.000Z", 1)));
        return TwentySandbox.options().seed(Map.of("companies", companies));
    }

    private String anyId() {
        return (String) twenty.records("companies").get(5).get("id");
    }

    private void delete(String id) throws Exception {
        send("companies/deleteOne", null, id);
    }

    private void awaitFirstSweep() {
        await().until(() -> files(".ids").size() == 1);
    }

    private List<Path> files(String suffix) throws Exception {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(suffix)).toList();
        }
    }

    @Test
    void aRecordThatIsGoneIsToldOf() throws Exception {
        start(CHANGES);
        awaitFirstSweep();
        String id = anyId();

        delete(id);
        awaitReceived(1);
        awaitIdle();

        assertThat(received).hasSize(1);
        assertThat(received.get(0).record()).isEqualTo(Map.of("id", id));
        assertThat(received.get(0).headers())
                .containsEntry("CamelTwentyEvent", "destroyed")
                .containsEntry("CamelTwentyId", id)
                .containsEntry("CamelTwentyEventSource", "poll")
                .doesNotContainKey("CamelTwentyUpdatedAt");
    }

    @Test
    void aRecordThatCameAndWentBetweenTwoSweepsIsToldOf() throws Exception {
        start(CHANGES);
        awaitFirstSweep();

        String id = create("Short-lived");
        awaitReceived(1);
        delete(id);
        awaitReceived(2);

        assertThat(events()).containsExactly("created", "destroyed");
    }

    @Test
    void whatGoesWhileNobodyPollsIsToldOfAfterwards() throws Exception {
        CamelContext first = start(CHANGES);
        awaitFirstSweep();
        first.stop();
        String id = anyId();
        delete(id);

        start(CHANGES);

        await().untilAsserted(() -> assertThat(snapshot())
                .filteredOn(each -> each.event().equals("destroyed"))
                .extracting(Received::id)
                .containsExactly(id));
    }

    @Test
    void aMessageThatFailsIsToldByTheNextSweep() throws Exception {
        AtomicInteger failures = new AtomicInteger();
        start(CHANGES, exchange -> {
            if (failures.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
            }
        });
        awaitFirstSweep();

        delete(anyId());
        awaitReceived(1);

        assertThat(failures).hasValue(3);
    }

    @Test
    void whatASweepMissedBeforeACallFailedIsToldByTheNext() throws Exception {
        start(CHANGES + "&maxRetries=0");
        awaitFirstSweep();
        AtomicInteger failures = new AtomicInteger();
        String id = anyId();
        // the look-up of those that were missed names them
        twenty.misbehaveWith(request -> request.method().equals("GET")
                        && String.valueOf(request.rawQuery()).contains("%5Bin%5D")
                        && request.rawQuery().contains(id)
                        && failures.incrementAndGet() < 3
                ? Misbehaviour.status(503, "{}")
                : Misbehaviour.none());

        delete(id);
        awaitReceived(1);

        assertThat(failures).hasValueGreaterThan(2);
        assertThat(received).extracting(Received::id).contains(id);
    }

    @Test
    void manyThatAreGoneAreToldOfInPolls() throws Exception {
        start(CHANGES + "&maxMessagesPerPoll=4");
        awaitFirstSweep();

        for (Map<String, Object> company : twenty.records("companies")) {
            delete((String) company.get("id"));
        }
        awaitReceived(20);
        awaitIdle();

        assertThat(received).extracting(Received::id).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void anIdTakesSixteenBytes() throws Exception {
        start(CHANGES);
        awaitFirstSweep();

        assertThat(files(".ids").get(0)).hasSize(20 * 16);
    }
}
