package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.internal.record.InputRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Creates records of which an earlier process may have created some: these are looked up by their ids, and what is there is
 * done. Its calls may have held other records together than those now, so that a refusal of all says nothing of each.
 *
 * @param creates sends the others
 */
public record SettledCreates(ChunkWork creates, BulkCalls calls) implements ChunkWork {
    @Override
    public ChunkOutcome work(List<InputRecord> chunk) {
        ChunkOutcome done = nothing();
        List<InputRecord> rest = chunk;
        ChunkOutcome sent = nothing();
        while (true) {
            ChunkOutcome there;
            try {
                there = there(rest);
            } catch (TwentyException e) {
                return done.and(sent.stop() == null ? ChunkOutcome.stopped(rest, e) : stopped(sent, rest));
            }
            if (sent.stop() != null && there.results().isEmpty()) {
                return done.and(stopped(sent, rest));
            }
            done = done.and(there);
            rest = without(rest, there);
            if (rest.isEmpty()) {
                return done;
            }
            sent = creates.work(rest);
            boolean mayBeThere = sent.stop() != null
                    && ChunkOutcome.isRefusal(sent.stop())
                    && sent.undone().stream().anyMatch(InputRecord::isRepeat);
            if (!mayBeThere) {
                return done.and(sent);
            }
            // a call that was under way at the kill has come through meanwhile
            done = done.and(new ChunkOutcome(sent.results(), sent.failures(), null, List.of()));
            rest = sent.undone();
        }
    }

    private static ChunkOutcome stopped(ChunkOutcome sent, List<InputRecord> rest) {
        return ChunkOutcome.stopped(rest, sent.stop());
    }

    private ChunkOutcome there(List<InputRecord> chunk) {
        Map<String, InputRecord> doubtful = new HashMap<>();
        chunk.stream().filter(InputRecord::isRepeat).forEach(item -> doubtful.put(idOf(item), item));
        TreeMap<Integer, Object> results = new TreeMap<>();
        calls.find(doubtful.keySet())
                .forEach(record ->
                        results.put(doubtful.get(BulkCalls.idOf(record)).index(), record));
        return new ChunkOutcome(results, List.of(), null, List.of());
    }

    private static String idOf(InputRecord item) {
        return BulkCalls.idOf(item.record());
    }

    private static List<InputRecord> without(List<InputRecord> chunk, ChunkOutcome done) {
        List<InputRecord> rest = new ArrayList<>(chunk);
        rest.removeIf(item -> done.results().containsKey(item.index()));
        return rest;
    }

    private static ChunkOutcome nothing() {
        return new ChunkOutcome(new TreeMap<>(), List.of(), null, List.of());
    }
}
