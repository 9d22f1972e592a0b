package io.github.cameltwenty.internal.client;

import io.github.bucket4j.Bucket;
import io.github.cameltwenty.TwentyConfigurationException;
import io.github.cameltwenty.internal.observe.Observer;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;

/** One client per workspace for all its producers, closed when the last of them stops. */
public final class SharedClients {
    private final Map<Workspace, Shared> clients = new HashMap<>();
    private final Supplier<CamelContext> context;
    private final Function<CamelContext, Observer> observers;
    private volatile Observer observer;
    private Consumer<Shared> state = Shared::resume;

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
        final OpenWorkspace observed;
        CallThreads threads;
        int users;

        Shared(Limits limits, HttpTransport transport, Waits waits, TwentyClient client, OpenWorkspace observed) {
            this.limits = limits;
            this.transport = transport;
            this.waits = waits;
            this.client = client;
            this.observed = observed;
        }

        WorkspaceView view(Workspace workspace) {
            return new WorkspaceView(
                    workspace.baseUrl(),
                    workspace.credentials().kind(),
                    users,
                    client.serverState(),
                    observed.limits(limits),
                    client.callsUnderWay(),
                    observed.openConnections(),
                    client.retries());
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

    /** What can be seen of each client, by the address of its workspace. */
    public synchronized List<WorkspaceView> views() {
        return clients.entrySet().stream()
                .map(each -> each.getValue().view(each.getKey()))
                .sorted(Comparator.comparing(WorkspaceView::baseUrl))
                .toList();
    }

    /**
     * Has the clients of a workspace learn anew what its server offers, allows and takes. What is under way goes on with what it
     * knows.
     *
     * @param baseUrl null for all workspaces
     * @return how many clients that are
     */
    public int forgetServer(String baseUrl) {
        List<Shared> affected = of(baseUrl);
        // not under the lock: a look-up that is under way is waited for
        affected.forEach(shared -> {
            shared.client.forgetAllOfServer();
            shared.observed.rateLimit().forgetLearned();
            BatchSizes.forget(shared.client.baseUrl());
        });
        return affected.size();
    }

    private synchronized List<Shared> of(String baseUrl) {
        return clients.values().stream()
                .filter(shared -> baseUrl == null || shared.client.baseUrl().equals(baseUrl))
                .toList();
    }

    /** Who is told what is done with these clients. */
    public Observer observer() {
        Observer found = observer; // asked for each message
        return found == null ? findObserver() : found;
    }

    private synchronized Observer findObserver() {
        if (observer == null) {
            observer = observers.apply(context.get());
        }
        return observer;
    }

    /**
     * Lets work under way go on, until {@link #resumeWaits}, as long as it is answered: nothing is repeated, and no call begins for
     * which there is no time left.
     *
     * @param time until all must have ended
     */
    public void drainWaits(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        set(shared -> shared.waits.drain(Duration.ofNanos(end - System.nanoTime())));
    }

    /** Ends all waiting for retries and for the rate limit, and all to come until {@link #resumeWaits}. */
    public void stopWaits() {
        set(Shared::stop);
    }

    public void resumeWaits() {
        set(Shared::resume);
    }

    private synchronized void set(Consumer<Shared> next) {
        state = next;
        clients.values().forEach(next);
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

    /** Those of a workspace whose client somebody has; made when first needed. */
    public synchronized CallThreads threads(Workspace workspace) {
        Shared shared = clients.get(workspace);
        if (shared.threads == null) {
            shared.threads = new CallThreads(context.get(), shared.transport.connections());
            state.accept(shared);
        }
        return shared.threads;
    }

    public synchronized void release(Workspace workspace) {
        Shared shared = clients.get(workspace);
        if (shared != null && --shared.users == 0) {
            clients.remove(workspace);
            Paces.OF_JVM.leave(workspace.baseUrl());
            BatchSizes.leave(workspace.baseUrl());
            observer().closed(shared.observed);
            shared.close();
        }
    }

    private Shared open(Workspace workspace, Limits limits) {
        // first what may fail, so that nothing of this JVM is kept for a client that is not there
        HttpTransport transport = new HttpTransport(context.get(), workspace.baseUrl());
        Pace pace = join(workspace, limits, transport);
        BatchSizes.join(workspace.baseUrl());
        Waits waits = new Waits(pace.turn());
        RateLimit rateLimit = new RateLimit(pace, limits.bucket(), waits);
        TwentyClient client = new TwentyClient(
                workspace.baseUrl(),
                workspace.credentials(),
                transport::httpClient,
                rateLimit,
                waits,
                limits.apiVersion(),
                observer());
        OpenWorkspace observed = new OpenWorkspace(workspace.baseUrl(), rateLimit, transport);
        observer().opened(observed);
        Shared shared = new Shared(limits, transport, waits, client, observed);
        state.accept(shared);
        return shared;
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
