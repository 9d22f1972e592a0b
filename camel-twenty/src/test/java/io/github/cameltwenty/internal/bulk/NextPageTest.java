package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.internal.client.TwentyResult;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class NextPageTest {
    private static final long FETCH = 1000;

    private final AtomicLong clock = new AtomicLong();
    private final AtomicInteger prefetched = new AtomicInteger();
    private final Executor executor = fetch -> {
        prefetched.incrementAndGet();
        fetch.run();
    };
    private final NextPage next = new NextPage(executor, clock::get);

    @Test
    void isFetchedWhileTheFirstPageIsWorkedOn() {
        next.prepare(this::fetch, true);

        assertThat(prefetched).hasValue(1);
    }

    @Test
    void isNotFetchedAheadWhereNobodyMayAskForIt() {
        next.prepare(this::fetch, false);

        assertThat(prefetched).hasValue(0);
    }

    @Test
    void isNotFetchedAheadAfterWorkThatTookNoTime() throws Exception {
        workThenNext(0);
        workThenNext(0);

        assertThat(prefetched).hasValue(1);
    }

    @Test
    void isFetchedAheadAfterWorkOfATenthOfAFetch() throws Exception {
        workThenNext(FETCH / 10);
        workThenNext(0);

        assertThat(prefetched).hasValue(2);
    }

    @Test
    void isFetchedAheadAgainOnceTheWorkTakesTime() throws Exception {
        workThenNext(0);
        workThenNext(FETCH);
        workThenNext(0);

        assertThat(prefetched).hasValue(2);
    }

    private void workThenNext(long nanos) throws Exception {
        next.prepare(this::fetch, true);
        clock.addAndGet(nanos);
        next.get();
    }

    private TwentyResult fetch() {
        clock.addAndGet(FETCH);
        return new TwentyResult(200, List.of(), null);
    }
}
