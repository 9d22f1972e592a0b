package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyException.Refusal;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.internal.record.InputRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What it costs to find bad records where a server only says that a batch has one. */
class IsolationTest {
    private static final Refusal REFUSAL = new Refusal("companies", "createMany", 400, "Error", List.of("bad"));

    /** All or none, as Twenty's batch. */
    private static final class Server implements ChunkWork.Call {
        final Set<Integer> bad;
        final int failsAt;
        final List<Integer> stored = new ArrayList<>();
        final List<List<Integer>> calls = new ArrayList<>();

        Server(Set<Integer> bad, int failsAt) {
            this.bad = bad;
            this.failsAt = failsAt;
        }

        @Override
        public List<?> send(List<InputRecord> chunk) {
            List<Integer> indexes = chunk.stream().map(InputRecord::index).toList();
            calls.add(indexes);
            if (calls.size() == failsAt) {
                throw new TwentyServerException("gone", REFUSAL);
            }
            if (indexes.stream().anyMatch(bad::contains)) {
                throw new TwentyValidationException("bad", REFUSAL);
            }
            stored.addAll(indexes);
            return indexes;
        }
    }

    private static List<InputRecord> records(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new InputRecord(i, null, Map.of("name", "Company " + i)))
                .toList();
    }

    private static List<Integer> good(int count, Set<Integer> bad) {
        return IntStream.range(0, count).filter(i -> !bad.contains(i)).boxed().toList();
    }

    @Test
    void oneBadRecordAmong200CostsAtMostNineCallsMoreWhereverItIs() {
        for (int position = 0; position < 200; position++) {
            Server server = new Server(Set.of(position), 0);

            ChunkOutcome outcome = new Isolation(server).work(records(200));

            assertThat(server.calls).as("position " + position).hasSizeLessThanOrEqualTo(10);
            assertThat(outcome.failures()).extracting(TwentyFailure::index).containsExactly(position);
            assertThat(server.stored).containsExactlyInAnyOrderElementsOf(good(200, server.bad));
        }
    }

    @Property(tries = 500)
    void allButTheBadAreStoredOnceEachAndTheBadToldInOrder(
            @ForAll @IntRange(min = 1, max = 220) int count,
            @ForAll @Size(max = 40) Set<@IntRange(max = 219) Integer> bad) {
        Server server = new Server(bad, 0);

        ChunkOutcome outcome = new Isolation(server).work(records(count));

        assertThat(outcome.stop()).isNull();
        assertThat(server.stored).containsExactlyInAnyOrderElementsOf(good(count, bad));
        assertThat(new ArrayList<>(outcome.results().values())).isEqualTo(good(count, bad));
        assertThat(outcome.failures())
                .extracting(TwentyFailure::index)
                .isEqualTo(new TreeSet<>(bad).stream().filter(i -> i < count).toList());
    }

    @Property(tries = 300)
    void whatAFailureOfTheServerLeavesUndoneIsTold(
            @ForAll @IntRange(min = 2, max = 220) int count,
            @ForAll @Size(max = 5) Set<@IntRange(max = 219) Integer> bad,
            @ForAll @IntRange(min = 1, max = 30) int failsAt) {
        Server server = new Server(bad, failsAt);

        ChunkOutcome outcome = new Isolation(server).work(records(count));

        List<Integer> told = new ArrayList<>(outcome.results().keySet());
        outcome.failures().forEach(failure -> told.add(failure.index()));
        outcome.undone().forEach(item -> told.add(item.index()));
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, count).boxed().toList());
        assertThat(outcome.results().keySet()).containsExactlyInAnyOrderElementsOf(server.stored);
        assertThat(outcome.undone()).extracting(InputRecord::index).isSorted();
    }

    @Test
    void manyBadRecordsCostNotMuchMoreThanHalving() {
        Server server = new Server(Set.copyOf(IntStream.range(0, 200).boxed().toList()), 0);

        new Isolation(server).work(records(200));

        assertThat(server.calls).hasSizeLessThan(440);
    }

    private static ChunkWork inOrder(Server server) {
        return Isolation.inOrder(
                chunk -> ChunkWork.stopping(server, chunk),
                ChunkWork.of(server, true),
                outcome -> outcome.stop() != null && ChunkOutcome.isRefusal(outcome.stop()));
    }

    @Property(tries = 500)
    void inOrderNoRecordIsWrittenBeforeAnEarlierOne(
            @ForAll @IntRange(min = 2, max = 220) int count,
            @ForAll @Size(max = 40) Set<@IntRange(max = 219) Integer> bad) {
        Server server = new Server(bad, 0);

        ChunkOutcome outcome = inOrder(server).work(records(count));

        assertThat(server.stored).isEqualTo(good(count, bad));
        assertThat(new ArrayList<>(outcome.results().values())).isEqualTo(good(count, bad));
        assertThat(outcome.failures())
                .extracting(TwentyFailure::index)
                .isEqualTo(new TreeSet<>(bad).stream().filter(i -> i < count).toList());
    }

    @Property(tries = 300)
    void inOrderToldIsWhatAFailureOfTheServerLeavesUndone(
            @ForAll @IntRange(min = 2, max = 220) int count,
            @ForAll @Size(max = 5) Set<@IntRange(max = 219) Integer> bad,
            @ForAll @IntRange(min = 1, max = 30) int failsAt) {
        Server server = new Server(bad, failsAt);

        ChunkOutcome outcome = inOrder(server).work(records(count));

        assertThat(outcome.results().keySet()).containsExactlyElementsOf(server.stored);
        assertThat(outcome.results().size()
                        + outcome.failures().size()
                        + outcome.undone().size())
                .isEqualTo(count);
        assertThat(outcome.undone()).extracting(InputRecord::index).isSorted();
    }

    @Test
    void inOrderOneBadRecordAmong200CostsAtMostTenCallsMore() {
        for (int position = 0; position < 200; position++) {
            Server server = new Server(Set.of(position), 0);

            inOrder(server).work(records(200));

            assertThat(server.calls).as("position " + position).hasSizeLessThanOrEqualTo(11);
        }
    }
}
