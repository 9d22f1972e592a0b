package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.catalog.Resource;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A Twenty in memory, on loopback: its REST API with every resource, its refusals and its oddities as real servers were
 * recorded to have them. For tests and examples. It is a Twenty 1.0.3 unless {@link Options#dialect} says otherwise.
 *
 * <pre>{@code
 * try (TwentySandbox twenty = TwentySandbox.start()) {
 *     // call twenty.baseUrl() with twenty.apiKey(), then look at twenty.records("companies")
 * }
 * }</pre>
 */
public final class TwentySandbox implements AutoCloseable {
    /** The id of the role that API keys of the sandbox may be given. */
    public static final String ROLE_ID = "20202020-02b5-4a3e-9d8d-3b7f0e0c6a11";

    private static final String USER_EMAIL = "tim@apple.dev";
    private static final String USER_PASSWORD = "sandbox-password";

    private final String apiKey;
    private final Api api;
    private final Sessions sessions;
    private final SandboxServer server;
    private final WebhookDeliveries deliveries;
    private final Traffic traffic;

    private TwentySandbox(Options options) {
        apiKey = options.apiKey;
        Dialect dialect = options.dialect;
        Rules rules = dialect.rules;
        int maxLimit = options.maxLimit == null ? rules.largestPage() : options.maxLimit;
        Limits limits = new Limits(options.defaultLimit, maxLimit, rules.zeroLimitIsAll());
        Workspace workspace = new Workspace(options.catalog(), rules, dialect.paging, options.ids);
        api = dialect.api(workspace, limits, options.rateLimit, options.ids, options.roles.keySet());
        options.seed.putInto(api, dialect.wording);
        Keys keys = options.keys();
        sessions = new Sessions(USER_EMAIL, USER_PASSWORD, options.sessionLifetime, keys);
        GraphqlServices services =
                new GraphqlServices(dialect.graphql(), sessions, new ApiKeyTokens(api, keys), options.roles);
        Graphql graphql = new Graphql(keys, workspace, dialect, services.ofRecords(), options.rateLimit);
        GraphqlSettings settings = new GraphqlSettings(keys, dialect, services.ofSettings());
        Router router = new Router(keys, dialect.wording, rules, api, graphql, settings);
        deliveries = new WebhookDeliveries(api);
        workspace.listen(deliveries::send);
        LastCalls calls = new LastCalls(keys);
        LivePage page = new LivePage(dialect.title(), api, calls);
        traffic = new Traffic(options.front, router, page, calls, options.keepRequests);
        server = new SandboxServer(options.port, options.idleTimeout, traffic);
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

    /** Where it listens, as {@code http://127.0.0.1:41234}. A browser shows there its records and the last calls. */
    public String baseUrl() {
        return "http://127.0.0.1:" + server.port();
    }

    public String apiKey() {
        return apiKey;
    }

    /** The e-mail of the one user who can sign in, and may do what no API key may. */
    public String userEmail() {
        return USER_EMAIL;
    }

    public String userPassword() {
        return USER_PASSWORD;
    }

    /** Has the sessions of the user be refused from now on; their refresh tokens still start new ones. */
    public void endSessions() {
        sessions.end();
    }

    /** As {@link #endSessions}, and no refresh token starts a new one: the user has to sign in. */
    public void signOut() {
        sessions.end();
        sessions.forgetRefreshTokens();
    }

    /** Copies of the records of a resource as they are now, in the order of their ids. */
    public List<Map<String, Object>> records(String resource) {
        return api.records(resource);
    }

    /** The requests received so far, in the order they came. */
    public List<SandboxRequest> requests() {
        return traffic.requests();
    }

    public void clearRequests() {
        traffic.clearRequests();
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
        traffic.misbehave(misbehaviours);
    }

    /**
     * Has a plan asked what goes wrong with each call from now on, after those of {@link #misbehave} are used up. Asked
     * by several threads at once where calls come so.
     *
     * @param plan gives null or {@link Misbehaviour#none()} for a call that goes well
     */
    public void misbehaveWith(Function<SandboxRequest, Misbehaviour> plan) {
        traffic.misbehaveWith(plan);
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

    /** Stops it, closing all connections; no thread is left. */
    @Override
    public void close() {
        server.close();
        deliveries.close();
    }

    /** How a sandbox is to be. */
    public static final class Options {
        private int port;
        private String apiKey = "sandbox-key";
        private int defaultLimit = 60;
        private Integer maxLimit;
        private Duration idleTimeout = Duration.ofSeconds(5);
        private Dialect dialect = Dialect.valueOf(System.getProperty("sandbox.dialect", "V1_0"));
        private Catalog catalog;
        private final List<Resource> customObjects = new ArrayList<>();
        private final Set<String> without = new HashSet<>();
        private final Map<String, Caller> callers = new HashMap<>();
        private final Set<String> revokedKeys = new HashSet<>();
        private RateLimit rateLimit;
        private Front front = Front.NONE;
        private final Map<String, String> roles = new LinkedHashMap<>(Map.of(ROLE_ID, "Admin"));
        private Duration sessionLifetime = Duration.ofMinutes(30);
        private Supplier<UUID> ids = UUID::randomUUID;
        private Seed seed = new Seed(Map.of());
        private boolean keepRequests = true;

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

        /** How many records a page has at most; 200 where the dialect is {@link Dialect#V1_10}, any number in 1.0. */
        public Options maxLimit(int maxLimit) {
            this.maxLimit = maxLimit;
            return this;
        }

        /** After how long an idle connection is closed; 5 seconds in Twenty. */
        public Options idleTimeout(Duration idleTimeout) {
            this.idleTimeout = Objects.requireNonNull(idleTimeout);
            return this;
        }

        /**
         * Which Twenty it is. By default what the system property {@code sandbox.dialect} names, so that the same tests run
         * against each; else {@link Dialect#V1_0}.
         */
        public Options dialect(Dialect dialect) {
            this.dialect = Objects.requireNonNull(dialect);
            return this;
        }

        /**
         * An object of the workspace's own, with these fields by name besides those that all objects have: an id,
         * {@code name}, {@code position}, {@code createdBy} and the dates.
         */
        public Options customObject(String singular, String plural, Map<String, FieldType> fields) {
            customObjects.add(Catalogs.customObject(singular, plural, fields));
            return this;
        }

        /** Resources that it does not have, by plural name, as later versions have dropped some. */
        public Options without(String... resources) {
            without.addAll(List.of(resources));
            return this;
        }

        /** A token of a person, who may do what no API key may: change views, where the dialect is {@link Dialect#V1_10}. */
        public Options userToken(String token) {
            callers.put(token, Caller.USER);
            return this;
        }

        /** An API key whose role may read only, where the dialect is {@link Dialect#V1_10}. */
        public Options readOnlyKey(String key) {
            callers.put(key, Caller.READ_ONLY_API_KEY);
            return this;
        }

        /** An API key whose role may do all with records, and nothing with settings, since {@link Dialect#V2_21}. */
        public Options recordsKey(String key) {
            callers.put(key, Caller.RECORDS_API_KEY);
            return this;
        }

        /**
         * An API key whose role may only read some resources, and not even see others, and do all with the rest; where the
         * dialect is not {@link Dialect#V1_0}.
         */
        public Options restrictedKey(String key, Set<String> readOnly, Set<String> hidden) {
            callers.put(key, Caller.restricted(Set.copyOf(readOnly), Set.copyOf(hidden)));
            return this;
        }

        /** An API key that is revoked. */
        public Options revokedKey(String key) {
            revokedKeys.add(key);
            return this;
        }

        /**
         * How many calls go through in which time before others are answered 429, as in Twenty since late 2025, where
         * the dialect is not {@link Dialect#V1_0}; none by default. Only calls on records count, and not those of a
         * {@link #userToken}; of those in GraphQL each root field where the dialect is {@link Dialect#V2_21}, none where it is
         * {@link Dialect#V1_10}. A second limit holds besides the first.
         */
        public Options rateLimit(int calls, Duration window) {
            rateLimit = new RateLimit(calls, window, System::nanoTime, rateLimit);
            return this;
        }

        /**
         * Puts a proxy in front of it, with nginx's usual limits: a request line of more than 8,192 bytes is answered 414, a
         * body of more than 1 MiB 413, both with a page of HTML. Off by default.
         */
        public Options front() {
            front = new Front(true, front.rateLimit());
            return this;
        }

        /**
         * How many calls the front lets through in which time before it answers 429, in the words of Twenty and with the bucket
         * of {@link #rateLimit}, but whatever the calls are for and whatever the dialect; none by default.
         */
        public Options frontRateLimit(int calls, Duration window) {
            front = new Front(front.limitsSizes(), new RateLimit(calls, window, System::nanoTime));
            return this;
        }

        /** The ids of the roles that new API keys may be given, the first labelled {@code Admin}; {@link #ROLE_ID} by default. */
        public Options roles(String... ids) {
            roles.clear();
            for (String id : ids) {
                roles.put(id, roles.isEmpty() ? "Admin" : "Role " + (roles.size() + 1));
            }
            return this;
        }

        /** A role of this label that new API keys may be given, too. */
        public Options role(String id, String label) {
            roles.put(id, label);
            return this;
        }

        /** How long a session of the user lasts before it must be renewed; 30 minutes by default, as in Twenty. */
        public Options sessionLifetime(Duration sessionLifetime) {
            this.sessionLifetime = Objects.requireNonNull(sessionLifetime);
            return this;
        }

        private Catalog catalog() {
            Catalog start = catalog == null ? dialect.catalog() : catalog;
            return Catalogs.without(dialect.with(start, customObjects), without);
        }

        /** The resources it has, as read from a workspace's own OpenAPI document; those of the dialect by default. */
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
            this.seed = new Seed(seed);
            return this;
        }

        /**
         * The records it starts with as a JSON object, an array for each resource:
         * {@code {"companies": [{"name": "Acme"}]}}.
         *
         * @throws IllegalArgumentException where it is something else
         */
        public Options seed(InputStream json) {
            seed = Seed.read(json);
            return this;
        }

        /** Forgets requests once they are answered, as a sandbox must that runs for long. */
        Options forgetRequests() {
            keepRequests = false;
            return this;
        }

        private Keys keys() {
            Map<String, Caller> all = new HashMap<>(callers);
            all.put(apiKey, Caller.API_KEY);
            return new Keys(all, Set.copyOf(revokedKeys));
        }
    }
}
