package io.github.cameltwenty.internal.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.catalog.ServerInfo;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a client knows of its server: asked for when first needed, and again after a while, since servers are upgraded. */
public final class KnownServer {
    static final Duration KEPT = Duration.ofMinutes(10);
    static final Duration KEPT_WHERE_NOT_READ = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(KnownServer.class);
    private static final String CORE = "core";
    private static final String METADATA = "metadata";
    public static final String AUTO = "auto";

    private final ServerInfo assumed;
    private final LongSupplier nanos;
    private ServerInfo info;
    private long until;
    private boolean warned;

    /**
     * @param version {@code auto}, or the version that is assumed without asking
     */
    public KnownServer(String version, LongSupplier nanos) {
        this.assumed = version.equals(AUTO) ? null : ServerInfo.assumed(version);
        this.nanos = nanos;
    }

    /**
     * @param read gets the document at a path
     * @throws TwentyException where the server cannot be reached or refuses the key
     */
    public synchronized ServerInfo get(Function<String, JsonNode> read) {
        return assumed == null ? asked(read) : assumed;
    }

    /** What the server itself says, though a version was given by hand; that version only where the server says nothing. */
    public synchronized ServerInfo getDocumented(Function<String, JsonNode> read) {
        ServerInfo asked = asked(read);
        return asked.isRead() ? asked : get(read);
    }

    private ServerInfo asked(Function<String, JsonNode> read) {
        if (!isFresh()) {
            info = read(read);
            until = nanos.getAsLong() + (info.isRead() ? KEPT : KEPT_WHERE_NOT_READ).toNanos();
        }
        return info;
    }

    /** What is known without asking; empty where nothing is, or not any more. */
    public synchronized Optional<ServerInfo> known() {
        return assumed == null ? Optional.ofNullable(info).filter(known -> isFresh()) : Optional.of(assumed);
    }

    /** Has it be asked anew when next needed. */
    public synchronized void forget() {
        info = null;
    }

    /** Whether it is already known to serve the resource below {@code /rest/metadata}. */
    public synchronized boolean isKnownToHaveMoved(String resource) {
        return assumed == null ? isFresh() && info.isMoved(resource) : assumed.isMoved(resource);
    }

    private boolean isFresh() {
        return info != null && nanos.getAsLong() - until <= 0;
    }

    private ServerInfo read(Function<String, JsonNode> read) {
        JsonNode core = document(CORE, read);
        ServerInfo found = core == null ? null : ServerInfo.read(core, document(METADATA, read));
        if (found == null || found.workspace().resources().isEmpty()) {
            warn();
            return ServerInfo.assumed(ServerInfo.V1_0);
        }
        return found;
    }

    private void warn() {
        if (!warned && assumed == null) {
            warned = true;
            LOG.warn("The server gives no OpenAPI document, so it is taken for a Twenty 1.0. If it is a later one, set"
                    + " apiVersion=current");
        }
    }

    /** Null where the server has none at either path: the documented one, and that of real servers. */
    private static JsonNode document(String name, Function<String, JsonNode> read) {
        for (String path : new String[] {"/rest/open-api/" + name, "/open-api/" + name}) {
            try {
                return read.apply(path);
            } catch (TwentyException e) {
                if (!isLacking(e)) {
                    throw e;
                }
            }
        }
        return null;
    }

    /** Whether the server answered, but not with a document; not so where it was not reached or refuses the key. */
    private static boolean isLacking(TwentyException e) {
        boolean passing = e instanceof TwentyServerException && e.getStatusCode() >= 500;
        boolean unreached = e instanceof TwentyConnectionException;
        return !passing
                && !unreached
                && e.getStatusCode() != 401
                && e.getStatusCode() != 403
                && e.getStatusCode() != 429;
    }
}
