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
        CallCount seconds = run(50, 1000, effort.secondLimitSeconds(), limits -> limits.setRequestsPerSecond(50));
        table.rate("requestsPerSecond=50", 50, effort.secondLimitSeconds(), seconds);
        CallCount minute = run(600, 60_000, effort.minuteLimitSeconds(), limits -> limits.setRequestsPerMinute(600));
        table.rate("requestsPerMinute=600", 10, effort.minuteLimitSeconds(), minute);
    }

    private CallCount run(int calls, long millis, int seconds, Consumer<TwentyConfiguration> limits) {
        try (Contender contender = new TwentyContender(url, limits)) {
            server.reset(Contender.PAGE);
            // loads classes and connects
            contender.findOne(ID);
            server.limit(calls, millis);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
            for (int i = 0; i < CALLERS; i++) {
                callers.execute(() -> {
                    while (System.nanoTime() < end) {
                        contender.findOne(ID);
                    }
                });
            }
            callers.shutdown();
            if (!callers.awaitTermination(seconds + 30L, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The callers hang");
            }
            return server.count();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
