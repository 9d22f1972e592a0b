package io.github.cameltwenty.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.catalog.ServerInfo;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a client knows of its server: asked for when first needed, and again after a while, since servers are upgraded. */
final class KnownServer {
    static final Duration KEPT = Duration.ofMinutes(10);
    static final Duration KEPT_WHERE_NOT_READ = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(KnownServer.class);
    private static final String CORE = "core";
    private static final String METADATA = "metadata";
    static final String AUTO = "auto";

    private final ServerInfo assumed;
    private final LongSupplier nanos;
    private ServerInfo info;
    private long until;
    private boolean warned;

    /**
     * @param version {@code auto}, or the version that is assumed without asking
     */
    KnownServer(String version, LongSupplier nanos) {
        this.assumed = version.equals(AUTO) ? null : ServerInfo.assumed(version);
        this.nanos = nanos;
    }

    /**
     * @param purpose the call that needs to know, in whose name a look-up fails
     * @param read sends a request for a document and gives it
     * @throws TwentyException where the server cannot be reached or refuses the key
     */
    synchronized ServerInfo get(TwentyRequest purpose, Function<TwentyRequest, JsonNode> read) {
        return assumed == null ? asked(purpose, read) : assumed;
    }

    /** What the server itself says, though a version was given by hand; that version only where the server says nothing. */
    synchronized ServerInfo getDocumented(TwentyRequest purpose, Function<TwentyRequest, JsonNode> read) {
        ServerInfo asked = asked(purpose, read);
        return asked.isRead() ? asked : get(purpose, read);
    }

    private ServerInfo asked(TwentyRequest purpose, Function<TwentyRequest, JsonNode> read) {
        if (!isFresh()) {
            info = read(purpose, read);
            until = nanos.getAsLong() + (info.isRead() ? KEPT : KEPT_WHERE_NOT_READ).toNanos();
        }
        return info;
    }

    /** Whether it is already known to serve the resource below {@code /rest/metadata}. */
    synchronized boolean isKnownToHaveMoved(String resource) {
        return assumed == null ? isFresh() && info.isMoved(resource) : assumed.isMoved(resource);
    }

    private boolean isFresh() {
        return info != null && nanos.getAsLong() - until <= 0;
    }

    private ServerInfo read(TwentyRequest purpose, Function<TwentyRequest, JsonNode> read) {
        JsonNode core = document(CORE, purpose, read);
        ServerInfo found = core == null ? null : ServerInfo.read(core, document(METADATA, purpose, read));
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
    private static JsonNode document(String name, TwentyRequest purpose, Function<TwentyRequest, JsonNode> read) {
        TwentyRequest request = TwentyRequest.of(
                        purpose.resource(), Operation.GET_OPEN_API_SCHEMA, null, Map.of(), null)
                .as(purpose.purpose());
        for (String path : new String[] {"/rest/open-api/" + name, "/open-api/" + name}) {
            try {
                return read.apply(request.withPath(path));
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
