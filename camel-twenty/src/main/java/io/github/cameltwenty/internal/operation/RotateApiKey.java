package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyOutputFormat;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.json.MaskedMap;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.request.RequestReader;
import io.github.cameltwenty.internal.result.ResultWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.apache.camel.Exchange;

/**
 * Makes an API key like another one and hands its token on. What becomes of the two is for {@link RotationEnd}, when the route has
 * come to its end. A run that was cut off is gone on with by the next: see {@link ApiKey}.
 */
final class RotateApiKey implements Action {
    private static final String TOKEN = "token";
    private static final int CREATED = 201;

    /** So that two messages at once find the one new key and do not make two. Another process is seen by the names of keys only. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final RequestReader requests;
    private final EndpointOptions options;
    private final Executor executor;

    /**
     * @param executor revokes keys whose time of grace is over
     */
    RotateApiKey(RequestReader requests, EndpointOptions options, Executor executor) {
        this.requests = requests;
        this.options = options;
        this.executor = executor;
    }

    /**
     * @throws IllegalArgumentException where other options do not go with a rotation
     */
    static void check(EndpointOptions options) {
        if (options.operation() == Operation.ROTATE_API_KEY
                && options.result().getOutputFormat() == TwentyOutputFormat.envelope) {
            throw new IllegalArgumentException("The option outputFormat is 'envelope', but rotateApiKey makes several"
                    + " calls: allowed are object, json");
        }
    }

    @Override
    public void run(Exchange exchange, TwentyClient client, Attempts attempts) {
        TwentyRequest request = requests.read(exchange);
        Duration grace = Duration.ofMillis(options.writing().getGracePeriod());
        if (grace.isZero() && exchange.getFromRouteId() == null) {
            throw refused("there is no route that keeps the token before the old key is revoked: send the message to a"
                    + " route, or set gracePeriod");
        }
        String id = request.body() instanceof String given
                ? given
                : client.keyId()
                        .orElseThrow(() -> refused(
                                "no id is given, and no API key is in use that names its own: give the id of the key"));
        ApiKeyCalls calls = new ApiKeyCalls(client, attempts);
        Begun begun;
        synchronized (ONE_AT_A_TIME) {
            begun = begin(id, calls);
        }
        try {
            new ResultWriter(options, request, exchange)
                    .write(CREATED, withToken(begun.rotation().next(), calls));
        } catch (TwentyException e) {
            throw begun.isNew() ? removed(begun.rotation(), e, calls) : e;
        }
        RotationEnd end =
                new RotationEnd(begun.rotation(), begun.isNew(), begun.overdue(), grace, calls, client, executor);
        exchange.getExchangeExtension().addOnCompletion(end);
    }

    /**
     * @param isNew whether this message made the key
     * @param overdue keys that were replaced earlier, and whose time of grace is over
     */
    private record Begun(Rotation rotation, boolean isNew, List<ApiKey> overdue) {}

    private Begun begin(String id, ApiKeyCalls calls) {
        List<ApiKey> valid = calls.valid();
        Rotation found = Rotation.of(id, valid).orElseThrow(() -> notValid(id, calls));
        ApiKey old = found.old();
        Instant now = Instant.now();
        List<ApiKey> overdue = valid.stream()
                .filter(key -> key.replacedBy().isPresent() && key.expiresAt().isBefore(now))
                .filter(key -> old == null || !key.id().equals(old.id()))
                .filter(calls::hasValidSuccessor)
                .toList();
        if (found.next() != null) {
            // by its own lifetime: the old one may be marked with its end already
            ApiKey next = calls.extend(found.next(), now.plus(lifetime(found.next())));
            return new Begun(found.with(next), false, overdue);
        }
        old.replacedBy().flatMap(by -> Rotation.find(by, valid)).ifPresent(by -> {
            throw refused("the API key " + old + " was replaced by " + by + " already, and is revoked after "
                    + old.expiresAt() + ": use the token of that one");
        });
        ApiKey made = calls.createNext(old, now.plus(lifetime(old)));
        ApiKey first =
                Rotation.nextOf(old.id(), calls.valid()).stream().findFirst().orElse(made);
        boolean isNew = first.id().equals(made.id());
        if (!isNew) {
            // another process was faster by a moment
            calls.remove(made);
        }
        return new Begun(found.with(first), isNew, overdue);
    }

    private Duration lifetime(ApiKey old) {
        Duration lifetime = old.lifetime();
        if (lifetime.isNegative() || lifetime.isZero()) {
            throw refused("the API key " + old
                    + " expired before it was made, so it is not known how long one like it lasts");
        }
        return lifetime;
    }

    private RuntimeException notValid(String id, ApiKeyCalls calls) {
        Optional<ApiKey> revoked = calls.find(id);
        if (revoked.isEmpty()) {
            return refused("there is no API key " + id);
        }
        String successor =
                revoked.get().replacedBy().map(next -> ", replaced by " + next).orElse("");
        return refused("the API key " + revoked.get() + " is revoked" + successor + ": there is nothing to rotate");
    }

    private RuntimeException refused(String why) {
        return requests.refused(new IllegalArgumentException(why));
    }

    private static MaskedMap withToken(ApiKey next, ApiKeyCalls calls) {
        MaskedMap result = new MaskedMap(next.fields(), TOKEN);
        result.put("name", next.name());
        result.put(TOKEN, calls.token(next));
        return result;
    }

    private static TwentyException removed(Rotation rotation, TwentyException failure, ApiKeyCalls calls) {
        ApiKey next = rotation.next();
        try {
            if (!calls.isOpen(rotation)) {
                return failure.with("The new key " + next + " is left, as another message has gone on with it");
            }
            calls.remove(next);
            return failure.with("The new key is deleted again, and the old one stays as it is");
        } catch (TwentyException e) {
            failure.addSuppressed(e);
            return failure.with(
                    "The new key " + next + " is left for the next rotation, and the old one stays as it is");
        }
    }
}
