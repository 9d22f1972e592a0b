package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.internal.check.WorkspaceFields;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.options.EndpointOptions;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;

/** An action whose records are checked by the workspace's own fields, which the client asks for once in a while. */
final class WorkspaceKnown implements Action {
    private final Action action;
    private final WorkspaceFields workspace;
    private final TwentyRequest named;

    WorkspaceKnown(Action action, WorkspaceFields workspace, EndpointOptions options) {
        this.action = action;
        this.workspace = workspace;
        this.named = TwentyRequest.of(options.resource(), options.operation(), null, Map.of(), null);
    }

    @Override
    public void start(CamelContext context) {
        action.start(context);
    }

    @Override
    public void run(Exchange exchange, TwentyClient client, Attempts attempts) {
        workspace.learn(client.server(named, attempts));
        action.run(exchange, client, attempts);
    }
}
