package io.github.cameltwenty.examples.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.Dialect;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An export, moved into one version of Twenty twice: once for all tests of a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MovedTwice {
    private final String from;
    private final Dialect dialect;

    Migrated migrated;

    MovedTwice(String from, Dialect dialect) {
        this.from = from;
        this.dialect = dialect;
    }

    @BeforeAll
    void move() throws IOException {
        migrated = new Migrated(from, dialect);
    }

    @AfterAll
    void close() throws IOException {
        migrated.close();
    }

    /** The opportunities of 1.0 have none. */
    String owner(String email) {
        return dialect == Dialect.V1_0 ? "-" : email;
    }

    @Test
    void aLongNoteKeepsItsLineEndsAndQuotes() {
        assertThat(migrated.moved().texts())
                .anyMatch(text -> text.length() == 10_000
                        && text.startsWith(
                                "Minutes of the call about the \"warehouse robots\" pilot.\nAsked for: a price,"));
    }

    @Test
    void theSecondRunChangesNothing() {
        assertThat(migrated.recordsNow()).isEqualTo(migrated.recordsOfFirstRun());
        assertThat(migrated.updatesOfSecondRun()).isEmpty();
    }

    @Test
    void theSecondRunSaysThatNothingHasChanged() {
        assertThat(migrated.toldBySecondRun())
                .filteredOn(line -> line.contains("created"))
                .hasSize(11)
                .allMatch(line -> line.contains("s 0 of ") || line.contains("created=0, updated=0"));
    }
}
