package io.github.cameltwenty.internal.changes.webhook;

/** Why a webhook is refused, in the words of the metric. */
enum WebhookRefusal {
    /** Not signed by Twenty, or by another secret. */
    unsigned,
    /** Signed too long ago, or with another clock. */
    stale,
    /** Received before. */
    replayed,
    too_large,
    /** Its body came too slowly. */
    slow,
    broken_off,
    /** Signed, but no event. */
    malformed
}
