package io.github.cameltwenty.dsl;

import com.palantir.javapoet.ClassName;
import io.github.cameltwenty.catalog.Operation;

/** The names of the classes that endpoints are built with. */
final class DslNames {
    static final String PACKAGE = "io.github.cameltwenty.endpoints";

    /** Written by hand: what all of them share. */
    static final ClassName ENDPOINT_BUILDER = named("EndpointBuilder");

    static final ClassName TARGET = named("EndpointTarget");

    static final ClassName STEP_BUILDER = named("StepBuilder");
    static final ClassName FEED_BUILDER = named("FeedBuilder");
    static final ClassName WEBHOOK_BUILDER = named("WebhookBuilder");
    static final ClassName TWENTY_ENDPOINTS = named("TwentyEndpoints");

    private DslNames() {}

    static ClassName named(String simpleName) {
        return ClassName.get(PACKAGE, simpleName);
    }

    /** As {@code FindManyBuilder}. */
    static ClassName builder(Operation operation) {
        String name = operation.operationName();
        return named(Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Builder");
    }
}
