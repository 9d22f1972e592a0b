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
    private volatile Asked last;
    private boolean warned;

    /** How a version is known. */
    public enum How {
        /** By the server's own documents. */
        ASKED,
        /** By the option {@code apiVersion}. */
        GIVEN,
        /** Its documents could not be had. */
        ASSUMED,
        /** Nothing has depended on it so far. */
        UNKNOWN
    }

    /**
     * What is known.
     *
     * @param version {@code 1.0} or {@code current}; null where it is not known
     * @param like the recorded Twenty that it is like, as the documentation names it; null where the server does not say
     * @param age since it was asked; null where it was not
     */
    public record State(How how, String version, String like, Duration age) {
        private static State of(How how, ServerInfo info, Duration age) {
            return new State(how, info.version(), info.isRead() ? info.release().title() : null, age);
        }
    }

    /**
     * @param at by the clock of nanoseconds
     */
    private record Asked(ServerInfo info, long at) {
        Duration kept() {
            return info.isRead() ? KEPT : KEPT_WHERE_NOT_READ;
        }
    }

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
        if (fresh() == null) {
            ServerInfo info = read(read);
            last = new Asked(info, nanos.getAsLong());
        }
        return last.info();
    }

    /** What is known without asking; empty where nothing is, or not any more. Never waits for a look-up. */
    public Optional<ServerInfo> known() {
        return assumed == null ? Optional.ofNullable(fresh()).map(Asked::info) : Optional.of(assumed);
    }

    /** What is known, and how. Never waits for a look-up. */
    public State state() {
        Asked asked = fresh();
        Duration age = asked == null ? null : Duration.ofNanos(nanos.getAsLong() - asked.at());
        if (asked != null && asked.info().isRead()) {
            return State.of(How.ASKED, asked.info(), age);
        }
        if (assumed != null) {
            return State.of(How.GIVEN, assumed, null);
        }
        return asked == null ? new State(How.UNKNOWN, null, null, null) : State.of(How.ASSUMED, asked.info(), age);
    }

    /** Has it be asked anew when next needed. */
    public synchronized void forget() {
        last = null;
    }

    /** Whether it is already known to serve the resource below {@code /rest/metadata}. */
    public boolean isKnownToHaveMoved(String resource) {
        return known().filter(info -> info.isMoved(resource)).isPresent();
    }

    /** Null where it was not asked, or too long ago. */
    private Asked fresh() {
        Asked asked = last;
        return asked != null && nanos.getAsLong() - asked.at() <= asked.kept().toNanos() ? asked : null;
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
