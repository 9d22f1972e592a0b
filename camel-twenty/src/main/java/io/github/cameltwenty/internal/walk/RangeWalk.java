package io.github.cameltwenty.internal.walk;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.internal.bulk.CountCheck;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import io.github.cameltwenty.internal.record.RecordIterator;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.NoSuchElementException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Reads several ranges of ids at once. Holds the pages that are ahead of what is asked for, up to {@link #AHEAD} for each call at
 * a time; a range that is further ahead waits.
 */
public final class RangeWalk implements RecordIterator {
    private static final int AHEAD = 4;

    private final Function<TwentyRequest, TwentyResult> send;
    private final Settings settings;
    private final RangePages ranges;
    private final TwentyRequest firstRequest;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<RangePage> pages = new LinkedList<>();
    private int underway;
    private int held;
    private boolean closed;

    private final Integer totalCount;
    private Iterator<?> records = List.of().iterator();
    private RangeCount counts;
    private String endCursor;
    private long seen;

    /**
     * @param parallelism how many calls at a time, from 2
     * @param ordered whether the records come in the order of their ids
     * @param maxRecords null for all
     * @param strict whether fewer records than counted are an error
     * @param executor makes the calls
     */
    public record Settings(int parallelism, boolean ordered, Long maxRecords, boolean strict, Executor executor) {}

    /** Fetches the first page at once. */
    public RangeWalk(TwentyRequest firstRequest, Function<TwentyRequest, TwentyResult> send, Settings settings) {
        this.firstRequest = firstRequest;
        this.send = send;
        this.settings = settings;
        this.ranges = new RangePages(firstRequest, settings.parallelism());
        this.endCursor = firstRequest.query().get("starting_after");
        RangePage first = ranges.first();
        pages.add(first);
        totalCount = fetchFirst(first);
    }

    private Integer fetchFirst(RangePage first) {
        first.state = RangePage.State.UNDERWAY;
        underway++;
        fetch(first);
        if (first.failure != null) {
            throw failed(first.failure);
        }
        return first.counted;
    }

    /** How many records match, as the first page said; null where it did not say. */
    public Integer totalCount() {
        return totalCount;
    }

    @Override
    public boolean hasNext() {
        if (settings.maxRecords() != null && seen >= settings.maxRecords()) {
            close();
            return false;
        }
        while (!records.hasNext()) {
            checkCounts();
            RangePage page = take();
            if (page == null) {
                return false;
            }
            if (page.failure != null) {
                throw failed(page.failure);
            }
            records = page.records.iterator();
            endCursor = settings.ordered() && page.endCursor != null ? page.endCursor : endCursor;
            counts = page.count;
        }
        return true;
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        seen++;
        return records.next();
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            pages.clear();
            records = List.of().iterator();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The next page; null at the end. */
    private RangePage take() {
        lock.lock();
        try {
            while (!pages.isEmpty()) {
                RangePage page = ready();
                if (page != null) {
                    pages.remove(page);
                    held--;
                    page.count.close(page.records.size());
                    start();
                    return page;
                }
                start();
                changed.await();
            }
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(firstRequest.unusable(0, "interrupted"));
        } finally {
            lock.unlock();
        }
    }

    private RangePage ready() {
        if (settings.ordered()) {
            RangePage first = pages.get(0);
            return first.state == RangePage.State.DONE ? first : null;
        }
        return pages.stream()
                .filter(page -> page.state == RangePage.State.DONE)
                .findFirst()
                .orElse(null);
    }

    /** Begins with the first, whatever is held: all others wait for it to be given. */
    private void start() {
        Iterator<RangePage> waiting = pages.iterator();
        boolean isFirst = true;
        while (waiting.hasNext() && underway < settings.parallelism()) {
            RangePage page = waiting.next();
            boolean hasRoom = isFirst || held + underway < settings.parallelism() * AHEAD;
            if (!hasRoom) {
                return;
            }
            if (page.state == RangePage.State.WAITING) {
                page.state = RangePage.State.UNDERWAY;
                underway++;
                execute(page);
            }
            isFirst = false;
        }
    }

    private void execute(RangePage page) {
        try {
            settings.executor().execute(() -> fetch(page));
        } catch (RejectedExecutionException e) {
            underway--;
            held++;
            page.state = RangePage.State.DONE;
            page.failure = e;
            changed.signalAll();
        }
    }

    private void fetch(RangePage page) {
        TwentyResult result = null;
        RuntimeException failure = null;
        try {
            result = send.apply(page.request);
        } catch (RuntimeException e) {
            failure = e;
        } catch (Error e) {
            failure = new IllegalStateException(e);
        }
        lock.lock();
        try {
            underway--;
            held++;
            page.state = RangePage.State.DONE;
            page.failure = failure;
            if (failure == null) {
                fill(page, result);
            }
            if (!closed) {
                start();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void fill(RangePage page, TwentyResult result) {
        page.records = (List<?>) result.value();
        if (result.page() != null) {
            page.endCursor = result.page().endCursor();
            page.counted = result.page().totalCount();
        }
        if (page.isCounted()) {
            page.count.count(page.counted);
        }
        if (closed) {
            return;
        }
        boolean isLast = pages.stream().noneMatch(other -> other.state == RangePage.State.WAITING);
        try {
            insertBehind(page, ranges.following(page, result, isLast));
        } catch (IllegalArgumentException e) {
            page.failure = firstRequest.unusable(0, "the filter cannot be read in ranges: " + e.getMessage());
        } catch (RangePages.EndlessException e) {
            page.failure = firstRequest.unusable(0, e.getMessage());
        }
    }

    private void insertBehind(RangePage page, List<RangePage> following) {
        ListIterator<RangePage> places = pages.listIterator();
        while (places.hasNext()) {
            if (places.next() == page) {
                following.forEach(places::add);
                return;
            }
        }
    }

    /** Of the range of the page that was given last, and of those that it is a part of. */
    private void checkCounts() {
        RangeCount last = counts;
        counts = null;
        for (RangeCount count = last; count != null; count = count.whole()) {
            if (isShort(count)) {
                new CountCheck(count.request(), send, settings.strict())
                        .shortfall(count.given(), count.total())
                        .ifPresent(message -> {
                            throw failed(firstRequest.unusable(0, message));
                        });
            }
        }
    }

    private boolean isShort(RangeCount count) {
        lock.lock();
        try {
            return count.isShort();
        } finally {
            lock.unlock();
        }
    }

    private RuntimeException failed(RuntimeException cause) {
        close();
        return cause instanceof TwentyException failure && settings.ordered() ? failure.after(endCursor) : cause;
    }

    @Override
    public String toString() {
        return "TwentyRecords[" + firstRequest.action() + ", " + seen + " given]";
    }
}
