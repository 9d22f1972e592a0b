package io.github.cameltwenty.internal.bulk;

import static io.github.cameltwenty.internal.record.RecordWithId.ID;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.internal.client.LearnedSize;
import io.github.cameltwenty.internal.client.TooMuch;
import io.github.cameltwenty.internal.record.InputRecord;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Sends a chunk in pieces that fit: what is refused as too much is sent in smaller ones, and what went well or not is learned. */
final class FittingWork implements ChunkWork {
    private final BatchSize size;
    private final LearnedSize learned;
    private final Call hasty;
    private final Call patient;
    private final boolean isolate;

    FittingWork(BatchSize size, LearnedSize learned, Call hasty, Call patient, boolean isolate) {
        this.size = size;
        this.learned = learned;
        this.hasty = hasty;
        this.patient = patient;
        this.isolate = isolate;
    }

    /** What is known of one chunk alone: others may have changed what is learned meanwhile. */
    private static final class Limits {
        int records = Integer.MAX_VALUE;
        long bytes = Long.MAX_VALUE;
        int timeouts;
    }

    @Override
    public ChunkOutcome work(List<InputRecord> chunk) {
        ChunkOutcome all = new ChunkOutcome(new TreeMap<>(), List.of(), null, List.of());
        Limits limits = new Limits();
        // what was in one call that took too long is there as a whole or not at all: no piece goes beyond it
        Deque<List<InputRecord>> rest = new ArrayDeque<>(List.of(chunk));
        while (!rest.isEmpty() && all.stop() == null) {
            List<InputRecord> next = rest.pop();
            Fit fit = fitting(next, limits);
            List<InputRecord> piece = next.subList(0, fit.records());
            long bytes = fit.bytes();
            ChunkOutcome outcome = send(piece, bytes, limits);
            Optional<TooMuch> tooMuch = tooMuch(piece, outcome, limits);
            if (tooMuch.isPresent()) {
                learn(tooMuch.get(), piece.size(), bytes, outcome.stop(), limits);
            } else {
                all = all.and(isolated(piece, outcome));
            }
            if (tooMuch.isEmpty() || tooMuch.get() == TooMuch.TIME) {
                push(next.subList(piece.size(), next.size()), rest);
            }
            if (tooMuch.isPresent()) {
                push(tooMuch.get() == TooMuch.TIME ? repeated(piece) : next, rest);
            }
        }
        List<InputRecord> undone = rest.stream().flatMap(List::stream).toList();
        return undone.isEmpty() ? all : all.and(ChunkOutcome.stopped(undone, all.stop()));
    }

    private static void push(List<InputRecord> records, Deque<List<InputRecord>> rest) {
        if (!records.isEmpty()) {
            rest.push(records);
        }
    }

    /** How many of some records go into a call, and their bytes. */
    private record Fit(int records, long bytes) {}

    private Fit fitting(List<InputRecord> rest, Limits limits) {
        int most = Math.min(rest.size(), Math.min(limits.records, size.records()));
        long bytes = Math.min(limits.bytes, size.bytes());
        long sum = 0;
        for (int count = 0; count < most; count++) {
            long more = size.bytesOf(rest.get(count));
            if (sum + more > bytes && count > 0) {
                return new Fit(count, sum);
            }
            sum += more;
        }
        return new Fit(most, sum);
    }

    private ChunkOutcome send(List<InputRecord> piece, long bytes, Limits limits) {
        Call call = isDivisible(piece) && limits.timeouts < size.halvings() ? hasty : patient;
        long start = System.nanoTime();
        try {
            ChunkOutcome done = ChunkOutcome.done(piece, call.send(piece));
            learned.taken(piece.size(), bytes, System.nanoTime() - start);
            return done;
        } catch (TwentyException e) {
            return ChunkOutcome.stopped(piece, e);
        }
    }

    /** Whether it can be sent in parts after a call of which no more is known: their ids tell which of them are there. */
    private static boolean isDivisible(List<InputRecord> piece) {
        return piece.size() > 1 && piece.stream().allMatch(item -> item.record().get(ID) != null);
    }

    private Optional<TooMuch> tooMuch(List<InputRecord> piece, ChunkOutcome outcome, Limits limits) {
        if (piece.size() == 1 || outcome.stop() == null) {
            return Optional.empty();
        }
        boolean mayTakeShorter = isDivisible(piece) && limits.timeouts < size.halvings();
        return TooMuch.of(outcome.stop()).filter(reason -> reason != TooMuch.TIME || mayTakeShorter);
    }

    private void learn(TooMuch reason, int records, long bytes, TwentyException refusal, Limits limits) {
        int half = records / 2;
        switch (reason) {
            case BYTES -> {
                learned.hadTooManyBytes(bytes);
                limits.bytes = bytes / 2;
            }
            case TIME -> {
                learned.wasTooSlow(records);
                limits.timeouts++;
                limits.records = Math.max(1, half);
            }
            case RECORDS -> {
                OptionalInt allowed = TooMuch.allowed(refusal);
                boolean isSaid = allowed.isPresent() && allowed.getAsInt() < records;
                if (isSaid) {
                    learned.takesOnly(allowed.getAsInt());
                } else {
                    learned.hadTooMany(records);
                }
                limits.records = Math.max(1, isSaid ? allowed.getAsInt() : half);
            }
        }
    }

    private static List<InputRecord> repeated(List<InputRecord> piece) {
        return piece.stream().map(InputRecord::repeated).toList();
    }

    private ChunkOutcome isolated(List<InputRecord> piece, ChunkOutcome outcome) {
        boolean refused = outcome.stop() != null && ChunkOutcome.isRefusal(outcome.stop());
        return isolate && refused ? new Isolation(patient).after(outcome.stop(), piece) : outcome;
    }
}
