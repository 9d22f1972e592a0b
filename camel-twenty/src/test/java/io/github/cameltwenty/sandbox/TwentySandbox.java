package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Catalog;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A Twenty 1.0.3 in memory, on loopback: its REST API with every resource, its refusals and its oddities as a real
 * server was recorded to have them. For tests and examples.
 *
 * <pre>{@code
 * try (TwentySandbox twenty = TwentySandbox.start()) {
 *     // call twenty.baseUrl() with twenty.apiKey(), then look at twenty.records("companies")
 * }
 * }</pre>
 */
public final class TwentySandbox implements AutoCloseable {
    private final String apiKey;
    private final Workspace workspace;
    private final SandboxServer server;
    private final WebhookDeliveries deliveries;
    private final Queue<SandboxRequest> requests = new ConcurrentLinkedQueue<>();
    private final Queue<Misbehaviour> next = new ConcurrentLinkedQueue<>();
    private volatile Function<SandboxRequest, Misbehaviour> plan = request -> Misbehaviour.none();

    private TwentySandbox(Options options) {
        apiKey = options.apiKey;
        workspace = new Workspace(options.catalog, options.ids);
        workspace.seed(options.seed);
        Router router = new Router(
                new ApiKey(apiKey),
                workspace,
                new Limits(options.defaultLimit, options.maxLimit),
                new OpenApiDocument(options.catalog));
        deliveries = new WebhookDeliveries(workspace::webhooks);
        workspace.listen(deliveries::send);
        server = new SandboxServer(options.port, options.idleTimeout, this::misbehaviour, router::handle);
    }

    /** Starts an empty sandbox on a free port, opened by the key {@code sandbox-key}. */
    public static TwentySandbox start() {
        return start(options());
    }

    public static TwentySandbox start(Options options) {
        return new TwentySandbox(options);
    }

    public static Options options() {
        return new Options();
    }

    /** Where it listens, as {@code http://127.0.0.1:41234}. */
    public String baseUrl() {
        return "http://127.0.0.1:" + server.port();
    }

    public String apiKey() {
        return apiKey;
    }

    /** Copies of the records of a resource as they are now, in the order of their ids. */
    public List<Map<String, Object>> records(String resource) {
        return workspace.records(resource);
    }

    /** The requests received so far, in the order they came. */
    public List<SandboxRequest> requests() {
        return List.copyOf(requests);
    }

    public void clearRequests() {
        requests.clear();
    }

    /** How many connections were made to it so far, open and closed ones. */
    public int acceptedConnections() {
        return server.acceptedConnections();
    }

    /** How many connections to it are open now. */
    public int openConnections() {
        return server.openConnections();
    }

    /** Has the next calls go wrong, one each, in this order. */
    public void misbehave(Misbehaviour... misbehaviours) {
        next.addAll(List.of(misbehaviours));
    }

    /**
     * Has a plan asked what goes wrong with each call from now on, after those of {@link #misbehave} are used up. Asked
     * by several threads at once where calls come so.
     *
     * @param plan gives null or {@link Misbehaviour#none()} for a call that goes well
     */
    public void misbehaveWith(Function<SandboxRequest, Misbehaviour> plan) {
        this.plan = Objects.requireNonNull(plan);
    }

    /**
     * Has a plan asked how each webhook is delivered from now on: once for each of the durations, after that time. Asked
     * while the change is made.
     *
     * @param plan gives {@code List.of()} for one that is lost, two durations for one that comes twice, and different ones
     *     for an order of its own
     */
    public void deliverWith(Function<SandboxDelivery, List<Duration>> plan) {
        deliveries.plan(plan);
    }

    private Misbehaviour misbehaviour(SandboxRequest request) {
        requests.add(request);
        Misbehaviour queued = next.poll();
        Misbehaviour chosen = queued == null ? plan.apply(request) : queued;
        return chosen == null ? Misbehaviour.none() : chosen;
    }

    /** Stops it, closing all connections; no thread is left. */
    @Override
    public void close() {
        server.close();
        deliveries.close();
    }

    /**
     * Runs a sandbox until the process is ended.
     *
     * @param args the port (3000 if not given) and the API key, both optional
     */
    public static void main(String[] args) throws InterruptedException {
        Options options = options().port(args.length > 0 ? Integer.parseInt(args[0]) : 3000);
        if (args.length > 1) {
            options.apiKey(args[1]);
        }
        try (TwentySandbox twenty = start(options)) {
            System.out.println("Twenty sandbox is running. Stop it with Ctrl+C.");
            System.out.println("  base URL: " + twenty.baseUrl());
            System.out.println("  API key:  " + twenty.apiKey());
            Thread.currentThread().join();
        }
    }

    /** How a sandbox is to be. */
    public static final class Options {
        private int port;
        private String apiKey = "sandbox-key";
        private int defaultLimit = 60;
        private int maxLimit = Integer.MAX_VALUE;
        private Duration idleTimeout = Duration.ofSeconds(5);
        private Catalog catalog = Catalog.twenty();
        private Supplier<UUID> ids = UUID::randomUUID;
        private Map<String, List<Map<String, Object>>> seed = Map.of();

        private Options() {}

        /** The port to listen on; 0, the default, takes a free one. */
        public Options port(int port) {
            this.port = port;
            return this;
        }

        public Options apiKey(String apiKey) {
            this.apiKey = Objects.requireNonNull(apiKey);
            return this;
        }

        /** How many records a page has where the call does not say; 60 in Twenty 1.0. */
        public Options defaultLimit(int defaultLimit) {
            this.defaultLimit = defaultLimit;
            return this;
        }

        /** How many records a page has at most, as later versions have it (200); none in Twenty 1.0. */
        public Options maxLimit(int maxLimit) {
            this.maxLimit = maxLimit;
            return this;
        }

        /** After how long an idle connection is closed; 5 seconds in Twenty. */
        public Options idleTimeout(Duration idleTimeout) {
            this.idleTimeout = Objects.requireNonNull(idleTimeout);
            return this;
        }

        /** The resources it has, as read from a workspace's own OpenAPI document. */
        public Options catalog(Catalog catalog) {
            this.catalog = Objects.requireNonNull(catalog);
            return this;
        }

        /**
         * Where the ids of new records come from, for runs that can be repeated; random by default. Asked by several
         * threads at once where calls come so.
         */
        public Options ids(Supplier<UUID> ids) {
            this.ids = Objects.requireNonNull(ids);
            return this;
        }

        /**
         * The records it starts with, by resource. What a record leaves out gets its default; links to other records are
         * not checked.
         */
        public Options seed(Map<String, List<Map<String, Object>>> seed) {
            this.seed = Objects.requireNonNull(seed);
            return this;
        }
    }
}
