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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Walks over the pages of a find, by {@code hasNextPage} and {@code endCursor} alone: a page may be shorter than its limit.
 * Holds one page, and with prefetch the next.
 */
public final class PageWalk implements RecordIterator {
    private static final int REMEMBERED_CURSORS = 1000;
    private static final String STARTING_AFTER = "starting_after";

    private final TwentyRequest firstRequest;
    private final Function<TwentyRequest, TwentyResult> send;
    private final Settings settings;
    private final Integer totalCount;
    private final NextPage next;
    private final Set<String> cursors = new LinkedHashSet<>();

    private Iterator<?> page;
    private Set<Object> idsOfPage = Set.of();
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

    /** Fetches the first page at once. */
    public PageWalk(TwentyRequest firstRequest, Function<TwentyRequest, TwentyResult> send, Settings settings) {
        this.firstRequest = firstRequest;
        this.send = send;
        this.settings = settings;
        this.next = new NextPage(settings.prefetch(), System::nanoTime);
        this.endCursor = firstRequest.query().get(STARTING_AFTER);
        TwentyResult first = first();
        this.totalCount = first.page() == null ? null : first.page().totalCount();
        take(first);
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
            take(fetch());
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

    private TwentyRequest nextRequest() {
        Map<String, String> query = new LinkedHashMap<>(firstRequest.query());
        query.put(STARTING_AFTER, endCursor);
        return firstRequest.withQuery(query);
    }

    private void take(TwentyResult result) {
        List<?> records = (List<?>) result.value();
        TwentyResult.Page facts = result.page();
        refuseRepeats(records);
        page = records.iterator();
        boolean more = facts != null && facts.hasNextPage();
        if (!more) {
            ended = true;
            endCursor = facts != null && facts.endCursor() != null ? facts.endCursor() : endCursor;
            return;
        }
        if (facts.endCursor() == null || !cursors.add(facts.endCursor())) {
            throw failed(error("the server says that there are more records, but its cursor " + facts.endCursor()
                    + " is one that it gave before"));
        }
        if (cursors.size() > REMEMBERED_CURSORS) {
            cursors.remove(cursors.iterator().next());
        }
        endCursor = facts.endCursor();
        boolean wanted = settings.maxRecords() == null || seen + records.size() < settings.maxRecords();
        TwentyRequest request = nextRequest();
        next.prepare(() -> send.apply(request), wanted);
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
            new CountCheck(firstRequest, send, settings.strict())
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
