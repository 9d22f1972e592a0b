package io.github.cameltwenty.internal.checkpoint;

import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.internal.bulk.ChunkOutcome;
import io.github.cameltwenty.internal.checkpoint.CheckpointState.Range;
import io.github.cameltwenty.internal.record.InputRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known of each record of an input that is under way. Records are kept one by one only from the first that is not done to
 * the last that was read. Safe for use by many threads.
 */
final class Marks {
    /** More would make each writing of the state long: they are counted. */
    private static final int MOST_REFUSED = 1_000;

    private final CheckpointState begun;
    /** Whether a record counts as done only once its result has been taken. */
    private final boolean untilTaken;

    private final TreeMap<Integer, Marked> above = new TreeMap<>();
    private final TreeSet<Integer> refused;
    private int untold;
    private String first;
    private int done;
    private String print;
    private boolean ended;

    enum Mark {
        READ,
        /** It may be done. */
        SENT,
        /** Done, and its result not taken yet. */
        ANSWERED,
        DONE
    }

    private record Marked(String print, Mark mark) {}

    /**
     * @param begun what is to be gone on with, of which nothing is known from {@code done} on until it is told here
     */
    Marks(CheckpointState begun, boolean untilTaken) {
        this.begun = begun;
        this.untilTaken = untilTaken;
        first = begun.first();
        done = begun.done();
        print = begun.print();
        refused = new TreeSet<>(begun.refused());
        untold = begun.untold();
    }

    /** Records come in their order, each once. */
    synchronized void read(int index, String itsPrint, Mark mark) {
        if (index == 0) {
            first = itsPrint;
        }
        above.put(index, new Marked(itsPrint, mark));
        move();
    }

    /** Before they are. */
    synchronized void sent(List<InputRecord> chunk) {
        chunk.forEach(item -> mark(item.index(), Mark.SENT));
    }

    synchronized void answered(List<InputRecord> chunk, ChunkOutcome outcome) {
        Set<Integer> undone = new HashSet<>();
        outcome.undone().forEach(item -> undone.add(item.index()));
        Set<Integer> failed = new HashSet<>();
        outcome.failures().stream().map(TwentyFailure::index).forEach(failed::add);
        failed.removeAll(undone);
        for (InputRecord item : chunk) {
            int index = item.index();
            if (outcome.results().containsKey(index)) {
                refused.remove(index);
                mark(index, untilTaken ? Mark.ANSWERED : Mark.DONE);
            } else if (failed.contains(index)) {
                refuse(index);
                mark(index, Mark.DONE);
            } else if (outcome.stop() == null) {
                mark(index, Mark.DONE);
            } else if (!item.isRepeat() && !outcome.mayHoldMore()) {
                mark(index, Mark.READ);
            }
        }
        move();
    }

    private void refuse(int index) {
        if (refused.contains(index)) {
            return;
        }
        if (refused.size() < MOST_REFUSED) {
            refused.add(index);
        } else {
            untold++;
        }
    }

    /** The results of these and of all before them were taken. */
    synchronized void taken(List<InputRecord> chunk) {
        for (InputRecord item : chunk) {
            Marked known = above.get(item.index());
            if (known != null && known.mark() == Mark.ANSWERED) {
                mark(item.index(), Mark.DONE);
            }
        }
        move();
    }

    synchronized void end() {
        ended = above.isEmpty();
    }

    /** Those that were done before are not marked anew: they are refused ones, tried again. */
    private void mark(int index, Mark mark) {
        Marked known = above.get(index);
        if (known != null && known.mark() != Mark.DONE) {
            above.put(index, new Marked(known.print(), mark));
        }
    }

    private void move() {
        while (!above.isEmpty()
                && above.firstKey() == done
                && above.firstEntry().getValue().mark() == Mark.DONE) {
            print = Prints.chain(print, above.pollFirstEntry().getValue().print());
            done++;
        }
    }

    synchronized CheckpointState state() {
        return new CheckpointState(
                begun.name(),
                begun.action(),
                begun.run(),
                first,
                done,
                print,
                new TreeSet<>(refused),
                untold,
                ranges(),
                ended);
    }

    private List<Range> ranges() {
        List<Range> ranges = new ArrayList<>();
        for (Map.Entry<Integer, Marked> entry : above.entrySet()) {
            int index = entry.getKey();
            Marked record = entry.getValue();
            if (record.mark() == Mark.READ) {
                continue;
            }
            boolean isDone = record.mark() == Mark.DONE;
            Range last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            if (last != null && last.to() == index - 1 && last.isDone() == isDone) {
                ranges.set(
                        ranges.size() - 1,
                        new Range(last.from(), index, isDone, Prints.chain(last.print(), record.print())));
            } else {
                ranges.add(new Range(index, index, isDone, Prints.chain(Prints.NONE, record.print())));
            }
        }
        return ranges;
    }
}
