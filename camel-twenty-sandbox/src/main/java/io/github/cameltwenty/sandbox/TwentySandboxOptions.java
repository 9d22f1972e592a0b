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
import java.util.function.Supplier;

/** How a sandbox is to be. */
public final class TwentySandboxOptions {
    int port;
    String apiKey = "sandbox-key";
    int defaultLimit = 60;
    Integer maxLimit;
    Duration idleTimeout = Duration.ofSeconds(5);
    Dialect dialect = Dialect.valueOf(System.getProperty("sandbox.dialect", "V1_0"));
    private Catalog catalog;
    private final List<Resource> customObjects = new ArrayList<>();
    private final Set<String> without = new HashSet<>();
    private final Map<String, Caller> callers = new HashMap<>();
    private final Set<String> revokedKeys = new HashSet<>();
    RateLimit rateLimit;
    Front front = Front.NONE;
    final Map<String, String> roles = new LinkedHashMap<>(Map.of(TwentySandbox.ROLE_ID, "Admin"));
    Duration sessionLifetime = Duration.ofMinutes(30);
    Supplier<UUID> ids = UUID::randomUUID;
    Duration workflowDuration = Duration.ZERO;
    Seed seed = new Seed(Map.of());
    boolean keepRequests = true;

    TwentySandboxOptions() {}

    /** The port to listen on; 0, the default, takes a free one. */
    public TwentySandboxOptions port(int port) {
        this.port = port;
        return this;
    }

    public TwentySandboxOptions apiKey(String apiKey) {
        this.apiKey = Objects.requireNonNull(apiKey);
        return this;
    }

    /** How many records a page has where the call does not say; 60 in Twenty 1.0. */
    public TwentySandboxOptions defaultLimit(int defaultLimit) {
        this.defaultLimit = defaultLimit;
        return this;
    }

    /** How many records a page has at most; 200 where the dialect is {@link Dialect#V1_10}, any number in 1.0. */
    public TwentySandboxOptions maxLimit(int maxLimit) {
        this.maxLimit = maxLimit;
        return this;
    }

    /** After how long an idle connection is closed; 5 seconds in Twenty. */
    public TwentySandboxOptions idleTimeout(Duration idleTimeout) {
        this.idleTimeout = Objects.requireNonNull(idleTimeout);
        return this;
    }

    /**
     * Which Twenty it is. By default what the system property {@code sandbox.dialect} names, so that the same tests run
     * against each; else {@link Dialect#V1_0}.
     */
    public TwentySandboxOptions dialect(Dialect dialect) {
        this.dialect = Objects.requireNonNull(dialect);
        return this;
    }

    /**
     * An object of the workspace's own, with these fields by name besides those that all objects have: an id,
     * {@code name}, {@code position}, {@code createdBy} and the dates.
     */
    public TwentySandboxOptions customObject(String singular, String plural, Map<String, FieldType> fields) {
        customObjects.add(Catalogs.customObject(singular, plural, fields));
        return this;
    }

    /** Resources that it does not have, by plural name, as later versions have dropped some. */
    public TwentySandboxOptions without(String... resources) {
        without.addAll(List.of(resources));
        return this;
    }

    /** A token of a person, who may do what no API key may: change views, where the dialect is {@link Dialect#V1_10}. */
    public TwentySandboxOptions userToken(String token) {
        callers.put(token, Caller.USER);
        return this;
    }

    /** An API key whose role may read only, where the dialect is {@link Dialect#V1_10}. */
    public TwentySandboxOptions readOnlyKey(String key) {
        callers.put(key, Caller.READ_ONLY_API_KEY);
        return this;
    }

    /** An API key whose role may do all with records, and nothing with settings, since {@link Dialect#V2_21}. */
    public TwentySandboxOptions recordsKey(String key) {
        callers.put(key, Caller.RECORDS_API_KEY);
        return this;
    }

    /**
     * An API key whose role may only read some resources, and not even see others, and do all with the rest; where the
     * dialect is not {@link Dialect#V1_0}.
     */
    public TwentySandboxOptions restrictedKey(String key, Set<String> readOnly, Set<String> hidden) {
        callers.put(key, Caller.restricted(Set.copyOf(readOnly), Set.copyOf(hidden)));
        return this;
    }

