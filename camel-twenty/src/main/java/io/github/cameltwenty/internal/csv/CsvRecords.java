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
 * The records of a file, read as they are asked for: a row at a time, or a window of them where other records are looked up.
 *
 * <p>No row is lost in silence to whoever asks again after a failure: a row that does not fit is set aside, or fails {@code next}
 * each time; a file that cannot be read further fails {@code hasNext} each time; a look-up that failed is tried again for the same
 * rows.
 */
public final class CsvRecords implements Iterator<Map<String, Object>>, Closeable {
    private static final int WINDOW = 200;

    private final RowReader rows;
    private final RowValues values;
    private final LookUps lookUps;
    private final RejectFile rejects;
    private final AtomicInteger rejected;
    private final Function<String, RuntimeException> refusal;
    /** Rows whose look-ups are not done. */
    private final List<Reading> window = new ArrayList<>();

    private final Deque<Reading> ready = new ArrayDeque<>();
    private RuntimeException broken;
    private boolean isEnded;

    /** The end of a message may close it in another thread than the one that reads. */
    private volatile boolean isClosed;

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

    /**
     * @throws IllegalStateException where it was closed before its end
     */
    @Override
    public boolean hasNext() {
        while (!isEnded) {
            if (isClosed) {
                throw broken == null ? closedBeforeItsEnd() : broken;
            }
            setAside();
            if (!ready.isEmpty()) {
                return true;
            }
            fill();
        }
        return false;
    }

    private static IllegalStateException closedBeforeItsEnd() {
        return new IllegalStateException(
                "The CSV was closed before all its records were read: that happens when its message"
                        + " is done. Read them within the route that unmarshals it, or gather them in a list there");
    }

    @Override
    public Map<String, Object> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        // a refused row stays, so that no one reads on behind it
        Reading reading = ready.peek();
        if (!reading.problems().isEmpty()) {
            throw refusal.apply(reason(reading));
        }
        return ready.poll().record();
    }

    private void setAside() {
        while (rejects != null && !ready.isEmpty() && !ready.peek().problems().isEmpty()) {
            Reading reading = ready.peek();
            try {
                rejects.add(reading.row(), reason(reading));
            } catch (UncheckedIOException e) {
                // half a row may stand there, so it cannot be written again
                throw broken(e);
            }
            ready.poll();
            rejected.incrementAndGet();
        }
    }

    private void fill() {
        if (window.isEmpty()) {
            readWindow();
        }
        if (window.isEmpty()) {
            end();
            return;
        }
        lookUps.resolve(window);
        ready.addAll(window);
        window.clear();
    }

    /** A row that will end the reading ends the window too: what is behind it is not to be looked up, let alone created. */
    private void readWindow() {
        int size = lookUps.isEmpty() ? 1 : WINDOW;
        boolean goesOn = true;
        while (goesOn && window.size() < size) {
            Reading reading = read();
            if (reading != null) {
                window.add(reading);
            }
            goesOn = reading != null && (rejects != null || reading.problems().isEmpty());
        }
    }

    /** Null where there is none, or none that can be read. What broke comes after the rows before it. */
    private Reading read() {
        if (broken != null) {
            return null;
        }
        try {
            return rows.hasNext() ? values.read(rows.next()) : null;
        } catch (IllegalArgumentException e) {
            broken = refusal.apply(e.getMessage());
        } catch (RuntimeException e) {
            broken = e;
        }
        return null;
    }

    private void end() {
        if (broken != null) {
            throw broken(broken);
        }
        if (isClosed) {
            // by another thread, just now: this is not the end of the file
            return;
        }
        try {
            if (rejects != null) {
                rejects.publish();
            }
        } catch (IOException e) {
            throw broken(new UncheckedIOException("Cannot write the rejected rows", e));
        }
        isEnded = true;
        close();
    }

    /** From now on each call fails with it. */
    private RuntimeException broken(RuntimeException why) {
        broken = why;
        try {
            close();
        } catch (UncheckedIOException e) {
            why.addSuppressed(e);
        }
        return why;
    }

    private static String reason(Reading reading) {
        return "Line " + reading.row().line() + ": " + String.join("; ", reading.problems());
    }

    /** Rejected rows of a file that was not read to its end stay in a file of their own. */
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
