package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.TwentyValidationException;

/** Tells a failure as one after which the work may be done. */
final class Uncertain {
    private Uncertain() {}

    /** Whatever the last attempt met, an earlier one may have done the work; of a create, a refusal was looked into. */
    static TwentyException afterAttempts(TwentyRequest request, TwentyException last) {
        if (isRefusal(last) || last instanceof TwentyConnectionException connection && connection.isSent()) {
            return last;
        }
        if (last instanceof TwentyServerException) {
            return last.with("An earlier attempt may have arrived");
        }
        return mayHaveArrived(request, last, "; an earlier attempt may have arrived");
    }

    /** The records may be those that the repeat was refused for, but that cannot be seen. */
    static TwentyException afterLookUp(TwentyRequest request, TwentyException refusal, TwentyException failedLookUp) {
        TwentyException told = mayHaveArrived(
                request,
                failedLookUp,
                "; so it cannot be seen what an earlier attempt did, which may have arrived. The repeat was refused: "
                        + String.join("; ", refusal.getMessages()));
        told.addSuppressed(refusal);
        return told;
    }

    private static TwentyException mayHaveArrived(TwentyRequest request, TwentyException cause, String why) {
        return new TwentyConnectionException(
                cause.getMessage() + why,
                request.refusal(cause.getStatusCode(), cause.getError(), cause.getMessages()),
                true,
                cause);
    }

    static boolean isRefusal(TwentyException e) {
        return e instanceof TwentyValidationException || e instanceof TwentyNotFoundException;
    }
}
