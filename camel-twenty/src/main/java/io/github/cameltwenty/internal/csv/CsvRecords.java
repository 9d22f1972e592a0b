package io.github.cameltwenty.internal.csv;

import io.github.cameltwenty.internal.csv.RowValues.Reading;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * The records of a file, read as they are asked for: a row at a time, or a window of them where other records are looked up. A row
 * that does not fit is set aside, or fails {@code next}; what comes after it can still be read.
 */
public final class CsvRecords implements Iterator<Map<String, Object>>, Closeable {
    private static final int WINDOW = 200;

    private final RowReader rows;
    private final RowValues values;
    private final LookUps lookUps;
    private final RejectFile rejects;
    private final AtomicInteger rejected;
    private final Function<String, RuntimeException> refusal;
    private final Deque<Reading> ready = new ArrayDeque<>();
    private RuntimeException broken;
    private boolean isClosed;

    CsvRecords(
            RowReader rows,
            RowValues values,
            LookUps lookUps,
            RejectFile rejects,
            AtomicInteger rejected,
            Function<String, RuntimeException> refusal) {
        this.rows = rows;
        this.values = values;
        this.lookUps = lookUps;
        this.rejects = rejects;
        this.rejected = rejected;
        this.refusal = refusal;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !isClosed) {
            fill();
        }
        return !ready.isEmpty();
    }

    @Override
    public Map<String, Object> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Reading reading = ready.poll();
        if (!reading.problems().isEmpty()) {
            throw refusal.apply(reason(reading));
        }
        return reading.record();
    }

    private void fill() {
        List<Reading> window = new ArrayList<>();
        int size = lookUps.isEmpty() ? 1 : WINDOW;
        while (window.size() < size && hasRow()) {
            window.add(values.read(rows.next()));
        }
        lookUps.resolve(window);
        for (Reading reading : window) {
            if (reading.problems().isEmpty() || rejects == null) {
                ready.add(reading);
            } else {
                rejects.add(reading.row(), reason(reading));
                rejected.incrementAndGet();
            }
        }
        if (window.isEmpty()) {
            close();
            if (broken != null) {
                throw broken;
            }
        }
    }

    /** What broke comes after the rows before it. */
    private boolean hasRow() {
        try {
            return rows.hasNext();
        } catch (IllegalArgumentException e) {
            broken = refusal.apply(e.getMessage());
            return false;
        }
    }

    private static String reason(Reading reading) {
        return "Line " + reading.row().line() + ": " + String.join("; ", reading.problems());
    }

    /** The rejected rows are there from now on. */
    @Override
    public void close() {
        isClosed = true;
        try (rows) {
            if (rejects != null) {
                rejects.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "CsvRecords";
    }
}
