package io.github.cameltwenty.internal.client;

import io.github.bucket4j.Bucket;
import io.github.cameltwenty.TwentyConfigurationException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;

/** One client per workspace for all its producers, closed when the last of them stops. */
public final class SharedClients {
    private final Map<Workspace, Shared> clients = new HashMap<>();
    private final Supplier<CamelContext> context;
    private Consumer<Waits> state = Waits::resume;

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
        int users;

        Shared(Limits limits, HttpTransport transport, Waits waits, TwentyClient client) {
            this.limits = limits;
            this.transport = transport;
            this.waits = waits;
            this.client = client;
        }
    }

    /**
     * Lets work under way go on, until {@link #resumeWaits}, as long as it is answered: nothing is repeated, and no call begins for
     * which there is no time left.
     *
     * @param time until all must have ended
     */
    public void drainWaits(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        set(waits -> waits.drain(Duration.ofNanos(end - System.nanoTime())));
    }

    /** Ends all waiting for retries and for the rate limit, and all to come until {@link #resumeWaits}. */
    public void stopWaits() {
        set(Waits::stop);
    }

    public void resumeWaits() {
        set(Waits::resume);
    }

    private synchronized void set(Consumer<Waits> next) {
        state = next;
        clients.values().forEach(shared -> next.accept(shared.waits));
    }

    /**
     * @throws IllegalArgumentException where another endpoint of the workspace has other limits
     */
    public synchronized TwentyClient acquire(Workspace workspace, Limits limits) {
        Shared shared = clients.computeIfAbsent(workspace, key -> open(key, limits));
        if (!shared.limits.equals(limits)) {
            throw new TwentyConfigurationException(
                    "The endpoints of " + workspace + " have different requestsPerMinute,"
                            + " requestsPerSecond, bucket or apiVersion. They share one limit: set it once, on the component",
                    "requestsPerMinute",
                    "Take these options out of the URIs, and set them on the component.");
        }
        shared.users++;
        return shared.client;
    }

    public synchronized void release(Workspace workspace) {
        Shared shared = clients.get(workspace);
        if (shared != null && --shared.users == 0) {
            clients.remove(workspace);
            Paces.OF_JVM.leave(workspace.baseUrl());
            BatchSizes.leave(workspace.baseUrl());
            shared.transport.close();
        }
    }

    private Shared open(Workspace workspace, Limits limits) {
        // first what may fail, so that nothing of this JVM is kept for a client that is not there
        HttpTransport transport = new HttpTransport(context.get(), workspace.baseUrl());
        Pace pace = join(workspace, limits, transport);
        BatchSizes.join(workspace.baseUrl());
        Waits waits = new Waits(pace.turn());
        state.accept(waits);
        TwentyClient client = new TwentyClient(
                workspace.baseUrl(),
                workspace.credentials(),
                transport::httpClient,
                new RateLimit(pace, limits.bucket(), waits),
                waits,
                limits.apiVersion());
        return new Shared(limits, transport, waits, client);
    }

    private static Pace join(Workspace workspace, Limits limits, HttpTransport transport) {
        try {
            return Paces.OF_JVM.join(workspace.baseUrl(), limits.interval());
        } catch (IllegalArgumentException e) {
            transport.close();
            throw e;
        }
    }
}
