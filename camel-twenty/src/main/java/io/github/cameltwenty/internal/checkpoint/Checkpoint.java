package io.github.cameltwenty.internal.checkpoint;

import io.github.cameltwenty.internal.bulk.ChunkWork;
import io.github.cameltwenty.internal.record.InputRecord;
import io.github.cameltwenty.internal.record.RecordIterator;
import java.util.Iterator;
import java.util.OptionalInt;

/** What an operation over many records needs to be gone on with after a crash; {@link #NONE} where nobody wants that. */
public interface Checkpoint {
    Checkpoint NONE = new Checkpoint() {
        @Override
        public boolean isKept() {
            return false;
        }

        @Override
        public Iterator<InputRecord> input(Iterator<InputRecord> all) {
            return all;
        }

        @Override
        public ChunkWork work(ChunkWork work) {
            return work;
        }

        @Override
        public RecordIterator results(RecordIterator results) {
            return results;
        }

        @Override
        public OptionalInt skipped() {
            return OptionalInt.empty();
        }

        @Override
        public void close() {
            // nothing is held
        }
    };

    /** Whether there is one, which then gives the ids of records that are created. */
    boolean isKept();

    /**
     * The input without what is done. Called first, and once; reads what an earlier run has read.
     *
     * @throws io.github.cameltwenty.TwentyCheckpointException where it is not the input that is known
     */
    Iterator<InputRecord> input(Iterator<InputRecord> all);

    /** The same work, noted before and after. */
    ChunkWork work(ChunkWork work);

    /** The same results, at whose end, whichever, it is noted what is done. */
    RecordIterator results(RecordIterator results);

    /** How many records of the input were done before; empty where there is no checkpoint. */
    OptionalInt skipped();

    /** Lets other runs use it. Done at the end of the results, too; a second time nothing happens. */
    void close();
}
