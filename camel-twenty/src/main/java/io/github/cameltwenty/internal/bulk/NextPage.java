package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.internal.client.TwentyResult;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.LongSupplier;

/**
 * The page after the one that is worked on. It is fetched meanwhile where that saves time; work that is done in a tenth of what
 * a fetch takes would lose more by the change of threads.
 */
final class NextPage {
    private static final int WORTH = 10;

    private final Executor prefetch;
    private final LongSupplier nanoTime;
    private FutureTask<TwentyResult> task;
    private long preparedAt;
    private long fetchTook;
    private boolean worthPrefetching = true;

    /**
     * @param prefetch fetches a page ahead; null for none
     */
    NextPage(Executor prefetch, LongSupplier nanoTime) {
        this.prefetch = prefetch;
        this.nanoTime = nanoTime;
    }

    /**
     * Called when the work on a page begins.
     *
     * @param wanted whether it is certain that the next one will be asked for
     */
    void prepare(Callable<TwentyResult> fetch, boolean wanted) {
        task = new FutureTask<>(() -> timed(fetch));
        if (prefetch != null && wanted && worthPrefetching) {
            prefetch.execute(task);
        }
        preparedAt = nanoTime.getAsLong();
    }

    private TwentyResult timed(Callable<TwentyResult> fetch) throws Exception {
        long start = nanoTime.getAsLong();
        TwentyResult page = fetch.call();
        fetchTook = nanoTime.getAsLong() - start;
        return page;
    }

    /**
     * Called when the work on the page before is done. Fetches here what was not begun.
     *
     * @throws ExecutionException where the fetch failed
     * @throws CancellationException after {@link #cancel}
     */
    TwentyResult get() throws ExecutionException, InterruptedException {
        long worked = nanoTime.getAsLong() - preparedAt;
        task.run();
        TwentyResult page = task.get();
        worthPrefetching = worked >= fetchTook / WORTH;
        return page;
    }

    void cancel() {
        if (task != null) {
            task.cancel(false);
        }
    }
}
