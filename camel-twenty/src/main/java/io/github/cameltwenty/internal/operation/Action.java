package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.TwentyClient;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;

/** What a producer does with a message. Made once for an endpoint, safe for use by many threads. */
@FunctionalInterface
public interface Action {
    /**
     * Does it, and writes body and headers of the result.
     *
     * @throws TwentyException where it does not succeed; the message is then as it was
     */
    void run(Exchange exchange, TwentyClient client, Attempts attempts);

    /**
     * Before the first message: looks at what it keeps outside of Twenty.
     *
     * @throws RuntimeException where that cannot be used
     */
    default void start(CamelContext context) {
        // most keep nothing
    }
}
