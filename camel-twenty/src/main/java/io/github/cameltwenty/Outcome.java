package io.github.cameltwenty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of a chunk of a bulk operation.
 *
 * @param results of the records that are done, by index
 * @param failures the records that are refused
 * @param stop what ended the work on the chunk before its end; null where nothing did
 * @param undone the records that are neither done nor refused, as {@code stop} left them
 */
record Outcome(
        TreeMap<Integer, Object> results, List<TwentyFailure> failures, TwentyException stop, List<Item> undone) {
    static Outcome done(List<Item> chunk, List<?> results) {
        TreeMap<Integer, Object> byIndex = new TreeMap<>();
        int first = chunk.get(0).index();
        for (int i = 0; i < results.size(); i++) {
            byIndex.put(i < chunk.size() ? chunk.get(i).index() : first + i, results.get(i));
        }
        return new Outcome(byIndex, List.of(), null, List.of());
    }

    static Outcome refused(Item item, TwentyException refusal) {
        return new Outcome(
                new TreeMap<>(), List.of(new TwentyFailure(item.index(), item.record(), refusal)), null, List.of());
    }

    static Outcome stopped(List<Item> chunk, TwentyException cause) {
        return new Outcome(new TreeMap<>(), List.of(), cause, chunk);
    }

    /** This and what came of the records after it. */
    Outcome and(Outcome later) {
        TreeMap<Integer, Object> bothResults = new TreeMap<>(results);
        bothResults.putAll(later.results);
        List<TwentyFailure> bothFailures = new ArrayList<>(failures);
        bothFailures.addAll(later.failures);
        List<Item> bothUndone = new ArrayList<>(undone);
        bothUndone.addAll(later.undone);
        return new Outcome(bothResults, bothFailures, stop == null ? later.stop : stop, bothUndone);
    }

    /**
     * Without isolation the first refused record stops the work, after what its chunk could do.
     *
     * @param isolate whether the refused records are told and all others go on
     */
    Outcome stoppedAtFailure(boolean isolate) {
        if (isolate || failures.isEmpty() || stop != null) {
            return this;
        }
        List<Item> refused = failures.stream().map(Outcome::item).toList();
        return new Outcome(results, List.of(), failures.get(0).exception(), refused);
    }

    @SuppressWarnings("unchecked")
    private static Item item(TwentyFailure failure) {
        return new Item(failure.index(), null, (Map<String, Object>) failure.record());
    }

    /**
     * The result of a chunk of one.
     *
     * @throws TwentyException why there is none
     */
    Object onlyResult() {
        if (!failures.isEmpty()) {
            throw failures.get(0).exception();
        }
        if (stop != null) {
            throw stop;
        }
        return results.firstEntry().getValue();
    }

    /** Whether it is the records' fault and not the server's or the network's. */
    static boolean isRefusal(TwentyException e) {
        return e instanceof TwentyValidationException || e instanceof TwentyNotFoundException;
    }

    /** Whether the records of a failed call may be there all the same. */
    static boolean mayBeDone(TwentyException e) {
        return e instanceof TwentyConnectionException connection && connection.isSent()
                || e instanceof TwentyServerException;
    }
}
