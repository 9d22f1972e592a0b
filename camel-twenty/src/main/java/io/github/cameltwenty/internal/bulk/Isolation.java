package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.internal.client.TooMuch;
import io.github.cameltwenty.internal.record.InputRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Finds the bad records of a chunk, of which a server refuses all or takes all, and has the others written. One bad record among
 * 200 costs at most nine calls more.
 *
 * @param call sends records, all or none
 */
record Isolation(ChunkWork.Call call) {
    /** A search is for one bad record. Where there are many, halving is cheaper. */
    private static final int MOST_SEARCHES = 3;

    ChunkOutcome work(List<InputRecord> chunk) {
        return work(chunk, MOST_SEARCHES);
    }

    private ChunkOutcome work(List<InputRecord> chunk, int searches) {
        ChunkOutcome whole = ChunkWork.stopping(call, chunk);
        return whole.stop() == null || !ChunkOutcome.isRefusal(whole.stop())
                ? whole
                : after(whole.stop(), chunk, searches);
    }

    /** What comes of a chunk that was sent and refused. */
    ChunkOutcome after(TwentyException refusal, List<InputRecord> chunk) {
        return after(refusal, chunk, MOST_SEARCHES);
    }

    private ChunkOutcome after(TwentyException refusal, List<InputRecord> chunk, int searches) {
        if (chunk.size() == 1) {
            return ChunkOutcome.refused(chunk.get(0), refusal);
        }
        if (searches == 0 || TooMuch.of(refusal).isPresent()) {
            return ChunkWork.inHalves(chunk, half -> work(half, 0));
        }
        Search search = new Search(call, chunk, refusal);
        search.run();
        search.others.sort(Comparator.comparing(InputRecord::index));
        ChunkOutcome found = search.outcome();
        return search.others.isEmpty() || found.stop() != null
                ? found
                : inOrder(found.and(work(search.others, searches - 1)));
    }

    private static ChunkOutcome inOrder(ChunkOutcome outcome) {
        List<TwentyFailure> failures = new ArrayList<>(outcome.failures());
        failures.sort(Comparator.comparing(TwentyFailure::index));
        return new ChunkOutcome(outcome.results(), failures, outcome.stop(), outcome.undone());
    }

    /**
     * Halves what is suspected. What is beyond suspicion goes along with the next half, so that it takes no call of its own; if the
     * half is refused, all of it waits.
     */
    private static final class Search {
        private final ChunkWork.Call call;
        private final TreeMap<Integer, Object> results = new TreeMap<>();
        private final List<TwentyFailure> failures = new ArrayList<>();
        private final List<InputRecord> others = new ArrayList<>();
        private List<InputRecord> suspects;
        private TwentyException refusal;
        /** Whether the suspects, and nothing else, were in the call that was refused. */
        private boolean isRefusedAlone = true;

        private TwentyException stop;

        Search(ChunkWork.Call call, List<InputRecord> chunk, TwentyException refusal) {
            this.call = call;
            this.suspects = chunk;
            this.refusal = refusal;
        }

        void run() {
            while (suspects.size() > 1 && stop == null) {
                halve();
            }
            if (suspects.size() == 1 && stop == null) {
                decide(suspects.get(0));
            }
        }

        private void halve() {
            int half = suspects.size() / 2;
            List<InputRecord> first = suspects.subList(0, half);
            List<InputRecord> second = suspects.subList(half, suspects.size());
            // of two that were refused together, with one written, it is the other: that saves a call
            boolean isPair = suspects.size() == 2 && isRefusedAlone && !others.isEmpty();
            List<InputRecord> sent = new ArrayList<>(first);
            if (!isPair) {
                sent.addAll(others);
                sent.sort(Comparator.comparing(InputRecord::index));
            }
            if (isWritten(sent)) {
                suspects = second;
                isRefusedAlone = isPair;
                if (!isPair) {
                    others.clear();
                }
            } else if (stop == null) {
                isRefusedAlone = sent.size() == first.size();
                others.addAll(second);
                suspects = first;
            }
        }

        private void decide(InputRecord suspect) {
            if (isRefusedAlone || !isWritten(List.of(suspect)) && stop == null) {
                failures.add(new TwentyFailure(suspect.index(), suspect.record(), refusal));
            }
            suspects = stop == null ? List.of() : suspects;
        }

        private boolean isWritten(List<InputRecord> sent) {
            ChunkOutcome outcome = ChunkWork.stopping(call, sent);
            if (outcome.stop() == null) {
                results.putAll(outcome.results());
                return true;
            }
            if (ChunkOutcome.isRefusal(outcome.stop())) {
                refusal = outcome.stop();
            } else {
                stop = outcome.stop();
            }
            return false;
        }

        ChunkOutcome outcome() {
            List<InputRecord> undone = new ArrayList<>();
            if (stop != null) {
                undone.addAll(suspects);
                undone.addAll(others);
                undone.sort(Comparator.comparing(InputRecord::index));
            }
            return new ChunkOutcome(results, failures, stop, undone);
        }
    }
}
