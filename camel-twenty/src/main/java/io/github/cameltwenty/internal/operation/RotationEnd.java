package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.internal.client.TwentyClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeExtension;
import org.apache.camel.support.SynchronizationAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a rotation when the route has ended. After success the old key is revoked, which takes three steps, so that a kill between
 * any two leaves what the next rotation can read: the old key is marked as replaced, the new one gets its name, the old one is
 * revoked. After failure the new key is, as nobody is known to have kept its token.
 */
final class RotationEnd extends SynchronizationAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(RotationEnd.class);

    private final Rotation rotation;
    private final boolean isNew;
    private final List<ApiKey> overdue;
    private final Duration grace;
    private final ApiKeyCalls calls;
    private final TwentyClient client;
    private final Executor executor;

    /**
     * @param isNew whether the new key was made by this message; one of an earlier, of whose end nobody knows, may be in use
     * @param overdue keys of earlier rotations that are to be revoked, too
     * @param executor revokes the old key after the time of grace
     */
    RotationEnd(
            Rotation rotation,
            boolean isNew,
            List<ApiKey> overdue,
            Duration grace,
            ApiKeyCalls calls,
            TwentyClient client,
            Executor executor) {
        this.rotation = rotation;
        this.isNew = isNew;
        this.overdue = overdue;
        this.grace = grace;
        this.calls = calls;
        this.client = client;
        this.executor = executor;
    }

    /** A failure that an error handler has handled ended the route before its end, though Camel counts it as a success. */
    @Override
    public void onComplete(Exchange exchange) {
        ExchangeExtension told = exchange.getExchangeExtension();
        boolean isHandled = told.isErrorHandlerHandledSet() && told.isErrorHandlerHandled();
        if (isHandled || exchange.isRollbackOnly()) {
            onFailure(exchange);
            return;
        }
        try {
            succeed(exchange.getContext());
        } catch (RuntimeException e) {
            LOG.warn(
                    "The API key {} has taken the place of {}, but not all is done for that; the next rotation does the rest: {}",
                    rotation.next(),
                    rotation.old(),
                    e.getMessage());
        }
    }

    private void succeed(CamelContext context) {
        ApiKey next = rotation.next();
        if (calls.find(next.id()).filter(found -> !found.isRevoked()).isEmpty()) {
            LOG.warn("The API key {} was revoked meanwhile: {} stays valid", next, rotation.old());
            return;
        }
        ApiKey old = rotation.old() == null ? null : markReplaced(rotation.old());
        calls.rename(next, next.name());
        List<ApiKey> over = new ArrayList<>(overdue);
        over.addAll(rotation.others());
        if (old != null && grace.isZero()) {
            over.add(old);
        } else if (old != null) {
            revokeAfterGrace(old, context);
        }
        // the key that makes the calls may be the old one, which is the last
        over.forEach(calls::revoke);
        LOG.info("The API key {} has taken the place of {}", next, old == null ? "one that is revoked" : old);
    }

    private ApiKey markReplaced(ApiKey old) {
        Instant until = Instant.now().plus(grace);
        Instant end = until.isBefore(old.expiresAt()) ? until : old.expiresAt();
        return calls.markReplaced(old, rotation.next(), end);
    }

    /** Where the process does not live so long, the next rotation does it. */
    private void revokeAfterGrace(ApiKey old, CamelContext context) {
        Executor whileStarted = task -> {
            if (context.isStarted()) {
                executor.execute(task);
            }
        };
        CompletableFuture.delayedExecutor(grace.toMillis(), TimeUnit.MILLISECONDS, whileStarted)
                .execute(() -> revokeAlone(old));
    }

    private void revokeAlone(ApiKey old) {
        try {
            if (!calls.hasValidSuccessor(old)) {
                LOG.warn("The key that has replaced the API key {} is revoked: {} stays valid", old, old);
                return;
            }
            calls.revoke(old);
            LOG.info("The API key {} is revoked, as its time of grace is over", old);
        } catch (RuntimeException e) {
            LOG.warn("The API key {} is still valid; the next rotation revokes it: {}", old, e.getMessage());
        }
    }

    @Override
    public void onFailure(Exchange exchange) {
        ApiKey next = rotation.next();
        boolean isKept = client.keyId().filter(next.id()::equalsIgnoreCase).isPresent();
        if (!isNew || isKept) {
            LOG.warn(
                    "The route failed after the token of the API key {} was handed on, which may be in use: it and {} stay"
                            + " valid. The next rotation goes on with them",
                    next,
                    rotation.old());
            return;
        }
        try {
            if (!calls.isOpen(rotation)) {
                LOG.warn(
                        "The route failed, but another one has gone on with the new API key {} meanwhile: it stays valid",
                        next);
                return;
            }
            calls.remove(next);
            LOG.warn("The route failed: the new API key {} is revoked, {} stays valid", next, rotation.old());
        } catch (RuntimeException e) {
            LOG.warn(
                    "The route failed, but the new API key {} could not be revoked; the next rotation goes on with it: {}",
                    next,
                    e.getMessage());
        }
    }
}
