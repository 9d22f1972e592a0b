package io.github.cameltwenty.internal.client;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.TwentyException.Refusal;
import io.github.cameltwenty.TwentyTimeoutException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/**
 * A call to which there is no answer.
 *
 * @param sent whether the request may have arrived
 * @param cut why the call was cut off; null where it was not
 * @param cause what its connection met
 */
record Unanswered(TwentyRequest request, String baseUrl, boolean sent, CallsUnderWay.Call call, IOException cause) {
    /** What came of an answer cannot be used, as there was too much of it or the rest did not come in time. */
    static final class PartlyAnsweredException extends IOException {
        private static final long serialVersionUID = 1L;

        private final int status;

        PartlyAnsweredException(int status, IOException cause) {
            super(cause);
            this.status = status;
        }
    }

    /** Whether an answer that broke off so, or was left so, is none. */
    static boolean isOf(IOException e, CallsUnderWay.Call call) {
        return call.cut() != null || hasTakenTooLong(e) || isTooLarge(e);
    }

    /** Whether the same call would be answered with too much again. */
    static boolean isTooLarge(Throwable failure) {
        return cause(failure, BoundedStream.TooLargeException.class, StreamConstraintsException.class) != null;
    }

    private static boolean hasTakenTooLong(IOException e) {
        return cause(e, SocketTimeoutException.class, ConnectionRequestTimeoutException.class) != null;
    }

    private static Throwable cause(Throwable failure, Class<?>... types) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            for (Class<?> type : types) {
                if (type.isInstance(cause)) {
                    return cause;
                }
            }
        }
        return null;
    }

    TwentyConnectionException toException() {
        String why = describe();
        String message = request.action() + ": no answer from " + baseUrl + ": " + why
                + (sent ? "; the request may have arrived" : "; the request was not sent");
        Refusal refusal = request.refusal(status(), null, List.of(why));
        boolean isBound = !call.isStopped() && isOf(cause, call);
        return isBound
                ? new TwentyTimeoutException(message, refusal, sent, cause)
                : new TwentyConnectionException(message, refusal, sent, cause);
    }

    /** Of a refusal nothing is known but that it was to be one. */
    private int status() {
        return cause instanceof PartlyAnsweredException part && part.status < 300 ? part.status : 0;
    }

    private String describe() {
        if (call.cut() != null) {
            return call.cut();
        }
        if (isTooLarge(cause)) {
            return tooLarge();
        }
        Throwable told = cause instanceof PartlyAnsweredException ? cause.getCause() : cause;
        return told.getMessage() == null ? told.getClass().getSimpleName() : told.getMessage();
    }

    private String tooLarge() {
        Throwable found = cause(cause, BoundedStream.TooLargeException.class, StreamConstraintsException.class);
        return found instanceof StreamConstraintsException json
                ? "the answer is larger than is read: " + json.getOriginalMessage()
                : found.getMessage();
    }
}
