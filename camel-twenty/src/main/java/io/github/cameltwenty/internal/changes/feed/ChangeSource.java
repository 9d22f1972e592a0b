package io.github.cameltwenty.internal.changes.feed;

/** How a change became known: the values of {@code CamelTwentyEventSource}. */
public enum ChangeSource {
    poll,
    webhook
}
