package io.github.cameltwenty.internal.csv;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows that were not read, as they stood, each behind the reason: mended, the file can be imported. It is there when the whole
 * input was read, so that a file of rejected rows may be imported under its own name. Until then, and where the reading ended
 * before, the rows are in a file of that name with {@code .part} behind it.
 */
final class RejectFile implements Closeable {
    private final Path path;
    private final Path part;
    private final List<String> headings;
    private final char delimiter;
    private SheetWriter sheet;

    /** @param headings of the file that is read */
    RejectFile(Path path, List<String> headings, char delimiter) {
        this.path = path;
        this.part = path.resolveSibling(path.getFileName() + ".part");
        this.headings = headings;
        this.delimiter = delimiter;
    }

    void add(Row row, String reason) {
        try {
            if (sheet == null) {
                Files.createDirectories(path.toAbsolutePath().getParent());
                BufferedWriter out = Files.newBufferedWriter(part);
                sheet = new SheetWriter(out, delimiter, true);
                sheet.row(before(Headings.REASON, headings));
            }
            sheet.row(before(FormulaGuard.guarded(reason), guarded(row.cells())));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the rejected rows to " + path, e);
        }
    }

    /** A file of rejected rows that is read again has the reasons of before. */
    private List<String> before(String reason, List<String> cells) {
        List<String> row = new ArrayList<>();
        row.add(reason);
        for (int i = 0; i < cells.size(); i++) {
            boolean isReason = i < headings.size() && Headings.isReason(headings.get(i));
            if (!isReason) {
                row.add(cells.get(i));
            }
        }
        return row;
    }

    private static List<String> guarded(List<String> cells) {
        // the guard that it came with stays, and goes when it is read
        return cells.stream().map(FormulaGuard::bare).map(FormulaGuard::guarded).toList();
    }

    /** The whole input was read: puts it in its place. */
    void publish() throws IOException {
        if (sheet != null) {
            close();
            Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        if (sheet != null) {
            SheetWriter open = sheet;
            sheet = null;
            open.close();
        }
    }
}
