package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.TwentyBatchException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.internal.observe.ObservedAction;
import io.github.cameltwenty.internal.observe.Observer;
import io.github.cameltwenty.internal.record.InputRecord;
import io.github.cameltwenty.internal.record.RecordIterator;
import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.apache.camel.util.IOHelper;

/**
 * A bulk operation as it goes: takes items off its input a chunk at a time, has several chunks worked on at once, and gives the
 * results in the order of the input. The work is done as results are asked for.
 */
public final class BulkWork implements RecordIterator {
    private final Iterator<InputRecord> items;
    private final ChunkWork work;
    private final Settings settings;
    private final List<TwentyFailure> failures;
    private Consumer<ChunkOutcome> told = outcome -> {};

    private final Deque<Chunk> underway = new ArrayDeque<>();
    private Iterator<Object> results = List.of().iterator();
    /** The last chunk that has results, and the one before it. */
    private List<InputRecord> handedOn = List.of();

    private List<InputRecord> handedOnBefore = List.of();
    private boolean ended;
    private boolean inputEnded;
    private int taken;
    /** What had no place in the last chunk. */
    private InputRecord held;

    /**
     * @param size of a chunk
     * @param parallelism how many chunks at a time
     * @param isolate whether an item that cannot be sent is told and the work goes on; else it stops
     * @param executor works on the chunks where there are several at a time
     */
    public record Settings(String action, BatchSize size, int parallelism, boolean isolate, Executor executor) {}

    private record Chunk(List<InputRecord> items, FutureTask<ChunkOutcome> task) {}

    /**
     * @param items may be endless; it throws a {@link TwentyException} where the input has something that is no record
     * @param failures takes the refused records, in order
     */
    public BulkWork(Iterator<InputRecord> items, ChunkWork work, Settings settings, List<TwentyFailure> failures) {
        this.items = items;
        this.work = work;
        this.settings = settings;
        this.failures = failures;
    }

    /** Has the observer know what becomes of the records. */
    public BulkWork toldTo(Observer observer, ObservedAction action) {
        told = outcome -> observer.written(action, outcome.results().size(), outcome.refused());
        return this;
    }

    @Override
    public boolean hasNext() {
        while (!results.hasNext() && !ended) {
            startChunks();
            if (underway.isEmpty()) {
                ended = true;
                work.taken(handedOn);
            } else {
                finish(underway.remove());
            }
        }
        return results.hasNext();
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        // not in hasNext(), which Camel's splitter asks before it gives on the result that it has
        work.taken(handedOnBefore);
        handedOnBefore = List.of();
        return results.next();
    }

    @Override
    public void close() {
        ended = true;
        results = List.of().iterator();
        underway.forEach(chunk -> chunk.task().cancel(false));
        underway.clear();
        if (items instanceof Closeable input) {
            IOHelper.close(input);
        }
    }

    private void startChunks() {
        while (underway.size() < settings.parallelism() && !inputEnded) {
            List<InputRecord> chunk = new ArrayList<>();
            try {
                // the size is asked for only where there is something to send
                int records = hasNextItem() ? settings.size().records() : 1;
                long bytes = settings.size().bytes();
                while (chunk.size() < records && hasNextItem()) {
                    InputRecord item = nextItem();
                    bytes -= settings.size().bytesOf(item);
                    if (bytes < 0 && !chunk.isEmpty() && item.defect() == null) {
                        held = item;
                        break;
                    }
                    if (item.defect() == null) {
                        chunk.add(item);
                    } else {
                        start(chunk);
                        chunk = new ArrayList<>();
                        fail(item);
                        if (inputEnded) {
                            return;
                        }
                    }
                }
                inputEnded = chunk.size() < records && held == null;
                start(chunk);
            } catch (TwentyException e) {
                inputEnded = true;
                start(chunk);
                List<InputRecord> broken = List.of(new InputRecord(taken, null, Map.of()));
                add(broken, ChunkOutcome.stopped(broken, e));
            }
        }
    }

    private boolean hasNextItem() {
        return held != null || items.hasNext();
    }

