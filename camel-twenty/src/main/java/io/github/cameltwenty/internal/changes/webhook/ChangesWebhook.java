package io.github.cameltwenty.internal.changes.webhook;

import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.internal.changes.feed.ChangeEvent;
import io.github.cameltwenty.internal.changes.feed.ChangesRoute;
import io.github.cameltwenty.internal.changes.feed.ChangesSetup;
import io.github.cameltwenty.internal.changes.feed.StateKeys;
import io.github.cameltwenty.internal.changes.feed.WorkspaceConnection;
import io.github.cameltwenty.internal.changes.poll.ChangesConsumer;
import io.github.cameltwenty.internal.options.PathNames;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.camel.Processor;
import org.apache.camel.component.webhook.WebhookConfiguration;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.util.InetAddressUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pushed side of an endpoint: its webhook in Twenty, and what receives it. */
public final class ChangesWebhook {
    private static final Logger LOG = LoggerFactory.getLogger(ChangesWebhook.class);

    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final DefaultEndpoint endpoint;
    private final ChangesSetup setup;
    private final StateKeys keys;
    private final Supplier<WorkspaceConnection> connections;
    private final WorkspaceConnection last;
    private final WebhookConfiguration webhook;
    private volatile String secret;
    private volatile ScheduledExecutorService later;
    private volatile boolean mayBeRegistered;
    private volatile boolean stopped;

    /**
     * @param connections makes one for each that needs it
     * @param last for when Camel stops
     * @param webhook the settings of Camel's webhook component
     */
    public ChangesWebhook(
            DefaultEndpoint endpoint,
            ChangesSetup setup,
            StateKeys keys,
            Supplier<WorkspaceConnection> connections,
            WorkspaceConnection last,
            WebhookConfiguration webhook) {
        this.endpoint = endpoint;
        this.setup = setup;
        this.keys = keys;
        this.connections = connections;
        this.last = last;
        this.webhook = webhook;
        this.secret = setup.options().getWebhookSecret();
    }

    /**
     * @param route what takes the messages
     * @param configure has a consumer take the endpoint's settings for polls
     * @throws IllegalArgumentException where a secret is missing that cannot be made up
     */
    public Processor handler(Processor route, Function<ChangesConsumer, ChangesConsumer> configure) {
        if (secret == null && !webhook.isWebhookAutoRegister()) {
            throw new IllegalArgumentException(
                    "The option webhookSecret is missing: with webhookAutoRegister=false it is"
                            + " the secret of the webhook that you have made in Twenty");
        }
        ChangesRoute shared = new ChangesRoute(endpoint.getCamelContext(), setup, keys, connections.get(), route);
        ChangesConsumer poll =
                setup.options().isReconcile() ? configure.apply(new ChangesConsumer(endpoint, route, shared)) : null;
        StreamedBodies.ask(endpoint.getCamelContext(), webhook);
        return new WebhookHandler(endpoint, shared, () -> secret, poll);
    }

    /**
     * Has Twenty send its webhooks; one that is there already for this address is taken over. Where Twenty does not answer it is tried
     * again until the stop.
     *
     * @throws TwentyException where it is refused
     */
    public void register() throws Exception {
        stopped = false;
        WorkspaceConnection connection = connections.get();
        connection.open();
        try {
            register(connection.atStart());
        } catch (TwentyConnectionException | TwentyServerException e) {
            LOG.warn(
                    "{}: the webhook cannot be registered yet, so that nothing is pushed. It is tried again every {} s",
                    setup.action(),
                    AGAIN.toSeconds(),
                    e);
            later = endpoint.getCamelContext()
                    .getExecutorServiceManager()
                    .newSingleThreadScheduledExecutor(this, "twenty-webhook-registration");
            later.scheduleWithFixedDelay(
                    this::registerLater, AGAIN.toMillis(), AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            connection.close();
        }
    }

    private void register(WorkspaceConnection connection) throws Exception {
        WebhookRegistration registration = registration(connection);
        try {
            secret = registration.register(setup.options().getWebhookSecret());
        } finally {
            mayBeRegistered |= registration.isAnswered();
        }
    }

    /** Not while it is taken back, which would leave it registered. */
    private synchronized void registerLater() {
        if (stopped) {
            return;
        }
        try {
            WorkspaceConnection connection = connections.get();
            connection.open();
            try {
                register(connection);
            } finally {
                connection.close();
            }
            LOG.info("{}: the webhook is registered", setup.action());
            stopTrying();
        } catch (Exception e) {
            LOG.warn("{}: the webhook still cannot be registered", setup.action(), e);
        }
    }

    private void stopTrying() {
        if (later != null) {
            endpoint.getCamelContext().getExecutorServiceManager().shutdown(later);
        }
    }

    /** Ends it where no other instance receives at this address. */
    public void unregister() throws Exception {
        stopped = true;
        stopTrying();
        takeBack();
    }

    private synchronized void takeBack() throws Exception {
        if (!mayBeRegistered) {
            return;
        }
        last.open();
        try {
            registration(last).unregister();
        } catch (TwentyException e) {
            LOG.warn("{}: the webhook stays registered in Twenty", setup.action(), e);
        } finally {
            last.close();
        }
    }

    private WebhookRegistration registration(WorkspaceConnection connection) throws Exception {
        String instance = endpoint.getCamelContext().getName() + "@" + InetAddressUtil.getLocalHostNameSafe();
        return new WebhookRegistration(
                connection, webhook.computeFullExternalUrl(), operations(), instance.replace(',', '_'));
    }

    private List<String> operations() {
        String singular = setup.resource().equals(PathNames.ALL)
                ? "*"
                : Catalog.twenty()
                        .resource(setup.resource())
                        .orElseThrow(() -> new IllegalArgumentException("The webhooks of '" + setup.resource()
                                + "' are not known by its plural name: take webhook:twenty:*/changes and filter in the"
                                + " route by the header CamelTwentyResource, which holds its singular name"))
                        .singular();
        return Arrays.stream(ChangeEvent.values())
                .map(event -> singular + "." + event)
                .toList();
    }
}
