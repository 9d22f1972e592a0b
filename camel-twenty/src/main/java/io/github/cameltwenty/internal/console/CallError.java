package io.github.cameltwenty.internal.console;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.internal.observe.ObservedCall;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An attempt at a call that failed, also where a later one succeeded.
 *
 * @param workspace its base URL
 * @param action as in the endpoint's URI
 * @param attempt from 1
 * @param status of the answer; 0 where there was none
 * @param exception its simple name
 * @param message of Twenty's exceptions, in which no secret stands, its beginning; empty of others
 */
public record CallError(
        Instant at, String workspace, String action, int attempt, int status, String exception, String message) {
    private static final int LONGEST = 500;

    static CallError of(ObservedCall call, Throwable failure) {
        String message = failure instanceof TwentyException ? String.valueOf(failure.getMessage()) : "";
        return new CallError(
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                call.action().workspace(),
                call.action().resource() + "/" + call.action().operation().operationName(),
                call.repeats() + 1,
                failure instanceof TwentyException known ? known.getStatusCode() : 0,
                failure.getClass().getSimpleName(),
                message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…");
    }
}
