package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyException.Refusal;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.internal.record.InputRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A chunk whose ids are too long for one call goes in pieces, and each piece is searched for what the server refuses of it. */
class AtOnceTest {
    private static final Refusal REFUSAL = new Refusal("companies", "updateMany", 400, "Error", List.of("bad"));

    private final List<List<Integer>> calls = new ArrayList<>();

    /** A server that takes so many ids in a line; each call does all of its records or none. */
    private final class Server implements SeveralRecords {
        private final int mostIds;

        Server(int mostIds) {
            this.mostIds = mostIds;
        }

        @Override
        public boolean fits(Collection<String> ids) {
            return ids.size() <= mostIds;
        }

        ChunkOutcome call(List<InputRecord> chunk, Set<Integer> bad) {
            List<Integer> indexes = chunk.stream().map(InputRecord::index).toList();
            calls.add(indexes);
            return indexes.stream().anyMatch(bad::contains)
                    ? ChunkOutcome.stopped(chunk, new TwentyValidationException("bad", REFUSAL))
                    : ChunkOutcome.done(chunk, indexes);
        }

        @Override
        public IdCalls.Answer delete(Collection<String> ids) {
            throw new AssertionError("not asked for here");
        }

        @Override
        public Set<String> deleted(Collection<String> ids) {
            throw new AssertionError("not asked for here");
        }

        @Override
        public List<?> find(Collection<String> ids) {
            throw new AssertionError("not asked for here");
        }

        @Override
        public Map<String, Object> update(Collection<String> ids, Map<String, Object> changes) {
            throw new AssertionError("not asked for here");
        }

        @Override
        public Map<String, Object> updateEach(List<StoredChange> changes) {
            throw new AssertionError("not asked for here");
        }

        @Override
        public boolean reachesDeleted() {
            return false;
        }
    }

    private static List<InputRecord> chunk(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new InputRecord(i, new UUID(4, i).toString(), Map.of()))
                .toList();
    }

    private AtOnce atOnce(Server server, Set<Integer> bad) {
        return new AtOnce(server, chunk -> server.call(chunk, bad), ChunkWork.oneByOne(chunk -> {
            ChunkOutcome one = server.call(chunk, bad);
            return one.stop() == null ? one : ChunkOutcome.refused(chunk.get(0), one.stop());
        }));
    }

    @Test
    void whatFitsIsOneCall() {
        ChunkOutcome outcome = atOnce(new Server(8), Set.of()).work(chunk(8));

        assertThat(calls).hasSize(1);
        assertThat(outcome.results()).hasSize(8);
    }

    @Test
    void whatDoesNotFitGoesInHalvesThatDo() {
        ChunkOutcome outcome = atOnce(new Server(2), Set.of()).work(chunk(8));

        assertThat(calls).containsExactly(List.of(0, 1), List.of(2, 3), List.of(4, 5), List.of(6, 7));
        assertThat(outcome.results()).hasSize(8);
    }

    @Test
    void aRefusalIsSearchedForInItsOwnHalfOnly() {
        ChunkOutcome outcome = atOnce(new Server(4), Set.of(6)).work(chunk(8));

        assertThat(calls.get(0)).containsExactly(0, 1, 2, 3);
        assertThat(calls.subList(1, calls.size()))
                .allSatisfy(call -> assertThat(call).isSubsetOf(4, 5, 6, 7));
        assertThat(outcome.failures()).extracting(TwentyFailure::index).containsExactly(6);
        assertThat(outcome.results().keySet()).containsExactly(0, 1, 2, 3, 4, 5, 7);
    }

    @Test
    void refusalsOfBothHalvesAreBothTold() {
        ChunkOutcome outcome = atOnce(new Server(4), Set.of(1, 6)).work(chunk(8));

        assertThat(outcome.failures()).extracting(TwentyFailure::index).containsExactly(1, 6);
        assertThat(outcome.results().keySet()).containsExactly(0, 2, 3, 4, 5, 7);
    }
}
