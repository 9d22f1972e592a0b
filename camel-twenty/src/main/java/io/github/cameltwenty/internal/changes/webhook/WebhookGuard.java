package io.github.cameltwenty.internal.changes.webhook;

import io.github.cameltwenty.options.ChangesOptions;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Lets requests through that Twenty has signed, and no others. */
final class WebhookGuard {
    private final Duration tolerance;
    private final int maxBodySize;
    private final WebhookBodies bodies;
    private final Supplier<String> secret;
    private final ReplayGuard replays;

    /** A request that is refused. */
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        final int status;
        final WebhookRefusal reason;

        RefusedException(int status, WebhookRefusal reason, String message) {
            super(message, null, false, false);
            this.status = status;
            this.reason = reason;
        }
    }

    WebhookGuard(ChangesOptions options, Supplier<String> secret, ReplayGuard replays, WebhookBodies bodies) {
        this.tolerance = Duration.ofMillis(options.getSignatureTolerance());
        this.maxBodySize = options.getMaxBodySize();
        this.bodies = bodies;
        this.secret = secret;
        this.replays = replays;
    }

    /**
     * The body of a request, as it was signed.
     *
     * @throws RefusedException with the status to answer
     */
    byte[] check(Message request) throws RefusedException {
        WebhookSignature signature = new WebhookSignature(
                request.getHeader(WebhookSignature.TIMESTAMP_HEADER, String.class),
                request.getHeader(WebhookSignature.SIGNATURE_HEADER, String.class));
        String known = secret.get();
        // by its headers first: a body may be large, or never end
        if (known == null || !signature.isWellFormed()) {
            throw notSigned();
        }
        long now = System.currentTimeMillis();
        if (!signature.isFresh(now, tolerance)) {
            throw new RefusedException(401, WebhookRefusal.stale, "signed too long ago, or with another clock");
        }
        byte[] body = read(request);
        if (!signature.isOf(known, body)) {
            throw notSigned();
        }
        if (!replays.add(signature.signature(), now)) {
            throw new RefusedException(401, WebhookRefusal.replayed, "received before");
        }
        return body;
    }

    private byte[] read(Message request) throws RefusedException {
        Long length = request.getHeader(Exchange.CONTENT_LENGTH, Long.class);
        if (length != null && length > maxBodySize) {
            throw tooLarge();
        }
        byte[] body = bytes(request);
        if (body.length > maxBodySize) {
            throw tooLarge();
        }
        return body;
    }

    private byte[] bytes(Message request) throws RefusedException {
        if (request.getBody() instanceof InputStream in) {
            try (in) {
                return bodies.read(in);
            } catch (WebhookBodies.TooSlowException e) {
                throw new RefusedException(408, WebhookRefusal.slow, "its body came too slowly");
            } catch (IOException e) {
                throw new RefusedException(400, WebhookRefusal.broken_off, "it broke off");
            }
        }
        byte[] body = request.getBody(byte[].class);
        return body == null ? new byte[0] : body;
    }

    private static RefusedException notSigned() {
        return new RefusedException(401, WebhookRefusal.unsigned, "not signed by Twenty");
    }

    private RefusedException tooLarge() {
        return new RefusedException(
                413, WebhookRefusal.too_large, "larger than maxBodySize, " + maxBodySize + " bytes");
    }
}