    /** An API key that is revoked. */
    public TwentySandboxOptions revokedKey(String key) {
        revokedKeys.add(key);
        return this;
    }

    /** How long a run of a workflow takes, which does nothing here; no time by default. */
    public TwentySandboxOptions workflowDuration(Duration duration) {
        this.workflowDuration = Objects.requireNonNull(duration);
        return this;
    }

    /**
     * How many calls go through in which time before others are answered 429, as in Twenty since late 2025, where
     * the dialect is not {@link Dialect#V1_0}; none by default. Only calls on records count, and not those of a
     * {@link #userToken}; of those in GraphQL each root field where the dialect is {@link Dialect#V2_21}, none where it is
     * {@link Dialect#V1_10}. A second limit holds besides the first.
     */
    public TwentySandboxOptions rateLimit(int calls, Duration window) {
        rateLimit = new RateLimit(calls, window, System::nanoTime, rateLimit);
        return this;
    }

    /**
     * Puts a proxy in front of it, with nginx's usual limits: a request line of more than 8,192 bytes is answered 414, a
     * body of more than 1 MiB 413, both with a page of HTML. Off by default.
     */
    public TwentySandboxOptions front() {
        front = new Front(true, front.rateLimit());
        return this;
    }

    /**
     * How many calls the front lets through in which time before it answers 429, in the words of Twenty and with the bucket
     * of {@link #rateLimit}, but whatever the calls are for and whatever the dialect; none by default.
     */
    public TwentySandboxOptions frontRateLimit(int calls, Duration window) {
        front = new Front(front.limitsSizes(), new RateLimit(calls, window, System::nanoTime));
        return this;
    }

    /** The ids of the roles that new API keys may be given, the first labelled {@code Admin}; {@link TwentySandbox#ROLE_ID} by default. */
    public TwentySandboxOptions roles(String... ids) {
        roles.clear();
        for (String id : ids) {
            roles.put(id, roles.isEmpty() ? "Admin" : "Role " + (roles.size() + 1));
        }
        return this;
    }

    /** A role of this label that new API keys may be given, too. */
    public TwentySandboxOptions role(String id, String label) {
        roles.put(id, label);
        return this;
    }

    /** How long a session of the user lasts before it must be renewed; 30 minutes by default, as in Twenty. */
    public TwentySandboxOptions sessionLifetime(Duration sessionLifetime) {
        this.sessionLifetime = Objects.requireNonNull(sessionLifetime);
        return this;
    }

    Catalog catalog() {
        Catalog start = catalog == null ? dialect.catalog() : catalog;
        return Catalogs.without(dialect.with(start, customObjects), without);
    }

    /** The resources it has, as read from a workspace's own OpenAPI document; those of the dialect by default. */
    public TwentySandboxOptions catalog(Catalog catalog) {
        this.catalog = Objects.requireNonNull(catalog);
        return this;
    }

    /**
     * Where the ids of new records come from, for runs that can be repeated; random by default. Asked by several
     * threads at once where calls come so.
     */
    public TwentySandboxOptions ids(Supplier<UUID> ids) {
        this.ids = Objects.requireNonNull(ids);
        return this;
    }

    /**
     * The records it starts with, by resource. What a record leaves out gets its default; links to other records are
     * not checked. Where the dialect is {@link Dialect#V2_21}, what REST has no longer is seeded as the user's own.
     */
    public TwentySandboxOptions seed(Map<String, List<Map<String, Object>>> seed) {
        this.seed = new Seed(seed);
        return this;
    }

    /**
     * The records it starts with as a JSON object, an array for each resource:
     * {@code {"companies": [{"name": "Acme"}]}}.
     *
     * @throws IllegalArgumentException where it is something else
     */
    public TwentySandboxOptions seed(InputStream json) {
        seed = Seed.read(json);
        return this;
    }

    /** Forgets requests once they are answered, as a sandbox must that runs for long. */
    TwentySandboxOptions forgetRequests() {
        keepRequests = false;
        return this;
    }

    Keys keys() {
        Map<String, Caller> all = new HashMap<>(callers);
        all.put(apiKey, Caller.API_KEY);
        return new Keys(all, Set.copyOf(revokedKeys));
    }
}
