package io.github.cameltwenty.internal.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes rows of cells. */
final class SheetWriter implements Closeable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter printer;

    /** @param isMarked whether a byte order mark comes first, by which Excel knows UTF-8 */
    SheetWriter(Writer out, char delimiter, boolean isMarked) throws IOException {
        if (isMarked) {
            out.write(BYTE_ORDER_MARK);
        }
        printer = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get().print(out);
    }

    void row(List<String> cells) throws IOException {
        printer.printRecord(cells);
    }

    void flush() throws IOException {
        printer.flush();
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
