package io.github.cameltwenty.internal.changes;

import io.github.cameltwenty.internal.changes.feed.ChangesChecks;
import io.github.cameltwenty.internal.changes.feed.ChangesSetup;
import io.github.cameltwenty.internal.changes.feed.FeedView;
import io.github.cameltwenty.internal.changes.feed.SharedConnection;
import io.github.cameltwenty.internal.changes.feed.ShutdownConnection;
import io.github.cameltwenty.internal.changes.feed.StateKeys;
import io.github.cameltwenty.internal.changes.poll.ChangesConsumer;
import io.github.cameltwenty.internal.changes.webhook.ChangesWebhook;
import io.github.cameltwenty.internal.client.WorkspaceAccess;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.camel.Processor;
import org.apache.camel.component.webhook.WebhookConfiguration;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.service.ServiceHelper;

/** An endpoint that begins a route with changes, by polls, by webhooks, or both. */
public final class ChangesEndpoint {
    private final DefaultEndpoint endpoint;
    private final ChangesSetup setup;
    private final StateKeys stateKeys;
    private final WorkspaceAccess access;
    private final Set<String> given;
    private ChangesWebhook webhook;
    private volatile ChangesConsumer poll;

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
        poll = new ChangesConsumer(endpoint, processor, setup, stateKeys, new SharedConnection(access));
        return poll;
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
        return webhook.handler(next, consumer -> {
            poll = configure.apply(consumer);
            return poll;
        });
    }

    /** What can be seen of its route; empty where there is none. */
    public Optional<FeedView> view() {
        if (poll != null) {
            return Optional.of(poll.view());
        }
        return webhook == null ? Optional.empty() : Optional.of(FeedView.pushed(setup.resource()));
    }

    /** No poll begins from now on, and webhooks beside polls are refused: polls find later what they would have brought. */
    public void suspend() {
        ServiceHelper.suspendService(polls());
    }

    public void resume() {
        ServiceHelper.resumeService(polls());
    }

    /**
     * See {@link ChangesConsumer#reset}.
     *
     * @throws IllegalArgumentException where the time has not come yet
     * @throws IllegalStateException where it does not run, or a poll does not end
     */
    public void reset(Instant to) {
        polls().reset(to);
    }

    private ChangesConsumer polls() {
        if (poll == null) {
            throw new IllegalStateException(
                    setup.action() + " is not polled: nothing would find what is refused or passed"
                            + " over. With reconcile=true a webhook's route is polled too");
        }
        return poll;
    }

    public void registerWebhook() throws Exception {
        webhook.register();
    }

    public void unregisterWebhook() throws Exception {
        webhook.unregister();
    }
}
