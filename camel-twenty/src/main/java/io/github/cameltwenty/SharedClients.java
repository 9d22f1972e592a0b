package io.github.cameltwenty;

import io.github.cameltwenty.client.HttpTransport;
import io.github.cameltwenty.client.TwentyClient;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;

/** One client per workspace for all its producers, closed when the last of them stops. */
final class SharedClients {
    private final Map<Workspace, Shared> clients = new HashMap<>();
    private final Supplier<CamelContext> context;

    SharedClients(Supplier<CamelContext> context) {
        this.context = context;
    }

    synchronized TwentyClient acquire(Workspace workspace) {
        Shared shared = clients.computeIfAbsent(workspace, this::open);
        shared.users++;
        return shared.client;
    }

    synchronized void release(Workspace workspace) {
        Shared shared = clients.get(workspace);
        if (shared != null && --shared.users == 0) {
            clients.remove(workspace);
            shared.transport.close();
        }
    }

    private Shared open(Workspace workspace) {
        HttpTransport transport = new HttpTransport(context.get(), workspace.baseUrl());
        return new Shared(transport, new TwentyClient(workspace.baseUrl(), workspace.apiKey(), transport.httpClient()));
    }

    private static final class Shared {
        final HttpTransport transport;
        final TwentyClient client;
        int users;

        Shared(HttpTransport transport, TwentyClient client) {
            this.transport = transport;
            this.client = client;
        }
    }
}
