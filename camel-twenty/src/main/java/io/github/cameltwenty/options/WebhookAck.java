package io.github.cameltwenty.options;

/** When a webhook is answered. */
public enum WebhookAck {
    /** As soon as it has been checked. */
    before,
    /** When the route is done with it. */
    after
}
