package io.github.cameltwenty.internal.client;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;

/** One client per workspace for all its producers, closed when the last of them stops. */
public final class SharedClients {
    private final Map<Workspace, Shared> clients = new HashMap<>();
    private final Supplier<CamelContext> context;
    private boolean stopping;

    public SharedClients(Supplier<CamelContext> context) {
        this.context = context;
    }

    /**
     * How fast a workspace is called; null for each that is not set or {@code auto}.
     *
     * @param bucket the user's own
     * @param apiVersion what the server is taken for
     */
    public record Limits(Integer requestsPerMinute, Integer requestsPerSecond, Bucket bucket, String apiVersion) {
        private Duration interval() {
            Duration second = interval(requestsPerSecond, Duration.ofSeconds(1));
            Duration minute = interval(requestsPerMinute, Duration.ofMinutes(1));
            return second.compareTo(minute) > 0 ? second : minute;
        }

        private static Duration interval(Integer calls, Duration period) {
            return calls == null ? Duration.ZERO : RateLimit.interval(calls, period);
        }
    }

    private static final class Shared {
        final Limits limits;
        final HttpTransport transport;
        final Waits waits;
        final TwentyClient client;
        CallThreads threads;
        int users;

        Shared(Limits limits, HttpTransport transport, Waits waits, TwentyClient client) {
            this.limits = limits;
            this.transport = transport;
            this.waits = waits;
            this.client = client;
        }

        void stop() {
            waits.stop();
            if (threads != null) {
                threads.stop();
            }
        }

        void resume() {
            waits.resume();
            if (threads != null) {
                threads.resume();
            }
        }

        void close() {
            if (threads != null) {
                threads.close();
            }
            transport.close();
        }
    }

    /** Ends all waiting for retries and for the rate limit, and all to come until {@link #resumeWaits}. */
    public synchronized void stopWaits() {
        stopping = true;
        clients.values().forEach(Shared::stop);
    }

    public synchronized void resumeWaits() {
        stopping = false;
        clients.values().forEach(Shared::resume);
    }

    /**
     * @throws IllegalArgumentException where another endpoint of the workspace has other limits
     */
    public synchronized TwentyClient acquire(Workspace workspace, Limits limits) {
        Shared shared = clients.computeIfAbsent(workspace, key -> open(key, limits));
        if (!shared.limits.equals(limits)) {
            throw new IllegalArgumentException("The endpoints of " + workspace + " have different requestsPerMinute,"
                    + " requestsPerSecond, bucket or apiVersion. They share one limit: set it once, on the component");
        }
        shared.users++;
        return shared.client;
    }

    /** Those of a workspace whose client somebody has; made when first needed. */
    public synchronized CallThreads threads(Workspace workspace) {
        Shared shared = clients.get(workspace);
        if (shared.threads == null) {
            shared.threads = new CallThreads(context.get(), shared.transport.connections());
            if (stopping) {
                shared.threads.stop();
            }
        }
        return shared.threads;
    }

    public synchronized void release(Workspace workspace) {
        Shared shared = clients.get(workspace);
        if (shared != null && --shared.users == 0) {
            clients.remove(workspace);
            Paces.OF_JVM.leave(workspace.baseUrl());
            BatchSizes.leave(workspace.baseUrl());
            shared.close();
        }
    }

    private Shared open(Workspace workspace, Limits limits) {
        Pace pace = Paces.OF_JVM.join(workspace.baseUrl(), limits.interval());
        BatchSizes.join(workspace.baseUrl());
        HttpTransport transport = new HttpTransport(context.get(), workspace.baseUrl());
        Waits waits = new Waits(pace.turn());
        if (stopping) {
            waits.stop();
        }
        TwentyClient client = new TwentyClient(
                workspace.baseUrl(),
                workspace.credentials(),
                transport::httpClient,
                new RateLimit(pace, limits.bucket(), waits),
                waits,
                limits.apiVersion());
        return new Shared(limits, transport, waits, client);
    }
}
