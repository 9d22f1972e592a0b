package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.internal.record.InputRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Isolates what a server refuses of a chunk: the first bad record is found by halves, all others then go in one call; where more
 * are bad, each half of them that is refused is halved. All records are done or refused afterwards, unless something else stops
 * the work.
 */
final class Bisection implements ChunkWork {
    private final ChunkWork several;
    private final ChunkWork single;
    private final Predicate<ChunkOutcome> isRefused;

    /**
     * @param several all in one call
     * @param single one record, whose refusal is a failure
     * @param isRefused whether the call was refused for its records
     */
    Bisection(ChunkWork several, ChunkWork single, Predicate<ChunkOutcome> isRefused) {
        this.several = several;
        this.single = single;
        this.isRefused = isRefused;
    }

    @Override
    public ChunkOutcome work(List<InputRecord> chunk) {
        ChunkOutcome whole = sent(chunk);
        return isRefused.test(whole) ? firstBad(chunk) : whole;
    }

    private ChunkOutcome sent(List<InputRecord> chunk) {
        return chunk.size() == 1 ? single.work(chunk) : several.work(chunk);
    }

    private ChunkOutcome firstBad(List<InputRecord> refused) {
        ChunkOutcome all = new ChunkOutcome(new TreeMap<>(), List.of(), null, List.of());
        List<InputRecord> untested = new ArrayList<>();
        List<InputRecord> suspects = refused;
        while (suspects.size() > 1) {
            List<InputRecord> first = suspects.subList(0, suspects.size() / 2);
            List<InputRecord> second = suspects.subList(suspects.size() / 2, suspects.size());
            ChunkOutcome tried = sent(first);
            boolean isBad = isRefused.test(tried)
                    || first.size() == 1 && !tried.failures().isEmpty();
            if (isBad) {
                untested.addAll(second);
                suspects = first;
            } else {
                suspects = second;
            }
            if (!isRefused.test(tried)) {
                all = all.and(tried);
            }
            if (all.stop() != null) {
                untested.addAll(isBad ? List.of() : second);
                return all.and(ChunkOutcome.stopped(sorted(untested), all.stop()));
            }
            if (isBad && first.size() == 1) {
                suspects = List.of();
            }
        }
        if (!suspects.isEmpty()) {
            all = all.and(single.work(suspects));
        }
        if (untested.isEmpty()) {
            return all;
        }
        return all.and(
                all.stop() == null ? byHalves(sorted(untested)) : ChunkOutcome.stopped(sorted(untested), all.stop()));
    }

    private ChunkOutcome byHalves(List<InputRecord> chunk) {
        ChunkOutcome whole = sent(chunk);
        return isRefused.test(whole) && chunk.size() > 1 ? ChunkWork.inHalves(chunk, this::byHalves) : whole;
    }

    private static List<InputRecord> sorted(List<InputRecord> items) {
        return items.stream().sorted(Comparator.comparing(InputRecord::index)).toList();
    }
}
