package io.github.cameltwenty.internal.request;

import org.apache.camel.Exchange;

/** What a message carries for one step, and no further than its success. */
public final class MessageMemory {
    private MessageMemory() {}

    /** Input headers hold for one step: a filter that was set for it must not reach the next by accident. */
    public static void forget(Exchange exchange) {
        RequestReader.INPUT_HEADERS.forEach(exchange.getMessage()::removeHeader);
        ClientIds.forget(exchange);
        StartedRun.forget(exchange);
        ReplayableElements.forget(exchange);
    }
}
