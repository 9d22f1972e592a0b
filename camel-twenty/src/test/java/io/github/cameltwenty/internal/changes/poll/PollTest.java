package io.github.cameltwenty.internal.changes.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What a poll finds, and what its messages say. */
class PollTest extends PolledTest {
    private static final String CHANGES = "twenty:companies/changes?" + FAST;

    @Test
    void whatIsCreatedAfterTheStartArrives() throws Exception {
        create("Before");
        start(CHANGES);

        String id = create("Acme");
        awaitReceived(1);

        assertThat(received.get(0).record()).containsEntry("name", "Acme").containsEntry("id", id);
        assertThat(received.get(0).headers())
                .containsEntry("CamelTwentyEvent", "created")
                .containsEntry("CamelTwentyResource", "companies")
                .containsEntry("CamelTwentyId", id)
                .containsEntry("CamelTwentyUpdatedAt", received.get(0).record().get("updatedAt"))
                .containsEntry("CamelTwentyEventSource", "poll")
                .doesNotContainKey("CamelTwentyUpdatedFields");
    }

    @Test
    void aChangeOfAnOlderRecordIsAnUpdate() throws Exception {
        String id = create("Acme");
        start(CHANGES);

        rename(id, "Acme Ltd");
        awaitReceived(1);

        assertThat(events()).containsExactly("updated");
        assertThat(namesReceived()).containsExactly("Acme Ltd");
    }

    @Test
    void eachChangeArrivesOnce() throws Exception {
        start(CHANGES);

        String id = create("A");
        awaitReceived(1);
        rename(id, "B");
        awaitReceived(2);
        rename(id, "C");
        awaitReceived(3);
        awaitIdle();

        assertThat(events()).containsExactly("created", "updated", "updated");
        assertThat(namesReceived()).containsExactly("A", "B", "C");
    }

    @Test
    void anEmptyWorkspaceIsWatchedFromItsFirstRecord() throws Exception {
        start(CHANGES);

        create("First");
        awaitReceived(1);

        assertThat(events()).containsExactly("created");
    }

    @Test
    void aFilterHoldsForChanges() throws Exception {
        start(CHANGES + "&filter=or(name[eq]:\"Hara, Inc\",name[eq]:B)");

        create("A");
        create("Hara, Inc");
        create("B");
        awaitReceived(2);
        awaitIdle();

        assertThat(namesReceived()).containsExactly("Hara, Inc", "B");
    }

    @Test
    void aFilterThatLeavesAQuoteOpenHoldsToo() throws Exception {
        create("O'Hara");
        start(CHANGES + "&filter=name[eq]:\"O'Hara\"");

        create("A");
        create("O'Hara");
        awaitReceived(1);
        awaitIdle();

        assertThat(namesReceived()).containsExactly("O'Hara");
        assertThat(events()).containsExactly("created");
    }

    @Test
    void anIdlePollIsOneCall() throws Exception {
        create("Before");

        assertThat(polls("deletions=false")).containsOnly(1);
    }

    @Test
    void anIdlePollWithDeletionsIsTwoCalls() throws Exception {
        create("Before");

        assertThat(polls("deletions=true")).containsOnly(2);
    }

    /** How many calls each of five polls makes. */
    private List<Integer> polls(String option) throws Exception {
        List<Integer> ends = new CopyOnWriteArrayList<>();
        start(
                "twenty:companies/changes?stateKey=idle&sendEmptyMessageWhenIdle=true&" + FAST + "&" + option,
                exchange -> ends.add(reads().size()));
        awaitReceived(8);
        List<Integer> calls = new ArrayList<>();
        for (int i = 1; i < 6; i++) {
            calls.add(ends.get(i) - ends.get(i - 1));
        }
        return calls;
    }

    @Test
    void batchesAreCountedAsCamelDoes() throws Exception {
        List<Object> batches = new CopyOnWriteArrayList<>();
        start(
                CHANGES,
                exchange -> batches.add(List.of(
                        exchange.getProperty("CamelBatchIndex"),
                        exchange.getProperty("CamelBatchSize"),
                        exchange.getProperty("CamelBatchComplete"))));

        send("companies/createMany", List.of(Map.of("name", "A"), Map.of("name", "B"), Map.of("name", "C")));
        awaitReceived(3);

        assertThat(batches).containsExactly(List.of(0, 3, false), List.of(1, 3, false), List.of(2, 3, true));
    }

    @Test
    void aPollGivesNoMoreMessagesThanItMay() throws Exception {
        List<Object> sizes = new CopyOnWriteArrayList<>();
        start(CHANGES + "&maxMessagesPerPoll=2", exchange -> sizes.add(exchange.getProperty("CamelBatchSize")));

        send("companies/createMany", List.of(Map.of("name", "A"), Map.of("name", "B"), Map.of("name", "C")));
        awaitReceived(3);
        awaitIdle();

        assertThat(sizes).containsExactly(2, 2, 1);
    }

    @Test
    void anIdlePollSendsAnEmptyMessageWhereItIsTo() throws Exception {
        start(CHANGES + "&sendEmptyMessageWhenIdle=true");

        awaitReceived(1);

        assertThat(received.get(0).record()).isNull();
    }
}
