package io.github.cameltwenty.changes;

import io.github.cameltwenty.client.TwentyRequest;
import io.github.cameltwenty.client.TwentyResult;

/** A consumer's way to its workspace. */
public interface Connection {
    void open();

    void close();

    /**
     * Sends a request, at the workspace's pace and as often as it takes.
     *
     * @throws io.github.cameltwenty.TwentyException the subclass tells what went wrong
     */
    TwentyResult send(TwentyRequest request);
}
