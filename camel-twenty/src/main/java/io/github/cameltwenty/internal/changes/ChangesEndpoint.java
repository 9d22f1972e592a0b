package io.github.cameltwenty.internal.changes;

import io.github.cameltwenty.internal.changes.feed.ChangesChecks;
import io.github.cameltwenty.internal.changes.feed.ChangesSetup;
import io.github.cameltwenty.internal.changes.feed.SharedConnection;
import io.github.cameltwenty.internal.changes.feed.ShutdownConnection;
import io.github.cameltwenty.internal.changes.feed.StateKeys;
import io.github.cameltwenty.internal.changes.poll.ChangesConsumer;
import io.github.cameltwenty.internal.changes.webhook.ChangesWebhook;
import io.github.cameltwenty.internal.client.WorkspaceAccess;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.camel.Processor;
import org.apache.camel.component.webhook.WebhookConfiguration;
import org.apache.camel.support.DefaultEndpoint;

/** An endpoint that begins a route with changes, by polls, by webhooks, or both. */
public final class ChangesEndpoint {
    private final DefaultEndpoint endpoint;
    private final ChangesSetup setup;
    private final StateKeys stateKeys;
    private final WorkspaceAccess access;
    private final Set<String> given;
    private ChangesWebhook webhook;

    /**
     * @param given names of the options that the URI sets
     */
    public ChangesEndpoint(
            DefaultEndpoint endpoint,
            ChangesSetup setup,
            StateKeys stateKeys,
            WorkspaceAccess access,
            Set<String> given) {
        this.endpoint = endpoint;
        this.setup = setup;
        this.stateKeys = stateKeys;
        this.access = access;
        this.given = given;
    }

    public ChangesConsumer poll(Processor processor) {
        ChangesChecks.poll(setup.resource(), given);
        return new ChangesConsumer(endpoint, processor, setup, stateKeys, new SharedConnection(access));
    }

    public void useWebhook(WebhookConfiguration settings) {
        ChangesChecks.webhook(setup, given);
        webhook = new ChangesWebhook(
                endpoint,
                setup,
                stateKeys,
                () -> new SharedConnection(access),
                new ShutdownConnection(endpoint.getCamelContext(), access.workspace()),
                settings);
    }

    /**
     * @param configure has a consumer take the endpoint's settings for polls
     */
    public Processor webhookHandler(Processor next, UnaryOperator<ChangesConsumer> configure) {
        return webhook.handler(next, configure);
    }

    public void registerWebhook() throws Exception {
        webhook.register();
    }

    public void unregisterWebhook() throws Exception {
        webhook.unregister();
    }
}
