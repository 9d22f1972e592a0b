package io.github.cameltwenty;

import io.github.cameltwenty.catalog.Capability;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.catalog.ServerInfo;
import io.github.cameltwenty.client.Attempts;
import io.github.cameltwenty.client.TwentyClient;
import io.github.cameltwenty.client.TwentyRequest;
import io.github.cameltwenty.client.Unsupported;
import java.util.Map;
import java.util.Optional;

/** What an operation needs that not every server has. The server is asked only where there is such a need, and before the call. */
final class ServerNeeds {
    private final TwentyRequest named;
    private final Optional<Capability> needed;

    /**
     * @param softDelete whether deletes are to be soft
     */
    ServerNeeds(String resource, Operation operation, boolean softDelete) {
        this.named = TwentyRequest.of(resource, operation, null, Map.of(), null);
        this.needed = needed(operation, softDelete);
    }

    static Optional<Capability> needed(Operation operation, boolean softDelete) {
        return switch (operation) {
            case RESTORE_ONE, RESTORE_MANY -> Optional.of(Capability.RESTORE);
            case MERGE_MANY -> Optional.of(Capability.MERGE);
            case GROUP_BY -> Optional.of(Capability.GROUP_BY);
            case DELETE_ONE, DELETE_MANY ->
                softDelete ? Optional.of(Capability.SOFT_DELETE) : Optional.<Capability>empty();
            default -> Optional.empty();
        };
    }

    /** A server without soft deletes would ignore the wish and destroy, so that a version given by hand is not taken on trust. */
    private ServerInfo server(TwentyClient client, Attempts attempts) {
        ServerInfo server = client.server(named, attempts);
        boolean harmful = needed.get() == Capability.SOFT_DELETE && server.offers(Capability.SOFT_DELETE);
        return harmful ? client.documentedServer(named, attempts) : server;
    }

    /**
     * @throws TwentyUnsupportedException where the server would do something else, or nothing
     */
    void check(TwentyClient client, Attempts attempts) {
        if (needed.isEmpty()) {
            return;
        }
        ServerInfo server = server(client, attempts);
        if (server.isMoved(named.resource())) {
            String what = named.operation().isDelete()
                    ? "softDelete"
                    : named.operation().operationName();
            throw Unsupported.notSent(
                    named, named.resource() + " are settings on this server, and there is no " + what + " of those");
        }
        if (!server.offers(needed.get())) {
            throw Unsupported.notSent(named, needed.get());
        }
    }
}
