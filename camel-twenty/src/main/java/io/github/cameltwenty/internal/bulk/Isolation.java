package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.internal.client.TooMuch;
import io.github.cameltwenty.internal.record.InputRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Finds the bad records of a chunk, of which a server refuses all or takes all, and has the others written. All are done or refused
 * afterwards, unless something else stops the work. One bad record among 200 costs at most nine calls more.
 */
final class Isolation implements ChunkWork {
    private static final Comparator<InputRecord> AS_GIVEN = Comparator.comparing(InputRecord::index);

    /** A search is for one bad record. Where there are many, halving is cheaper. */
    private static final int MOST_SEARCHES = 3;

    private final ChunkWork several;
    private final ChunkWork single;
    private final Predicate<ChunkOutcome> isRefused;
    private final int searches;
    private final boolean inOrder;

    private Isolation(
            ChunkWork several, ChunkWork single, Predicate<ChunkOutcome> isRefused, int searches, boolean inOrder) {
        this.several = several;
        this.single = single;
        this.isRefused = isRefused;
        this.searches = searches;
        this.inOrder = inOrder;
    }

    /**
     * Writes the records in any order, which takes the fewest calls.
     *
     * @param call sends records, all or none
     */
    Isolation(Call call) {
        this(chunk -> ChunkWork.stopping(call, chunk), told(call), Isolation::isRefusal, MOST_SEARCHES, false);
    }

    /**
     * Writes the records in their order, so that of two that are the same one is done before the other.
     *
     * @param several all in one call
     * @param single one record, whose refusal is a failure
     * @param isRefused whether the call was refused for its records
     */
    static Isolation inOrder(ChunkWork several, ChunkWork single, Predicate<ChunkOutcome> isRefused) {
        return new Isolation(several, single, isRefused, 1, true);
    }

    private static ChunkWork told(Call call) {
        return chunk -> {
            ChunkOutcome outcome = ChunkWork.stopping(call, chunk);
            return isRefusal(outcome) ? ChunkOutcome.refused(chunk.get(0), outcome.stop()) : outcome;
        };
    }

    private static boolean isRefusal(ChunkOutcome outcome) {
        return outcome.stop() != null && ChunkOutcome.isRefusal(outcome.stop());
    }

    @Override
    public ChunkOutcome work(List<InputRecord> chunk) {
        return work(chunk, searches);
    }

    private ChunkOutcome work(List<InputRecord> chunk, int searchesLeft) {
        ChunkOutcome whole = sent(chunk);
        return isRefused.test(whole) ? after(whole.stop(), chunk, searchesLeft) : whole;
    }

    private ChunkOutcome sent(List<InputRecord> chunk) {
        return chunk.size() == 1 ? single.work(chunk) : several.work(chunk);
    }

    /** What comes of a chunk that was sent and refused. */
    ChunkOutcome after(TwentyException refusal, List<InputRecord> chunk) {
        return after(refusal, chunk, searches);
    }

    private ChunkOutcome after(TwentyException refusal, List<InputRecord> chunk, int searchesLeft) {
        if (chunk.size() == 1) {
            return ChunkOutcome.refused(chunk.get(0), refusal);
        }
        if (searchesLeft == 0 || TooMuch.of(refusal).isPresent()) {
            return ChunkWork.inHalves(chunk, half -> work(half, 0));
        }
        Search search = new Search(chunk, refusal);
        search.run();
        ChunkOutcome found = search.outcome();
        return search.others.isEmpty() || found.stop() != null
                ? found
                : ofInput(found.and(work(search.others, searchesLeft - 1)));
    }

    private static ChunkOutcome ofInput(ChunkOutcome outcome) {
        List<TwentyFailure> failures = new ArrayList<>(outcome.failures());
        failures.sort(Comparator.comparing(TwentyFailure::index));
        return new ChunkOutcome(outcome.results(), failures, outcome.stop(), outcome.undone());
    }

    /**
     * Halves what is suspected. What is beyond suspicion waits; in any order it goes along with the next half, so that it takes no
     * call of its own.
     */
    private final class Search {
        private final List<InputRecord> others = new ArrayList<>();
        private ChunkOutcome done = new ChunkOutcome(new TreeMap<>(), List.of(), null, List.of());
        private List<InputRecord> suspects;
        private TwentyException refusal;
        /** Whether the suspects, and nothing else, were in the call that was refused. */
        private boolean isRefusedAlone = true;

        Search(List<InputRecord> chunk, TwentyException refusal) {
            this.suspects = chunk;
            this.refusal = refusal;
        }

        void run() {
            while (suspects.size() > 1 && done.stop() == null) {
                halve();
            }
            if (suspects.size() == 1 && done.stop() == null) {
                done = done.and(
                        isRefusedAlone ? ChunkOutcome.refused(suspects.get(0), refusal) : single.work(suspects));
                suspects = List.of();
            }
            others.sort(AS_GIVEN);
        }

        private void halve() {
            int half = suspects.size() / 2;
            List<InputRecord> first = suspects.subList(0, half);
            List<InputRecord> second = suspects.subList(half, suspects.size());
            // of two that were refused together, with one written, it is the other: that saves a call
            boolean isPair = !inOrder && suspects.size() == 2 && isRefusedAlone && !others.isEmpty();
            boolean isWithOthers = !inOrder && !isPair;
            List<InputRecord> sent = new ArrayList<>(first);
            if (isWithOthers) {
                sent.addAll(others);
                sent.sort(AS_GIVEN);
            }
            ChunkOutcome outcome = sent(sent);
            if (isRefused.test(outcome)) {
                refusal = outcome.stop();
                isRefusedAlone = sent.size() == half;
                others.addAll(second);
                suspects = first;
                return;
            }
            done = done.and(outcome);
            if (isWithOthers) {
                others.clear();
            }
            boolean isFound = sent.size() == 1 && !outcome.failures().isEmpty();
            if (isFound) {
                others.addAll(second);
            }
            suspects = isFound ? List.of() : second;
            isRefusedAlone = isPair;
        }

        ChunkOutcome outcome() {
            if (done.stop() == null) {
                return done;
            }
            List<InputRecord> undone = new ArrayList<>(done.undone());
            undone.addAll(suspects);
            undone.addAll(others);
            undone.sort(AS_GIVEN);
            return new ChunkOutcome(done.results(), done.failures(), done.stop(), undone);
        }
    }
}
