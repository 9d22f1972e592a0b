package io.github.cameltwenty.internal.csv;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a CSV (RFC 4180), one by one, without those that are blank. {@code hasNext} throws an
 * {@link IllegalArgumentException} naming the line where the text is no CSV; nothing comes after that.
 */
public final class RowReader implements Iterator<Row>, Closeable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final BoundedReader bounded;
    private final char delimiter;
    private final int skipped;
    private Row ahead;
    private boolean isEnded;

    private RowReader(BufferedReader in, BoundedReader bounded, char delimiter, int skipped) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        this.parser = CSVParser.parse(in, format);
        this.records = parser.iterator();
        this.bounded = bounded;
        this.delimiter = delimiter;
        this.skipped = skipped;
    }

    /**
     * @param delimiter null to find it out: comma, semicolon or tab
     */
    public static RowReader open(Reader source, Character delimiter) throws IOException {
        BoundedReader bounded = new BoundedReader(source);
        BufferedReader in = new BufferedReader(bounded);
        in.mark(1);
        if (in.read() != BYTE_ORDER_MARK) {
            in.reset();
        }
        String first = Delimiters.firstLine(in);
        boolean isTold = Delimiters.isTold(first);
        if (isTold) {
            in.readLine();
        }
        return new RowReader(in, bounded, delimiter == null ? Delimiters.of(first) : delimiter, isTold ? 1 : 0);
    }

    char delimiter() {
        return delimiter;
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && !isEnded) {
            read();
        }
        return ahead != null;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = ahead;
        ahead = null;
        return row;
    }

    private void read() {
        int line = (int) parser.getCurrentLineNumber() + 1 + skipped;
        bounded.restart();
        try {
            isEnded = !records.hasNext();
            if (!isEnded) {
                Row row = new Row(line, List.of(records.next().values()));
                ahead = row.isBlank() ? null : row;
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            isEnded = true;
            throw new IllegalArgumentException(malformed(line, e), e);
        }
    }

    private static String malformed(int line, RuntimeException e) {
        String told = e instanceof UncheckedIOException wrapped
                ? wrapped.getCause().getMessage()
                : String.valueOf(e.getMessage());
        if (told.contains("EOF reached")) {
            return "A double quote in line " + line + " of the CSV has no end";
        }
        return told.contains("nvalid char")
                ? "Line " + line + " of the CSV has more behind a closing double quote: within a text write two"
                : "Line " + line + " of the CSV cannot be read: " + told;
    }

    @Override
    public void close() throws IOException {
        isEnded = true;
        parser.close();
    }
}
