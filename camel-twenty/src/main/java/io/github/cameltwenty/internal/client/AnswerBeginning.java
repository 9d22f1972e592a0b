package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.internal.client.AnswerReader.NotTwentyException;
import java.io.IOException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;

/** Tells by its beginning whether an answer came, and whether it is one of Twenty's. */
final class AnswerBeginning {
    /** What a JSON value begins with. */
    private static final String JSON_STARTS = "{[\"-0123456789tfn";

    private AnswerBeginning() {}

    /** The connection ended within the headers or right behind them: of what the server did nothing is known. */
    static final class NoAnswerException extends IOException {
        private static final long serialVersionUID = 1L;

        NoAnswerException(String reason, IOException cause) {
            super(reason, cause);
        }
    }

    /**
     * Headers that end with the connection pass for whole ones. They lack the length then, or name the one of a body that does not
     * come; a server that means nothing says so with a length of 0.
     */
    static void require(ClassicHttpResponse response, PeekedStream body) throws NoAnswerException {
        try {
            body.requireBeginning();
        } catch (IOException e) {
            throw new NoAnswerException("the answer broke off behind its headers (" + describe(e) + ")", e);
        }
        HttpEntity entity = response.getEntity();
        boolean unbounded = entity != null && entity.getContentLength() < 0 && !entity.isChunked();
        if (unbounded && body.isEmpty()) {
            throw new NoAnswerException("the answer broke off in its headers", null);
        }
    }

    static void requireJson(TwentyRequest request, PeekedStream body) throws NotTwentyException {
        int first = body.firstByte();
        if (request.takesAnyAnswer()) {
            if (first >= 0 && JSON_STARTS.indexOf(first) < 0) {
                throw new NotTwentyException("it is not JSON");
            }
            return;
        }
        boolean bare = request.mayBeAnsweredBare();
        if (first < 0 && !body.isShort()) {
            throw new NotTwentyException("it begins with white space alone");
        }
        if (first < 0) {
            if (bare) {
                // how later versions say so of settings
                throw HttpCaller.notFound(request);
            }
            throw new NotTwentyException("it is empty");
        }
        if (first != '{' && first != '[' && !(bare && (first == 't' || first == 'f'))) {
            throw new NotTwentyException("it is not JSON");
        }
    }

    private static String describe(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
