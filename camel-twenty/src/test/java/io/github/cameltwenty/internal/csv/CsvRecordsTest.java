package io.github.cameltwenty.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cameltwenty.TwentyUnknownColumns;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a file that is read on after a failure. */
class CsvRecordsTest {
    @TempDir
    private Path folder;

    private final LookUpWorkspace workspace = new LookUpWorkspace();
    private final AtomicInteger rejected = new AtomicInteger();

    private CsvRecords records(Path rejects, String text) throws IOException {
        CsvSettings settings = new CsvSettings(
                "people",
                ',',
                null,
                new Manner(null, ZoneOffset.UTC),
                TwentyUnknownColumns.refuse,
                Map.of(),
                List.of(),
                false);
        return new CsvSheets(settings, workspace)
                .read(new StringReader(text), new CsvSheets.Outcome(rejects, rejected, Refused::new));
    }

    private CsvRecords records(String text) throws IOException {
        return records(null, text);
    }

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    private static List<Object> titles(CsvRecords records) {
        List<Object> titles = new ArrayList<>();
        records.forEachRemaining(record -> titles.add(record.get("jobTitle")));
        return titles;
    }

    @Test
    void aLookUpThatFailedIsTriedAgainForTheSameRows() throws IOException {
        workspace.failure = new IllegalArgumentException("no connection");
        CsvRecords records = records("jobTitle,company.name\na,Acme\nb,Acme\n");

        assertThatThrownBy(records::hasNext).hasMessage("no connection");

        assertThat(titles(records)).containsExactly("a", "b");
    }

    @Test
    void aFailedLookUpOfTheLastRowsComesBeforeWhatBrokeBehindThem() throws IOException {
        workspace.failure = new IllegalArgumentException("no connection");
        CsvRecords records = records("jobTitle,company.name\na,Acme\n\"b,Acme\n");
        assertThatThrownBy(records::hasNext).hasMessage("no connection");

        assertThat(records.next()).containsEntry("companyId", "id of Acme");

        assertThatThrownBy(records::hasNext).isInstanceOf(Refused.class).hasMessageContaining("has no end");
    }

    @Test
    void aFileThatIsBrokenOffNeverLooksWhole() throws IOException {
        CsvRecords records = records("jobTitle\na\n\"b\n");
        records.next();

        Throwable first = catchThrowable(records::hasNext);

        assertThat(first).isInstanceOf(Refused.class).hasMessage("A double quote in line 3 of the CSV has no end");
        assertThatThrownBy(records::hasNext).isSameAs(first);
        assertThatThrownBy(records::next).isSameAs(first);
    }

    @Test
    void noOneReadsOnBehindARowThatDoesNotFit() throws IOException {
        CsvRecords records = records("age\nmany\n5\n");

        assertThatThrownBy(records::next).isInstanceOf(Refused.class).hasMessageContaining("Line 2: age");
        assertThatThrownBy(records::next).isInstanceOf(Refused.class).hasMessageContaining("Line 2: age");
    }

    @Test
    void whatIsBehindARowThatEndsTheReadingIsNotLookedUp() throws IOException {
        CsvRecords records = records("age,company.name\n1,Before\nmany,Within\n2,Behind\n");

        records.next();

        assertThat(workspace.lookedUp).containsExactly("Before");
    }

    @Test
    void rowsBehindARejectedOneAreLookedUpWithTheOthers() throws IOException {
        CsvRecords records = records(folder.resolve("rejected.csv"), "age,company.name\n1,One\nmany,None\n2,Two\n");

        records.next();

        assertThat(workspace.lookedUp).containsExactly("One", "Two");
    }

    @Test
    void aFileThatIsClosedBeforeItsEndHasNotEnded() throws IOException {
        CsvRecords records = records("jobTitle\na\nb\n");
        records.next();
        records.close();

        assertThatIllegalStateException()
                .isThrownBy(records::hasNext)
                .withMessageStartingWith("The CSV was closed before all its records were read");
    }

    @Test
    void aFileThatWasReadToItsEndHasEndedWhenItIsClosed() throws IOException {
        CsvRecords records = records("jobTitle\na\n");
        titles(records);
        records.close();

        assertThat(records.hasNext()).isFalse();
    }

    @Test
    void theRejectFileIsThereWhenTheWholeInputIsRead() throws IOException {
        Path rejects = folder.resolve("rejected.csv");

        assertThat(titles(records(rejects, "jobTitle,age\na,1\nb,many\nc,3\n"))).containsExactly("a", "c");

        assertThat(rejects).content().contains("b,many");
        assertThat(rejected).hasValue(1);
        assertThat(folder.resolve("rejected.csv.part")).doesNotExist();
    }

    @Test
    void aFileThatIsClosedBeforeItsEndReplacesNothingByItsRejectedRows() throws IOException {
        Path input = Files.writeString(folder.resolve("people.csv"), "jobTitle,age\nb,many\nc,3\nd,4\n");
        CsvRecords records = records(input, Files.readString(input));
        records.next();

        records.close();

        assertThat(input).content().endsWith("c,3\nd,4\n");
        assertThat(folder.resolve("people.csv.part")).content().contains("b,many");
    }

    @Test
    void aFileThatIsBrokenOffReplacesNothingByItsRejectedRows() throws IOException {
        Path input = Files.writeString(folder.resolve("people.csv"), "jobTitle,age\nb,many\nc,3\n\"d,4\n");
        CsvRecords records = records(input, Files.readString(input));

        assertThatThrownBy(() -> titles(records)).isInstanceOf(Refused.class);
        records.close();

        assertThat(input).content().endsWith("c,3\n\"d,4\n");
        assertThat(folder.resolve("people.csv.part")).content().contains("b,many");
    }

    @Test
    void rejectedRowsThatCannotBeKeptFailTheReadingEachTime() throws IOException {
        Path taken =
                Files.createDirectories(folder.resolve("rejected.csv/taken")).getParent();
        CsvRecords records = records(taken, "age\nmany\n");

        assertThatThrownBy(records::hasNext).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(records::hasNext).isInstanceOf(UncheckedIOException.class);
    }
}
