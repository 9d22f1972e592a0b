package io.github.cameltwenty.internal.checkpoint;

import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.checkpoint.CheckpointState.Range;
import io.github.cameltwenty.internal.checkpoint.Marks.Mark;
import io.github.cameltwenty.internal.record.InputRecord;
import io.github.cameltwenty.internal.record.RecordWithId;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * An input without what an earlier run has done. What that run left in doubt is flagged as a repeat, what the server refused comes
 * again, so that it is told again, and each record that is to be created gets the id that it had then.
 */
final class ResumedInput implements Iterator<InputRecord>, Closeable {
    private final Iterator<InputRecord> all;
    private final Marks marks;
    private final String run;
    private final Operation operation;
    private final boolean isolate;
    /** What was read and is to be sent. */
    private final Deque<InputRecord> ahead = new ArrayDeque<>();

    private int skipped;
    private boolean usedUp;

    /** The input is not the one that is known. */
    static final class OtherInput extends Exception {
        private static final long serialVersionUID = 1L;

        OtherInput(String message) {
            super(message);
        }
    }

    /**
     * @param isolate whether records that cannot be sent are told and the others go on
     */
    ResumedInput(Iterator<InputRecord> all, Marks marks, String run, Operation operation, boolean isolate) {
        this.all = all;
        this.marks = marks;
        this.run = run;
        this.operation = operation;
        this.isolate = isolate;
    }

    /** Whether its end was come to. */
    boolean isUsedUp() {
        return usedUp;
    }

    /** How many records are passed over. */
    int skipped() {
        return skipped;
    }

    /**
     * Reads what is known of, and no further.
     *
     * @throws OtherInput where these records are not the ones of before
     */
    void passOver(CheckpointState known) throws OtherInput {
        String print = Prints.NONE;
        for (int i = 0; i < known.done(); i++) {
            InputRecord item = read(known);
            print = Prints.chain(print, Prints.of(item));
            passOver(item, known);
        }
        if (!print.equals(known.print())) {
            throw new OtherInput("its first " + known.done() + " records are not the ones that were done");
        }
        Map<Range, String> prints = new LinkedHashMap<>();
        for (int i = known.done(); i < known.end(); i++) {
            InputRecord item = read(known);
            String itsPrint = Prints.of(item);
            Optional<Range> range = known.rangeOf(i);
            range.ifPresent(its -> prints.merge(
                    its, Prints.chain(Prints.NONE, itsPrint), (before, one) -> Prints.chain(before, itsPrint)));
            if (range.isEmpty()) {
                marks.read(i, itsPrint, marked(item));
                ahead.add(item);
            } else if (range.get().isDone()) {
                marks.read(i, itsPrint, Mark.DONE);
                passOver(item, known);
            } else {
                marks.read(i, itsPrint, Mark.SENT);
                ahead.add(item.repeated());
            }
        }
        for (Map.Entry<Range, String> found : prints.entrySet()) {
            Range range = found.getKey();
            if (!found.getValue().equals(range.print())) {
                throw new OtherInput(
                        "its records " + range.from() + " to " + range.to() + " are not the ones that were sent");
            }
        }
    }

    private InputRecord read(CheckpointState known) throws OtherInput {
        if (!all.hasNext()) {
            throw new OtherInput("it has less than the " + known.end() + " records that were sent");
        }
        return all.next();
    }

    /** A record that cannot be sent tells so itself; of one that was refused the server is asked again, to tell why. */
    private void passOver(InputRecord item, CheckpointState known) {
        if (item.defect() != null) {
            ahead.add(item);
        } else if (known.refused().contains(item.index())) {
            // what is not there to be deleted must not count as deleted now
            boolean isWritten = operation == Operation.CREATE_MANY || operation == Operation.UPSERT_MANY;
            ahead.add(isWritten ? item.repeated() : item);
        } else {
            skipped++;
        }
    }

    private Mark marked(InputRecord item) {
        return item.defect() != null && isolate ? Mark.DONE : Mark.READ;
    }

    @Override
    public boolean hasNext() {
        usedUp = ahead.isEmpty() && !all.hasNext();
        return !usedUp;
    }

    @Override
    public InputRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (!ahead.isEmpty()) {
            return withId(ahead.poll());
        }
        InputRecord item = all.next();
        marks.read(item.index(), Prints.of(item), marked(item));
        return withId(item);
    }

    private InputRecord withId(InputRecord item) {
        if (item.defect() != null) {
            return item;
        }
        int index = item.index();
        return switch (operation) {
            case CREATE_MANY ->
                item.record().get(RecordWithId.ID) == null
                        ? new InputRecord(
                                index,
                                null,
                                new RecordWithId(GivenId.of(run, index), item.record()),
                                item.isRepeat(),
                                null)
                        : item;
            case UPSERT_MANY -> new InputRecord(index, GivenId.of(run, index), item.record(), item.isRepeat(), null);
            default -> item;
        };
    }

    @Override
    public void close() throws IOException {
        if (all instanceof Closeable source) {
            source.close();
        }
    }
}
