package io.github.cameltwenty.internal.changes.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However many changes there are, and however many of them at one time, each arrives. */
class WalkTest extends PolledTest {
    private static final String ALL = "twenty:companies/changes?initialSync=all&" + FAST;

    @Override
    protected TwentySandboxOptions options() {
        List<Map<String, Object>> companies = new ArrayList<>();
        companies.addAll(companiesOf("2026-01-01T10:00:00.001Z", 3));
        companies.addAll(companiesOf("2026-01-01T10:00:00.002Z", 45));
        companies.addAll(companiesOf("2026-01-01T10:00:00.003Z", 1));
        IntStream.range(0, 30).forEach(i -> companies.addAll(companiesOf("2026-01-01T11:00:00.0" + (10 + i) + "Z", 1)));
        companies.addAll(companiesOf("2026-01-01T12:00:00.000Z", 20));
        return TwentySandbox.options().seed(Map.of("companies", companies));
    }

    @Test
    void aSnapshotHoldsEveryRecordOnceInTheOrderOfTheirChanges() throws Exception {
        start(ALL + "&limit=10");

        awaitReceived(99);
        awaitIdle();

        assertThat(received).hasSize(99);
        assertThat(received).extracting(Received::id).doesNotHaveDuplicates();
        assertThat(received)
                .extracting(each -> each.headers().get("CamelTwentyUpdatedAt").toString())
                .isSorted();
        assertThat(events()).containsOnly("created");
    }

    @Test
    void aSnapshotIsFollowedByTheChanges() throws Exception {
        String id = create("Last");
        start(ALL + "&limit=10", exchange -> {
            if (received.size() == 50) {
                changeAmid(id);
            }
        });

        awaitReceived(101);
        awaitIdle();

        assertThat(namesReceived()).endsWith("Renamed amid", "New amid");
        assertThat(received).hasSize(101);
    }

    private void changeAmid(String id) {
        try {
            rename(id, "Renamed amid");
            create("New amid");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aSnapshotThatIsStoppedGoesOnWhereItWas() throws Exception {
        List<Integer> sizes = List.of(7, 20, 60);
        for (int size : sizes) {
            var context = start(ALL + "&limit=10&maxMessagesPerPoll=4");
            awaitReceived(size);
            context.stop();
        }
        start(ALL + "&limit=10");
        awaitReceived(99);
        awaitIdle();

        Map<String, Integer> times = new LinkedHashMap<>();
        snapshot().forEach(each -> times.merge(each.id(), 1, Integer::sum));
        assertThat(times).hasSize(99);
        // no more than what has the timestamp, or is on the page by id, amid which it stopped
        assertThat(received.size()).isLessThanOrEqualTo(99 + 3 * 10);
        assertThat(events()).containsOnly("created");
    }

    @Test
    void aPollFromATimeGivesWhatHasChangedSince() throws Exception {
        start("twenty:companies/changes?initialSync=2026-01-01T11:00:00.020Z&limit=10&" + FAST);

        awaitReceived(40);
        awaitIdle();

        assertThat(received).hasSize(40);
    }

    @Test
    void aPollFromNowGivesNoneOfIt() throws Exception {
        start("twenty:companies/changes?limit=10&" + FAST);

        create("New");
        awaitReceived(1);
        awaitIdle();

        assertThat(namesReceived()).containsExactly("New");
    }
}
