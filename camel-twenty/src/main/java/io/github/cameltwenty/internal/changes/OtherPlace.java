package io.github.cameltwenty.internal.changes;

import io.github.cameltwenty.TwentyConfigurationException;

/** Tells that an operation stands where it cannot: changes begins a route, all others are steps of one. */
public final class OtherPlace {
    private OtherPlace() {}

    public static TwentyConfigurationException ofChanges(String resource) {
        return of("twenty:" + resource + "/changes begins a route: use it in from(), not in"
                + " to(). In to(), findMany and findAll read records");
    }

    public static TwentyConfigurationException ofStep(String action, String resource) {
        return of("twenty:" + action + " is a step of a route: use it in to(), not in from(). In from(), twenty:"
                + resource + "/changes gives what is created, updated and deleted");
    }

    public static TwentyConfigurationException ofWebhook(String action, String resource) {
        return of("webhook:twenty:" + action + " is not pushed by Twenty: webhook:twenty:" + resource + "/changes is");
    }

    private static TwentyConfigurationException of(String message) {
        return new TwentyConfigurationException(
                message,
                null,
                "Use the operation in its own place: changes begins a route, all others are steps of one.");
    }
}
