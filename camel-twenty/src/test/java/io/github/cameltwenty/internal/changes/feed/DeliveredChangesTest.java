package io.github.cameltwenty.internal.changes.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.Test;

/** What is news, whichever way and in whichever order it comes. */
class DeliveredChangesTest {
    private static final String ID = "20202020-a000-4485-94de-70c2a98daef2";
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final DeliveredChanges seen = new DeliveredChanges(
            MemoryIdempotentRepository.memoryIdempotentRepository(), new RecentStates(), "crm.example.com");

    private static Change webhook(ChangeEvent event, int second) {
        Instant at = NOON.plusSeconds(second);
        Map<String, Object> record = Map.of("id", ID, "updatedAt", at.toString(), "name", "at " + second);
        return new Change(ChangeSource.webhook, event, "companies", ID, at, NOON, record, null);
    }

    private static Change polled(int second) {
        Instant at = NOON.plusSeconds(second);
        Map<String, Object> record =
                Map.of("id", ID, "updatedAt", at.toString(), "createdAt", NOON.toString(), "name", "at " + second);
        return Change.polled(null, "companies", record);
    }

    private static Change swept() {
        return new Change(
                ChangeSource.poll, ChangeEvent.destroyed, "companies", ID, null, null, Map.of("id", ID), null);
    }

    private void deliver(Change change) {
        Change known = change.with(seen.eventOf(change, NOON));
        seen.begin(known);
        seen.complete(new DefaultExchange(new DefaultCamelContext()), known);
    }

    @Test
    void anOlderStateIsNoNews() {
        deliver(webhook(ChangeEvent.updated, 5));

        assertThat(seen.isNews(webhook(ChangeEvent.created, 0))).isFalse();
        assertThat(seen.isNews(polled(4))).isFalse();
        assertThat(seen.isNews(polled(6))).isTrue();
    }

    @Test
    void theSameStateIsNoNewsWhicheverWayItComes() {
        deliver(polled(5));

        assertThat(seen.isNews(webhook(ChangeEvent.updated, 5))).isFalse();
        assertThat(seen.isNews(polled(5))).isFalse();
    }

    @Test
    void anotherStateOfTheSameMillisecondIsNews() {
        deliver(polled(5));
        Change other = Change.polled(
                null,
                "companies",
                Map.of("id", ID, "updatedAt", NOON.plusSeconds(5).toString(), "name", "other"));

        assertThat(seen.isNews(other)).isTrue();
    }

    @Test
    void aPollShowsWhatWasPushedLateOrLostWithinAMillisecond() {
        Change pushed = webhook(ChangeEvent.updated, 5);
        Change other = Change.polled(
                null,
                "companies",
                Map.of("id", ID, "updatedAt", NOON.plusSeconds(5).toString(), "name", "other"));
        deliver(pushed);

        assertThat(seen.isNews(other)).isTrue();
        deliver(other);
        assertThat(seen.isNews(pushed)).as("the poll has shown what is newer").isFalse();
    }

    @Test
    void aStateThatIsShownInTwoWaysIsOne() {
        Instant at = NOON.plusSeconds(5);
        Map<String, Object> pushed = new HashMap<>(Map.of("id", ID, "updatedAt", at.toString(), "name", "Acme"));
        pushed.put("link", new HashMap<>(Collections.singletonMap("primaryLinkUrl", null)));
        pushed.put("revenue", Map.of("amountMicros", "1000000"));
        pushed.put("workPolicy", null);
        pushed.put("founded", "2026-01-01T00:00:00.000Z");
        pushed.put("searchVector", "'acme':1");
        Map<String, Object> polled = Map.of(
                "id",
                ID,
                "updatedAt",
                "2026-01-01T12:00:05.000Z",
                "name",
                "Acme",
                "link",
                Map.of("primaryLinkUrl", ""),
                "revenue",
                Map.of("amountMicros", 1000000),
                "workPolicy",
                List.of(),
                "founded",
                "2026-01-01");
        deliver(new Change(ChangeSource.webhook, ChangeEvent.updated, "companies", ID, at, NOON, pushed, null));

        assertThat(seen.isNews(Change.polled(null, "companies", polled))).isFalse();
    }

    @Test
    void nothingLateFollowsTheEnd() {
        deliver(webhook(ChangeEvent.updated, 1));
        deliver(webhook(ChangeEvent.destroyed, 9));

        assertThat(seen.isNews(webhook(ChangeEvent.updated, 5))).isFalse();
        assertThat(seen.isNews(webhook(ChangeEvent.updated, 10))).isFalse();
        assertThat(seen.isNews(polled(5))).isFalse();
        assertThat(seen.isNews(swept())).isFalse();
    }

    @Test
    void nothingLateFollowsTheEndThatASweepHasFound() {
        deliver(swept());

        assertThat(seen.isNews(webhook(ChangeEvent.updated, 5))).isFalse();
        assertThat(seen.isNews(webhook(ChangeEvent.created, 5))).isFalse();
        assertThat(seen.isNews(webhook(ChangeEvent.destroyed, 5))).isFalse();
    }

    @Test
    void aRecordThatIsCreatedAgainIsNews() {
        deliver(webhook(ChangeEvent.destroyed, 9));

        assertThat(seen.isNews(webhook(ChangeEvent.created, 12))).isTrue();
        deliver(webhook(ChangeEvent.created, 12));
        assertThat(seen.isNews(webhook(ChangeEvent.destroyed, 15))).isTrue();
    }

    @Test
    void theFirstMessageOfANewRecordSaysThatItWasCreated() {
        assertThat(seen.eventOf(polled(5), NOON)).isEqualTo(ChangeEvent.created);
        assertThat(seen.eventOf(polled(5), NOON.plusSeconds(1))).isEqualTo(ChangeEvent.updated);
        deliver(polled(5));
        assertThat(seen.eventOf(polled(6), NOON)).isEqualTo(ChangeEvent.updated);
    }

    @Test
    void aDeletedRecordThatIsSeenAgainWasRestored() {
        deliver(webhook(ChangeEvent.deleted, 5));
        assertThat(seen.isNews(Change.polled(
                        ChangeEvent.deleted, "companies", polled(6).record())))
                .isFalse();

        assertThat(seen.eventOf(polled(7), NOON)).isEqualTo(ChangeEvent.restored);
        deliver(polled(7));
        assertThat(seen.eventOf(polled(8), NOON)).isEqualTo(ChangeEvent.updated);
        assertThat(seen.isNews(webhook(ChangeEvent.deleted, 9))).isTrue();
    }

    @Test
    void whatFailedIsNewsAgain() {
        Change change = webhook(ChangeEvent.updated, 5);
        RecentStates.State before = seen.begin(change);
        assertThat(seen.isNews(change)).isFalse();

        seen.undo(change, before);

        assertThat(seen.isNews(change)).isTrue();
    }
}
