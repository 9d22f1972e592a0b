package io.github.cameltwenty.internal.changes.feed;

import io.github.cameltwenty.internal.client.AnswerReader;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.CallBounds;
import io.github.cameltwenty.internal.client.HttpTransport;
import io.github.cameltwenty.internal.client.ServerClock;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.Workspace;
import java.time.Duration;
import org.apache.camel.CamelContext;

/** For the few calls that are made while Camel stops, when nothing may wait for its turn any more. */
public final class ShutdownConnection implements WorkspaceConnection {
    /** Of each attempt at a call: what stops must not wait for a server that hangs. */
    private static final Attempts.Policy BRIEFLY =
            Attempts.Policy.once(CallBounds.DEFAULT.within(Duration.ofMillis(1500)));

    private final CamelContext context;
    private final Workspace workspace;
    private HttpTransport transport;
    private TwentyClient client;

    public ShutdownConnection(CamelContext context, Workspace workspace) {
        this.context = context;
        this.workspace = workspace;
    }

    @Override
    public void open() {
        transport = new HttpTransport(context, workspace.baseUrl());
        client = TwentyClient.unlimited(workspace, transport::httpClient);
    }

    @Override
    public void close() {
        transport.close();
    }

    @Override
    public ServerClock clock() {
        return client.clock();
    }

    @Override
    public <T> T send(TwentyRequest request, AnswerReader<T> reader) {
        return client.send(request, reader, new Attempts(BRIEFLY, null));
    }
}
