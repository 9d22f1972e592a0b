package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyException.Refusal;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import io.github.cameltwenty.internal.record.RecordIterator;
import io.github.cameltwenty.internal.record.RecordWithId;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/** Walks over the pages of a find, as its plan says. Holds one page, and with prefetch the next. */
public final class PageWalk implements RecordIterator {
    private static final String STARTING_AFTER = "starting_after";

    private final TwentyRequest firstRequest;
    private final Function<TwentyRequest, TwentyResult> send;
    private final Settings settings;
    private final Integer totalCount;
    private final Supplier<PagePlan> plans;
    private final PagePlan plan;
    private final NextPage next;

    private Iterator<?> page;
    private Set<Object> idsOfPage = Set.of();
    private TwentyRequest nextRequest;
    private String endCursor;
    private boolean ended;
    private boolean counted;
    private long seen;

    /**
     * @param maxRecords null for all
     * @param prefetch fetches the next page while this one is worked on; null for none
     * @param strict whether fewer records than counted are an error
     */
    public record Settings(Long maxRecords, Executor prefetch, boolean strict) {}

    /** By the server's cursors. Fetches the first page at once. */
    public PageWalk(TwentyRequest firstRequest, Function<TwentyRequest, TwentyResult> send, Settings settings) {
        this(firstRequest, send, settings, CursorPlan::new);
    }

    /**
     * Fetches the first page at once.
     *
     * @param plans gives a plan for each walk: this one, and those by which it is checked
     */
    public PageWalk(
            TwentyRequest firstRequest,
            Function<TwentyRequest, TwentyResult> send,
            Settings settings,
            Supplier<PagePlan> plans) {
        this.firstRequest = firstRequest;
        this.send = send;
        this.settings = settings;
        this.plans = plans;
        this.plan = plans.get();
        this.next = new NextPage(settings.prefetch(), System::nanoTime);
        this.endCursor = firstRequest.query().get(STARTING_AFTER);
        TwentyResult first = first();
        this.totalCount = first.page() == null ? null : first.page().totalCount();
        take(firstRequest, first);
    }

    private TwentyResult first() {
        try {
            return send.apply(firstRequest);
        } catch (TwentyException e) {
            throw failed(e);
        }
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
        while (!page.hasNext() && !ended) {
            take(nextRequest, fetch());
        }
        if (!page.hasNext() && !counted) {
            counted = true;
            checkCount();
        }
        return page.hasNext();
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        seen++;
        return page.next();
    }

    @Override
    public void close() {
        ended = true;
        counted = true;
        page = List.of().iterator();
        next.cancel();
    }

    private TwentyResult fetch() {
        try {
            return next.get();
        } catch (ExecutionException e) {
            throw failed(e.getCause());
        } catch (CancellationException e) {
            throw new NoSuchElementException("closed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(error("interrupted"));
        }
    }

    private RuntimeException failed(Throwable cause) {
        ended = true;
        counted = true;
        if (cause instanceof TwentyException failure) {
            return failure.after(endCursor);
        }
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }

    private void take(TwentyRequest request, TwentyResult result) {
        PagePlan.Step step = step(request, result);
        List<?> records = step.records();
        refuseRepeats(records);
        page = records.iterator();
        endCursor = step.cursor();
        nextRequest = step.next();
        if (nextRequest == null) {
            ended = true;
            return;
        }
        boolean wanted = settings.maxRecords() == null || seen + records.size() < settings.maxRecords();
        TwentyRequest following = nextRequest;
        next.prepare(() -> send.apply(following), wanted);
    }

    private PagePlan.Step step(TwentyRequest request, TwentyResult result) {
        try {
            return plan.after(request, result);
        } catch (TwentyException e) {
            throw failed(e);
        }
    }

    private void refuseRepeats(List<?> records) {
        Set<Object> ids = new HashSet<>();
        for (Object record : records) {
            Object id = record instanceof Map<?, ?> fields ? fields.get(RecordWithId.ID) : null;
            if (id != null && (idsOfPage.contains(id) || !ids.add(id))) {
                throw failed(error("the server gave the record " + id + " twice, after " + seen + " records"));
            }
        }
        idsOfPage = ids;
    }

    private void checkCount() {
        // later servers count all that match, whatever the cursor
        boolean comparable = totalCount != null && !firstRequest.query().containsKey(STARTING_AFTER);
        if (comparable && seen < totalCount) {
            new CountCheck(firstRequest, send, settings.strict(), plans)
                    .shortfall(seen, totalCount)
                    .ifPresent(message -> {
                        throw failed(error(message));
                    });
        }
    }

    /** Goes to the end, without a look at the count. */
    long size() {
        counted = true;
        while (hasNext()) {
            next();
        }
        return seen;
    }

    private TwentyServerException error(String message) {
        return new TwentyServerException(
                firstRequest.action() + ": " + message,
                new Refusal(
                        firstRequest.resource(), firstRequest.purpose().operationName(), 0, null, List.of(message)));
    }

    @Override
    public String toString() {
        return "TwentyRecords[" + firstRequest.action() + ", " + seen + " given]";
    }
}