    private InputRecord nextItem() {
        InputRecord item = held == null ? items.next() : held;
        held = null;
        taken = item.index() + 1;
        return item;
    }

    private void start(List<InputRecord> chunk) {
        if (!chunk.isEmpty()) {
            FutureTask<ChunkOutcome> task = new FutureTask<>(() -> work.work(chunk));
            underway.add(new Chunk(chunk, task));
            if (settings.parallelism() > 1) {
                settings.executor().execute(task);
            }
        }
    }

    private void fail(InputRecord item) {
        boolean isolate = settings.isolate();
        add(
                List.of(item),
                isolate
                        ? ChunkOutcome.refused(item, item.defect())
                        : ChunkOutcome.stopped(List.of(item), item.defect()));
        inputEnded |= !isolate;
    }

    private void add(List<InputRecord> chunk, ChunkOutcome outcome) {
        underway.add(new Chunk(chunk, new FutureTask<>(() -> outcome)));
    }

    private ChunkOutcome outcome(Chunk chunk) {
        try {
            chunk.task().run();
            ChunkOutcome outcome = chunk.task().get();
            told.accept(outcome);
            return outcome;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException unchecked
                    ? unchecked
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void finish(Chunk chunk) {
        ChunkOutcome outcome = outcome(chunk);
        failures.addAll(outcome.failures());
        if (outcome.stop() == null) {
            results = outcome.results().values().iterator();
            if (results.hasNext()) {
                handedOnBefore = handedOn;
                handedOn = chunk.items();
            }
        } else {
            throw stopped(chunk, outcome);
        }
    }

    /** Chunks after the one that failed may be done already: they are waited for, and told. */
    private TwentyException stopped(Chunk chunk, ChunkOutcome outcome) {
        ended = true;
        ChunkOutcome all = outcome;
        int end = Math.max(endOfUncertain(chunk, outcome), endOfDone(outcome));
        for (Chunk later : underway) {
            ChunkOutcome laterOutcome = outcome(later);
            failures.addAll(laterOutcome.failures());
            if (!laterOutcome.results().isEmpty() || endOfUncertain(later, laterOutcome) > 0) {
                end = lastIndex(later) + 1;
            }
            all = all.and(laterOutcome);
        }
        underway.clear();
        return exception(all, end);
    }

    /** Behind the last record that is done. */
    private static int endOfDone(ChunkOutcome outcome) {
        return outcome.results().isEmpty() ? 0 : outcome.results().lastKey() + 1;
    }

    /** Behind the last record of a chunk of which it is not known whether it is done; 0 where that is known. */
    private static int endOfUncertain(Chunk chunk, ChunkOutcome outcome) {
        return outcome.mayHoldMore() ? lastIndex(chunk) + 1 : 0;
    }

    private static int lastIndex(Chunk chunk) {
        return chunk.items().get(chunk.items().size() - 1).index();
    }

    private TwentyException exception(ChunkOutcome all, int end) {
        int firstUndone = all.undone().get(0).index();
        boolean wholeInput = firstUndone == 0 && all.undone().size() == taken && !hasMoreInput();
        if (wholeInput && !ChunkOutcome.isRefusal(all.stop())) {
            return all.stop();
        }
        List<TwentyFailure> told = new ArrayList<>(failures);
        int next = Math.max(end, firstUndone);
        boolean known = all.undone().size() == 1 && ChunkOutcome.isRefusal(all.stop());
        for (InputRecord item : all.undone()) {
            boolean isTold = told.stream().anyMatch(failure -> failure.index() == item.index());
            if (!isTold && (item.index() < next || known)) {
                told.add(new TwentyFailure(item.index(), item.record(), all.stop()));
            }
        }
        return new TwentyBatchException(new ArrayList<>(all.results().values()), told, next, all.stop());
    }

    private boolean hasMoreInput() {
        try {
            return !inputEnded && hasNextItem();
        } catch (TwentyException e) {
            return true;
        }
    }

    @Override
    public String toString() {
        return "TwentyRecords[" + settings.action() + "]";
    }
}
