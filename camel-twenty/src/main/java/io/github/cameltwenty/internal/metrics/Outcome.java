package io.github.cameltwenty.internal.metrics;

import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyServerException;

/**
 * How a call ended, in the words that Micrometer has for HTTP. What a failure means decides and not the status: GraphQL refuses with
 * 200, Twenty of November 2025 says 500 to bad input.
 */
enum Outcome {
    SUCCESS,
    REDIRECTION,
    CLIENT_ERROR,
    SERVER_ERROR,
    /** No answer, or none that was understood to its end. */
    UNKNOWN,
    /** Of what is no call. */
    FAILURE;

    /**
     * @param status 0 for none
     * @param failure null for none
     */
    static Outcome of(int status, Throwable failure) {
        if (failure == null) {
            return ofStatus(status);
        }
        if (failure instanceof TwentyConnectionException || !(failure instanceof TwentyException)) {
            return UNKNOWN;
        }
        return failure instanceof TwentyServerException ? SERVER_ERROR : CLIENT_ERROR;
    }

    private static Outcome ofStatus(int status) {
        if (status < 300) {
            return SUCCESS;
        }
        if (status < 400) {
            return REDIRECTION;
        }
        return status < 500 ? CLIENT_ERROR : SERVER_ERROR;
    }
}
