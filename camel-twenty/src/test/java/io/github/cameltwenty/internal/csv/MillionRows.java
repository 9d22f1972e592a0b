package io.github.cameltwenty.internal.csv;

import io.github.cameltwenty.TwentyUnknownColumns;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Writes a million records and reads them at the same time. To be run in a small heap; prints how many came back. */
final class MillionRows {
    private static final int ROWS = 1_000_000;

    private MillionRows() {}

    public static void main(String[] args) throws Exception {
        CsvSheets sheets = new CsvSheets(
                new CsvSettings(
                        "rockets",
                        ';',
                        null,
                        new Manner(Locale.GERMANY, ZoneOffset.UTC),
                        TwentyUnknownColumns.refuse,
                        Map.of(),
                        List.of("thetext", "thenumber", "thedate", "thefullname.lastName"),
                        false),
                StubWorkspace.withEachType());
        PipedInputStream in = new PipedInputStream(1 << 16);
        OutputStream out = new PipedOutputStream(in);
        Thread writer = new Thread(() -> write(sheets, out));
        writer.start();
        System.out.println("read " + count(sheets, in));
    }

    private static void write(CsvSheets sheets, OutputStream out) {
        try (out) {
            sheets.write(
                    IntStream.range(0, ROWS)
                            .mapToObj(i -> Map.of(
                                    "thetext",
                                    "Rocket " + i,
                                    "thenumber",
                                    i + 0.5,
                                    "thedate",
                                    "2026-05-31",
                                    "thefullname",
                                    Map.of("lastName", "Name; of \"" + i)))
                            .iterator(),
                    out);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static int count(CsvSheets sheets, InputStream in) throws Exception {
        int count = 0;
        try (CsvRecords records =
                sheets.read(in, null, new CsvSheets.Outcome(null, new AtomicInteger(), IllegalStateException::new))) {
            while (records.hasNext()) {
                records.next();
                count++;
            }
        }
        return count;
    }
}
