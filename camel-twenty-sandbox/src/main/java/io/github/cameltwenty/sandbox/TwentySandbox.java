package io.github.cameltwenty.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A Twenty in memory, on loopback: its REST API with every resource, its refusals and its oddities as real servers were
 * recorded to have them. For tests and examples. It is a Twenty 1.0.3 unless {@link TwentySandboxOptions#dialect} says otherwise.
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

    private TwentySandbox(TwentySandboxOptions options) {
        apiKey = options.apiKey;
        Dialect dialect = options.dialect;
        Rules rules = dialect.rules;
        int maxLimit = options.maxLimit == null ? rules.largestPage() : options.maxLimit;
        Limits limits = new Limits(options.defaultLimit, maxLimit, rules.zeroLimitIsAll());
        StoredFiles files = new StoredFiles(options.ids, this::baseUrl);
        boolean byField = dialect.graphql().keepsSettingsApart();
        AttachmentFiles attachments = new AttachmentFiles(files, byField, dialect != Dialect.V1_0);
        Workspace workspace = new Workspace(options.catalog(), rules, dialect.paging, options.ids, attachments);
        api = dialect.api(workspace, limits, options.rateLimit, options.ids, options.roles.keySet());
        options.seed.putInto(api, dialect.wording);
        Keys keys = options.keys();
        sessions = new Sessions(USER_EMAIL, USER_PASSWORD, options.sessionLifetime, keys);
        GraphqlServices services = new GraphqlServices(
                dialect.graphql(),
                sessions,
                new ApiKeyTokens(api, keys),
                options.roles,
                new GraphqlObjects(workspace, () -> api.records("objects")),
                new GraphqlFiles(files),
                api.apiKeys(),
                api.own());
        Graphql graphql = new Graphql(keys, workspace, dialect, services.ofRecords(), options.rateLimit);
        GraphqlSettings settings = new GraphqlSettings(keys, dialect, services.ofSettings());
        FileServer fileServer = new FileServer(files, byField, dialect == Dialect.V2_43);
        WorkflowWebhooks workflows = new WorkflowWebhooks(workspace, options.workflowDuration);
        Router router = new Router(keys, dialect.wording, rules, api, graphql, settings, fileServer, workflows);
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

    public static TwentySandbox start(TwentySandboxOptions options) {
        return new TwentySandbox(options);
    }

    public static TwentySandboxOptions options() {
        return new TwentySandboxOptions();
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

    /**
     * Has it be down for a time, as a server that is killed and started again: all connections are closed, new ones refused, then it
     * is there at the same address with the same records. What a call under way was to do is done; its answer is lost. Returns at once.
     * Nothing happens where it is down already.
     */
    public void restart(Duration down) {
        server.restart(down);
    }

    /** Stops it, closing all connections; no thread is left. */
    @Override
    public void close() {
        server.close();
        deliveries.close();
    }
}
