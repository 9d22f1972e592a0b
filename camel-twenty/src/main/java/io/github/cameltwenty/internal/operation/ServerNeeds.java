package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.TwentyUnsupportedException;
import io.github.cameltwenty.catalog.Capability;
import io.github.cameltwenty.catalog.GraphqlResource;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.catalog.ServerInfo;
import io.github.cameltwenty.internal.check.OptionNames;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.Unsupported;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.options.OptionChecks;
import java.util.Map;
import java.util.Optional;

/** What an operation needs that not every server has. The server is asked only where there is such a need, and before the call. */
public final class ServerNeeds {
    private final EndpointOptions options;
    private final TwentyRequest named;
    private final Optional<Capability> needed;

    public ServerNeeds(EndpointOptions options) {
        this.options = options;
        this.named = TwentyRequest.of(options.resource(), options.operation(), null, Map.of(), null);
        this.needed = needed(options.operation(), options.writing().isSoftDelete());
    }

    /**
     * With {@code catalog=workspace}, asks the server whether it has the resource, and the fields that options name.
     *
     * @throws IllegalArgumentException naming the nearest ones
     */
    public void checkResource(TwentyClient client, Attempts attempts) {
        if (options.connection().getCatalog().equals("workspace")
                && !options.operation().isGeneral()) {
            ServerInfo server = client.server(named, attempts);
            if (isInMetadata(server)) {
                return;
            }
            OptionChecks.resourceOf(server, options.resource());
            OptionNames.check(options, server);
        }
    }

    private boolean isInMetadata(ServerInfo server) {
        return server.lacks(named.resource())
                && GraphqlResource.of(named.resource()).isPresent();
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
    public void check(TwentyClient client, Attempts attempts) {
        if (client.knownServer().filter(this::isInMetadata).isPresent()) {
            Unsupported.checkInMetadata(named);
        }
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
