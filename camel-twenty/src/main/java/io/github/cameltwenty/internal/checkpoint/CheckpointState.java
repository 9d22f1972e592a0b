package io.github.cameltwenty.internal.checkpoint;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How far an input is done, as it is kept.
 *
 * @param name of the checkpoint
 * @param action what is done with the input, as {@code people/createMany}
 * @param run by which ids are given; another for each input
 * @param first the print of its first record
 * @param done how many records from its beginning are done or refused
 * @param print that of these records
 * @param refused those that the server refused
 * @param untold how many more it refused
 * @param above what is known of records that are not among {@code done}
 * @param ended whether the input ended there, with all done
 */
record CheckpointState(
        String name,
        String action,
        String run,
        String first,
        int done,
        String print,
        SortedSet<Integer> refused,
        int untold,
        List<Range> above,
        boolean ended) {
    /**
     * Records that were sent.
     *
     * @param to the last of them
     * @param isDone false where it is not known whether they are done
     * @param print that of these records
     */
    record Range(int from, int to, boolean isDone, String print) {
        private boolean has(int index) {
            return from <= index && index <= to;
        }
    }

    static CheckpointState begin(String name, String action, String run) {
        return new CheckpointState(
                name, action, run, Prints.NONE, 0, Prints.NONE, new TreeSet<>(), 0, List.of(), false);
    }

    /** Empty where nothing is known of the record. */
    Optional<Range> rangeOf(int index) {
        return above.stream().filter(range -> range.has(index)).findFirst();
    }

    /** Behind the last record of which something is known. */
    int end() {
        return above.stream().mapToInt(range -> range.to() + 1).max().orElse(done);
    }
}
