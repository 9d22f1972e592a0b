package io.github.cameltwenty.examples.benchmarks;

import io.github.cameltwenty.TwentyConfiguration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** How much of an allowed rate is used, with several callers that would all like to call more often. */
final class RateRuns {
    private static final int CALLERS = 4;
    private static final String ID = "20202020-a000-4485-94de-70c2a98daef2";

    private final String url;
    private final ServerControl server;
    private final Effort effort;

    RateRuns(String url, ServerControl server, Effort effort) {
        this.url = url;
        this.server = server;
        this.effort = effort;
    }

    void run(ResultTable table) {
        perSecond(50, table);
        perSecond(10, table);
        perMinute(1000, table);
        perMinute(600, table);
        perMinute(100, table);
        learned(100, table);
    }

    /** With no figure: the first burst goes as fast as it can, the rest as the first refusal has told. */
    private void learned(int calls, ResultTable table) {
        CallCount count = run(calls, 60_000, limits -> {});
        double allowed = calls + calls * effort.limitSeconds() / 60.0;
        table.share("requestsPerMinute=auto, " + calls + " allowed", allowed, effort.limitSeconds(), count);
    }

    private void perSecond(int calls, ResultTable table) {
        CallCount count = run(calls, 1000, limits -> limits.setRequestsPerSecond(calls));
        table.rate("requestsPerSecond=" + calls, calls, effort.limitSeconds(), count);
    }

    private void perMinute(int calls, ResultTable table) {
        CallCount count = run(calls, 60_000, limits -> limits.setRequestsPerMinute(calls));
        table.rate("requestsPerMinute=" + calls, calls / 60.0, effort.limitSeconds(), count);
    }

    private CallCount run(int calls, long millis, Consumer<TwentyConfiguration> limits) {
        try (Contender contender = new TwentyContender(url, limits)) {
            server.reset(Contender.PAGE);
            call(contender, effort.limitSeconds() / 6);
            server.limit(calls, millis);
            call(contender, effort.limitSeconds());
            return server.count();
        }
    }

    private static void call(Contender contender, int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        for (int i = 0; i < CALLERS; i++) {
            callers.execute(() -> {
                do {
                    contender.findOne(ID);
                } while (System.nanoTime() < end);
            });
        }
        callers.shutdown();
        try {
            if (!callers.awaitTermination(seconds + 30L, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The callers hang");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
