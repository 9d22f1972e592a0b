package io.github.cameltwenty.internal.changes.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was delivered is known to the process that comes after a kill. */
class DeliveredFileTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    Path directory;

    private Path path;
    private DeliveredFile file;

    @BeforeEach
    void open() {
        path = directory.resolve("delivered");
        file = new DeliveredFile(path);
        file.open(true, new RecentStates());
    }

    @AfterEach
    void close() {
        file.close();
    }

    private static Change change(ChangeSource source, ChangeEvent event, int number, int second) {
        Instant at = NOON.plusSeconds(second);
        String id = "20202020-a000-4485-94de-%012d".formatted(number);
        return new Change(
                source,
                event,
                "companies",
                id,
                at,
                NOON,
                Map.of("id", id, "updatedAt", at.toString(), "name", "at " + second),
                null);
    }

    private static Change polled(int number, int second) {
        return change(ChangeSource.poll, ChangeEvent.updated, number, second);
    }

    /** What a process knows that opens the file now; this one is killed. */
    private DeliveredChanges afterKill() {
        RecentStates recent = new RecentStates();
        recent.keepFrom(false, NOON);
        DeliveredFile next = new DeliveredFile(path);
        next.open(true, recent);
        next.close();
        return new DeliveredChanges(MemoryIdempotentRepository.memoryIdempotentRepository(), recent, "crm");
    }

    @Test
    void aDeliveredStateIsNoNewsAfterAKill() {
        file.add(polled(1, 5));

        DeliveredChanges seen = afterKill();

        assertThat(seen.isNews(polled(1, 5))).isFalse();
        assertThat(seen.isNews(polled(1, 6))).isTrue();
        assertThat(seen.isNews(polled(2, 5))).isTrue();
    }

    @Test
    void anotherStateOfTheSameMillisecondIsNewsAfterAKill() {
        Change told = polled(1, 5);
        file.add(told);

        Change other = new Change(
                ChangeSource.poll,
                ChangeEvent.updated,
                "companies",
                told.id(),
                told.at(),
                NOON,
                Map.of("id", told.id(), "name", "other"),
                null);

        assertThat(afterKill().isNews(other)).isTrue();
    }

    @Test
    void whatWasPushedIsNotPolledAfterAKill() {
        file.add(change(ChangeSource.webhook, ChangeEvent.updated, 1, 5));

        assertThat(afterKill().isNews(polled(1, 5))).isFalse();
    }

    @Test
    void theLastStateCountsInWhicheverOrderMessagesEnd() {
        file.add(polled(1, 6));
        file.add(polled(1, 5));

        assertThat(afterKill().isNews(polled(1, 6))).isFalse();
    }

    @Test
    void whatWasDestroyedIsToldOnce() {
        Change gone = new Change(
                ChangeSource.poll,
                ChangeEvent.destroyed,
                "companies",
                polled(1, 0).id(),
                null,
                null,
                Map.of("id", polled(1, 0).id()),
                null);
        file.add(polled(1, 5));
        file.add(gone);

        assertThat(afterKill().isNews(gone)).isFalse();
    }

    @Test
    void aFeedThatBeginsAnewKnowsNothing() {
        file.add(polled(1, 5));
        file.close();
        file.open(false, new RecentStates());

        assertThat(afterKill().isNews(polled(1, 5))).isTrue();
    }

    @Test
    void whatIsWithinTheOverlapStaysHoweverMuchItIs() throws IOException {
        file.keepFrom(false, NOON.plusSeconds(5_000));
        for (int i = 0; i < 20_000; i++) {
            file.add(polled(i, i));
        }

        assertThat(afterKill().isNews(polled(5_000, 5_000))).isFalse();
    }

    @Test
    void whatIsBehindTheOverlapDoesNotFillTheDisk() throws IOException {
        for (int i = 0; i < 20_000; i++) {
            file.keepFrom(false, NOON.plusSeconds(i));
            file.add(polled(i, i));
        }

        assertThat(Files.size(path)).isLessThan(4_000 * 200);
        assertThat(afterKill().isNews(polled(19_999, 19_999))).isFalse();
    }

    @Test
    void aClockThatWasSetBackHasLaterStatesForgotten() {
        file.add(polled(1, 5));
        file.add(polled(2, 500));
        file.forgetAfter(NOON.plusSeconds(100));

        DeliveredChanges seen = afterKill();

        assertThat(seen.isNews(polled(1, 5))).isFalse();
        assertThat(seen.isNews(polled(2, 50))).isTrue();
    }

    @Test
    void aDamagedFileIsNamedWithTheWayOut() throws IOException {
        file.close();
        Files.writeString(path, "no such file was ever written here");

        assertThatThrownBy(() -> file.open(true, new RecentStates()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The file " + path + " cannot be used: it is damaged")
                .hasMessageContaining("Take it away, and the changes of the last overlap may come again");
    }
}
