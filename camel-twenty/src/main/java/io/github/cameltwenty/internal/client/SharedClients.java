package io.github.cameltwenty.internal.client;

import io.github.bucket4j.Bucket;
import io.github.cameltwenty.internal.observe.ObservedWorkspace;
import io.github.cameltwenty.internal.observe.Observer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;

/** One client per workspace for all its producers, closed when the last of them stops. */
public final class SharedClients {
    private final Map<Workspace, Shared> clients = new HashMap<>();
    private final Supplier<CamelContext> context;
    private final Function<CamelContext, Observer> observers;
    private Observer observer;
    private boolean stopping;

    /**
     * @param observers finds who listens, asked when the first client is made: all that a user binds is bound then
     */
    public SharedClients(Supplier<CamelContext> context, Function<CamelContext, Observer> observers) {
        this.context = context;
        this.observers = observers;
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
        final ObservedWorkspace observed;
        int users;

        Shared(Limits limits, HttpTransport transport, Waits waits, TwentyClient client, ObservedWorkspace observed) {
            this.limits = limits;
            this.transport = transport;
            this.waits = waits;
            this.client = client;
            this.observed = observed;
        }
    }

    /** Who is told what is done with these clients. */
    public synchronized Observer observer() {
        if (observer == null) {
            observer = observers.apply(context.get());
        }
        return observer;
    }

    /** Ends all waiting for retries and for the rate limit, and all to come until {@link #resumeWaits}. */
    public synchronized void stopWaits() {
        stopping = true;
        clients.values().forEach(shared -> shared.waits.stop());
    }

    public synchronized void resumeWaits() {
        stopping = false;
        clients.values().forEach(shared -> shared.waits.resume());
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

    public synchronized void release(Workspace workspace) {
        Shared shared = clients.get(workspace);
        if (shared != null && --shared.users == 0) {
            clients.remove(workspace);
            Paces.OF_JVM.leave(workspace.baseUrl());
            BatchSizes.leave(workspace.baseUrl());
            observer().closed(shared.observed);
            shared.transport.close();
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
        RateLimit rateLimit = new RateLimit(pace, limits.bucket(), waits);
        TwentyClient client = new TwentyClient(
                workspace.baseUrl(),
                workspace.credentials(),
                transport::httpClient,
                rateLimit,
                waits,
                limits.apiVersion(),
                observer());
        ObservedWorkspace observed = new OpenWorkspace(workspace.baseUrl(), rateLimit, transport);
        observer().opened(observed);
        return new Shared(limits, transport, waits, client, observed);
    }
}
