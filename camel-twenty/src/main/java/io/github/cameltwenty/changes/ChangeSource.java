package io.github.cameltwenty.changes;

/** How a change became known: the values of {@code CamelTwentyEventSource}. */
public enum ChangeSource {
    poll,
    webhook
}
