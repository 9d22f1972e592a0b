package io.github.cameltwenty.internal.changes.feed;

import io.github.cameltwenty.internal.client.AnswerReader;
import io.github.cameltwenty.internal.client.ServerClock;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import io.github.cameltwenty.internal.observe.Observer;

/** A consumer's way to its workspace. */
public interface WorkspaceConnection {
    void open();

    void close();

    /** Who is told of what is done. */
    default Observer observer() {
        return Observer.NONE;
    }

    /** Of the server, as its answers tell. */
    ServerClock clock();

    /**
     * Sends a request, at the workspace's pace and as often as it takes.
     *
     * @throws io.github.cameltwenty.TwentyException the subclass tells what went wrong
     */
    <T> T send(TwentyRequest request, AnswerReader<T> reader);

    /** The same, for calls while Camel starts, which wait for a moment only. */
    default WorkspaceConnection atStart() {
        return this;
    }

    default TwentyResult send(TwentyRequest request) {
        return send(request, TwentyResult.reader(request));
    }
}
