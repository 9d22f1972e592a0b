package io.github.cameltwenty.internal.changes.webhook;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Resource;
import io.github.cameltwenty.internal.changes.feed.Change;
import io.github.cameltwenty.internal.changes.feed.ChangesRoute;
import io.github.cameltwenty.internal.changes.feed.Debounce;
import io.github.cameltwenty.internal.changes.poll.ChangesConsumer;
import io.github.cameltwenty.internal.options.PathNames;
import io.github.cameltwenty.options.ChangesOptions;
import io.github.cameltwenty.options.WebhookAck;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Receives webhooks: checks each, hands it to the route, and answers. */
final class WebhookHandler extends ServiceSupport implements Processor {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookHandler.class);
    private static final int THREADS = 4;

    private final DefaultEndpoint endpoint;
    private final ChangesRoute route;
    private final ChangesOptions options;
    private final Supplier<String> secret;
    private final ChangesConsumer poll;
    private ScheduledExecutorService executor;
    private ScheduledExecutorService timer;
    private WebhookBodies bodies;
    private WebhookGuard guard;
    private Debounce debounce;

    /**
     * @param poll what polls besides; null for none
     */
    WebhookHandler(DefaultEndpoint endpoint, ChangesRoute route, Supplier<String> secret, ChangesConsumer poll) {
        this.endpoint = endpoint;
        this.route = route;
        this.options = route.setup().options();
        this.poll = poll;
        this.secret = secret;
    }

    @Override
    protected void doStart() {
        route.open();
        timer = endpoint.getCamelContext()
                .getExecutorServiceManager()
                .newScheduledThreadPool(this, "twenty-webhook-bodies", 1);
        ReplayGuard replays = new ReplayGuard(
                Duration.ofMillis(options.getSignatureTolerance()),
                route.memory().sharedRepository(),
                route.setup().scope());
        bodies = new WebhookBodies(options.getMaxBodySize(), timer);
        guard = new WebhookGuard(options, secret, replays, bodies);
        executor = endpoint.getCamelContext()
                .getExecutorServiceManager()
                .newScheduledThreadPool(this, "twenty-webhook", THREADS);
        if (options.getDebounce() > 0) {
            debounce = new Debounce(Duration.ofMillis(options.getDebounce()), executor, this::deliver);
        }
        ServiceHelper.startService(poll);
    }

    @Override
    protected void doStop() {
        if (bodies != null) {
            bodies.stop();
        }
        try {
            // fails where its state cannot be kept
            ServiceHelper.stopService(poll);
        } finally {
            if (debounce != null) {
                debounce.end();
            }
            endpoint.getCamelContext().getExecutorServiceManager().shutdownGraceful(executor);
            endpoint.getCamelContext().getExecutorServiceManager().shutdownNow(timer);
            route.close();
        }
    }

    @Override
    public void process(Exchange exchange) {
        if (poll != null && poll.isSuspended()) {
            // the poll brings it when it goes on
            answer(exchange, 503);
            return;
        }
        try {
            byte[] body = guard.check(exchange.getMessage());
            answer(exchange, take(WebhookEvent.parse(body)) ? 200 : 500);
        } catch (WebhookGuard.RefusedException e) {
            refuse(exchange, e.status, e.reason, e);
        } catch (IllegalArgumentException e) {
            refuse(exchange, 400, WebhookRefusal.malformed, e);
        }
    }

    private void refuse(Exchange exchange, int status, WebhookRefusal reason, Exception why) {
        LOG.warn("{}: a webhook was refused: {}", route.setup().action(), why.getMessage());
        route.connection().observer().webhookRefused(route.setup().observed(), reason.name());
        answer(exchange, status);
    }

    private static void answer(Exchange exchange, int status) {
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        message.setBody("");
    }

    /** Whether it was taken in, or is none for this route. */
    private boolean take(WebhookEvent event) {
        Optional<Change> change = resource(event.singular()).flatMap(event::change);
        if (change.isEmpty()) {
            LOG.debug("{}: {}.{} is not for this route", route.setup().action(), event.singular(), event.event());
            return true;
        }
        if (debounce != null) {
            debounce.accept(change.get());
            return true;
        }
        if (options.getWebhookAck() == WebhookAck.before) {
            executor.execute(() -> deliver(change.get()));
            return true;
        }
        return deliver(change.get());
    }

    /** The plural name; for an object that is not in the catalog, the singular one. */
    private Optional<String> resource(String singular) {
        String plural = Catalog.twenty().resources().values().stream()
                .filter(resource -> resource.singular().equals(singular))
                .map(Resource::plural)
                .findFirst()
                .orElse(singular);
        String wanted = route.setup().resource();
        return wanted.equals(PathNames.ALL) || wanted.equals(plural) ? Optional.of(plural) : Optional.empty();
    }

    private boolean deliver(Change change) {
        Exchange exchange = endpoint.createExchange();
        AtomicBoolean failed = new AtomicBoolean();
        route.delivery().deliver(change, Instant.MAX, exchange, success -> failed.set(!success));
        return !failed.get();
    }
}
