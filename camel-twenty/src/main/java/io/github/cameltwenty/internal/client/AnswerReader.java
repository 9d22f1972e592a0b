package io.github.cameltwenty.internal.client;

import java.io.IOException;
import java.io.InputStream;

/** Makes something of an answer of success while its connection is open. */
@FunctionalInterface
public interface AnswerReader<T> {
    /**
     * @param status from 200 to 299
     * @param body to be read to its end; it looks like JSON, but may break off
     * @throws NotTwentyException where it is not what Twenty answers
     */
    T read(int status, InputStream body) throws IOException;

    /** What answered is not Twenty. */
    final class NotTwentyException extends IOException {
        private static final long serialVersionUID = 1L;

        NotTwentyException(String message) {
            super(message);
        }
    }
}
