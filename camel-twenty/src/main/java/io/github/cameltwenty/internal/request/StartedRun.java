package io.github.cameltwenty.internal.request;

import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;

/**
 * A run that a step has started. It stays with the exchange until the step has succeeded, so that Camel's own redelivery waits for it
 * and starts no other.
 *
 * @param workflowId whose run it is
 * @param input what it was started with
 */
public record StartedRun(String workflowId, Map<String, Object> input, String runId) {
    private static final String PROPERTY = "CamelTwentyStartedRun";

    /** Of an earlier delivery of the same message: another input starts another run. */
    public static Optional<StartedRun> of(Exchange exchange, String workflowId, Map<String, Object> input) {
        return Optional.ofNullable(exchange.getProperty(PROPERTY, StartedRun.class))
                .filter(run ->
                        run.workflowId().equals(workflowId) && run.input().equals(input));
    }

    public void remember(Exchange exchange) {
        exchange.setProperty(PROPERTY, this);
    }

    static void forget(Exchange exchange) {
        exchange.removeProperty(PROPERTY);
    }
}
