package io.github.cameltwenty.internal.changes.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sweep expects to find, whenever the process before was killed. */
class KnownIdsTest {
    @TempDir
    Path directory;

    private KnownIds known;

    @BeforeEach
    void afterKill() {
        known = new KnownIds(directory, "twenty/people");
    }

    private static PackedId id(int number) {
        return new PackedId(4, number);
    }

    private List<PackedId> expected() {
        List<PackedId> expected = new ArrayList<>();
        try (KnownIds.Sweep sweep = known.begin()) {
            for (PackedId id = sweep.peek(); id != null; id = sweep.peek()) {
                expected.add(id);
                sweep.advance();
            }
        }
        return expected;
    }

    private void swept(int... numbers) {
        KnownIds.Sweep sweep = known.begin();
        for (int number : numbers) {
            sweep.found(id(number));
        }
        sweep.end();
    }

    @Test
    void theIdsOfTheLastSweepAreExpectedAndThoseToldOfSince() {
        swept(1, 3);
        known.add(id(2));
        afterKill();

        assertThat(expected()).containsExactly(id(1), id(2), id(3));
    }

    @Test
    void whatASweepHasToldToBeGoneIsNotToldAgainWhereItIsCutOff() {
        swept(1, 2, 3);
        known.add(id(4));
        known.begin().close();
        known.told(id(2));
        known.told(id(4));
        afterKill();

        assertThat(expected()).containsExactly(id(1), id(3));
    }

    @Test
    void whatComesAgainAfterTheSweepIsExpectedAgain() {
        swept(1, 2);
        KnownIds.Sweep sweep = known.begin();
        known.told(id(2));
        sweep.found(id(1));
        sweep.end();
        known.add(id(2));

        assertThat(expected()).containsExactly(id(1), id(2));
    }

    @Test
    void halfAnIdThatAFullDiskHasTakenDoesNotShiftTheNext() throws IOException {
        known.add(id(1));
        Files.write(directory.resolve("twenty_people.new"), new byte[7], StandardOpenOption.APPEND);
        known.add(id(2));

        assertThat(expected()).containsExactly(id(1), id(2));
    }
}
