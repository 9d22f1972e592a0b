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
import io.github.cameltwenty.options.OperationFamily;
import java.util.Map;
import java.util.Optional;

/** What an operation needs that not every server has. The server is asked only where there is such a need, and before the call. */
public final class ServerNeeds {
    private final EndpointOptions options;
    private final TwentyRequest named;
    private final Optional<Capability> needed;
    private final boolean marksDeleted;

    public ServerNeeds(EndpointOptions options) {
        this.options = options;
        this.named = TwentyRequest.of(options.resource(), options.operation(), null, Map.of(), null);
        this.needed = needed(options.operation());
        this.marksDeleted = OperationFamily.RESTORES.has(options.operation()) || deletesSoftly(options);
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

    /** Whether the records are to be left where they can be restored. */
    static boolean deletesSoftly(EndpointOptions options) {
        return OperationFamily.DELETES.has(options.operation())
                && options.writing().isSoftDelete();
    }

    private boolean isInMetadata(ServerInfo server) {
        return server.lacks(named.resource())
                && GraphqlResource.of(named.resource()).isPresent();
    }

    /**
     * The server, before a soft delete: one whose REST API has none would ignore the wish and destroy, so that a version given by
     * hand is not taken on trust.
     */
    static ServerInfo serverOfSoftDelete(TwentyRequest named, TwentyClient client, Attempts attempts) {
        ServerInfo server = client.server(named, attempts);
        return server.offers(Capability.SOFT_DELETE) ? client.documentedServer(named, attempts) : server;
    }

    static Optional<Capability> needed(Operation operation) {
        return switch (operation) {
            case MERGE_MANY -> Optional.of(Capability.MERGE);
            case GROUP_BY -> Optional.of(Capability.GROUP_BY);
            default -> Optional.empty();
        };
    }

    /**
     * @throws TwentyUnsupportedException where the server would do something else, or nothing
     */
    public void check(TwentyClient client, Attempts attempts) {
        if (client.knownServer().filter(this::isInMetadata).isPresent()) {
            Unsupported.checkInMetadata(named);
        }
        if (needed.isEmpty() && !marksDeleted) {
            return;
        }
        ServerInfo server = client.server(named, attempts);
        if (server.isMoved(named.resource())) {
            String what = named.operation().isDelete()
                    ? "softDelete"
                    : named.operation().operationName();
            throw Unsupported.notSent(
                    named, named.resource() + " are settings on this server, and there is no " + what + " of those");
        }
        if (needed.isPresent() && !server.offers(needed.get())) {
            throw Unsupported.notSent(named, needed.get());
        }
    }
}
