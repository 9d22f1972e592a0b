package io.github.cameltwenty.internal.checkpoint;

import io.github.cameltwenty.TwentyCheckpointException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.bulk.ChunkOutcome;
import io.github.cameltwenty.internal.bulk.ChunkWork;
import io.github.cameltwenty.internal.record.InputRecord;
import io.github.cameltwenty.internal.record.RecordIterator;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The checkpoint of one run over one input. Before each call it is written which records are sent, and what is done by then. */
final class KeptCheckpoint implements Checkpoint {
    private static final Logger LOG = LoggerFactory.getLogger(KeptCheckpoint.class);

    private final CheckpointStore store;
    private final Settings settings;
    private final Failures failures;
    private Marks marks;
    private ResumedInput input;

    /**
     * @param isolate whether refused records are told and the others go on
     * @param streaming whether a record counts as done when its result has been taken
     */
    record Settings(String name, String action, Operation operation, boolean isolate, boolean streaming) {}

    /** Makes the exceptions. */
    @FunctionalInterface
    interface Failures {
        TwentyCheckpointException of(String message, Throwable cause);
    }

    KeptCheckpoint(CheckpointStore store, Settings settings, Failures failures) {
        this.store = store;
        this.settings = settings;
        this.failures = failures;
    }

    @Override
    public boolean isKept() {
        return true;
    }

    @Override
    public Iterator<InputRecord> input(Iterator<InputRecord> all) {
        CheckpointState known = known();
        FirstAgain source = new FirstAgain(all);
        if (known == null || known.ended() && (isHarmlessAgain() || isAnother(known, source))) {
            begin(
                    CheckpointState.begin(
                            settings.name(),
                            settings.action(),
                            UUID.randomUUID().toString()),
                    source);
            saveFirst();
        } else {
            begin(known, source);
            goOn(known, source);
        }
        return input;
    }

    private void begin(CheckpointState from, FirstAgain source) {
        marks = new Marks(from, settings.streaming());
        input = new ResumedInput(source, marks, from.run(), settings.operation(), settings.isolate());
    }

    private void goOn(CheckpointState known, FirstAgain source) {
        if (known.ended() && source.first() == null) {
            return;
        }
        try {
            input.passOver(known);
        } catch (ResumedInput.OtherInput e) {
            throw failures.of(known.ended() ? isDoneInPart(e) : isAmid(known, e), e);
        }
        if (known.untold() > 0) {
            LOG.warn(
                    "{}: {} more records of the input were refused before, and are not tried again",
                    settings.action(),
                    known.untold());
        }
    }

    private String isDoneInPart(ResumedInput.OtherInput difference) {
        return "The input begins as the one that was done under the checkpoint " + store + ", but "
                + difference.getMessage() + ". Give it a checkpoint of its own, without what is done";
    }

    private String isAmid(CheckpointState known, ResumedInput.OtherInput difference) {
        return "The checkpoint " + store + " is amid another input, of which " + known.done()
                + " records are done: of this one, " + difference.getMessage()
                + ". Go on with that input, give this one a checkpoint of its own, or remove that checkpoint";
    }

    /** So that what cannot be written is told before anything is sent. */
    private void saveFirst() {
        try {
            store.save(marks::state);
        } catch (RuntimeException e) {
            throw failures.of("The checkpoint " + store + " cannot be written: " + e.getMessage(), e);
        }
    }

    /**
     * @throws TwentyCheckpointException where it cannot be read, or is another action's
     */
    private CheckpointState known() {
        CheckpointState known;
        try {
            known = store.load();
        } catch (IllegalArgumentException e) {
            throw failures.of(e.getMessage(), e);
        }
        if (known != null
                && !(known.name().equals(settings.name()) && known.action().equals(settings.action()))) {
            throw failures.of(
                    "The checkpoint " + store + " is that of '" + known.name() + "' for " + known.action()
                            + ", not of '" + settings.name() + "' for " + settings.action(),
                    null);
        }
        return known;
    }

    /** What only sets values is to be set again by each run: others may have changed them. */
    private boolean isHarmlessAgain() {
        return settings.operation() == Operation.UPDATE_MANY || settings.operation() == Operation.UPSERT_MANY;
    }

    private static boolean isAnother(CheckpointState ended, FirstAgain source) {
        return source.first() != null && !Prints.of(source.first()).equals(ended.first());
    }

    @Override
    public OptionalInt skipped() {
        return OptionalInt.of(input.skipped());
    }

    @Override
    public ChunkWork work(ChunkWork work) {
        return new ChunkWork() {
            @Override
            public ChunkOutcome work(List<InputRecord> chunk) {
                try {
                    marks.sent(chunk);
                    store.save(marks::state);
                } catch (RuntimeException e) {
                    TwentyCheckpointException stop =
                            failures.of("Nothing more is sent, as it could not be noted before: " + e.getMessage(), e);
                    ChunkOutcome unsent = ChunkOutcome.stopped(chunk, stop);
                    marks.answered(chunk, unsent);
                    return unsent;
                }
                ChunkOutcome outcome = work.work(chunk);
                marks.answered(chunk, outcome);
                return outcome;
            }

            @Override
            public void taken(List<InputRecord> chunk) {
                marks.taken(chunk);
            }
        };
    }

    @Override
    public RecordIterator results(RecordIterator results) {
        return new CheckpointedResults(results);
    }

    /** What is noted at the latest before the next call may be noted now. */
    private void save() {
        try {
            store.save(marks::state);
        } catch (RuntimeException e) {
            LOG.warn(
                    "{}: cannot note in {} what is done. The next run looks at it again: {}",
                    settings.action(),
                    store,
                    e.getMessage(),
                    e);
        }
    }

    @Override
    public void close() {
        store.close();
    }

    private final class CheckpointedResults implements RecordIterator {
        private final RecordIterator results;

        CheckpointedResults(RecordIterator results) {
            this.results = results;
        }

        @Override
        public boolean hasNext() {
            boolean more;
            try {
                more = results.hasNext();
            } catch (TwentyException e) {
                end();
                throw e;
            } catch (RuntimeException e) {
                store.close();
                throw e;
            }
            if (!more) {
                end();
            }
            return more;
        }

        @Override
        public Object next() {
            return results.next();
        }

        @Override
        public void close() {
            results.close();
            end();
        }

        private void end() {
            if (store.isOpen()) {
                if (input.isUsedUp()) {
                    marks.end();
                }
                save();
                store.close();
            }
        }

        @Override
        public String toString() {
            return results.toString();
        }
    }
}
