package io.github.cameltwenty.internal.changes.feed;

import io.github.cameltwenty.internal.client.AnswerReader;
import io.github.cameltwenty.internal.client.ServerClock;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.WorkspaceAccess;
import io.github.cameltwenty.internal.observe.Observer;

/** A consumer's share of the workspace's client. */
public final class SharedConnection implements WorkspaceConnection {
    private final WorkspaceAccess access;
    private TwentyClient client;

    public SharedConnection(WorkspaceAccess access) {
        this.access = access;
    }

    @Override
    public void open() {
        client = access.acquire();
        // the first poll comes at once, and is not to be late
        client.prepare();
    }

    @Override
    public void close() {
        access.release();
    }

    @Override
    public Observer observer() {
        TwentyClient open = client;
        return open == null ? Observer.NONE : open.observer();
    }

    @Override
    public ServerClock clock() {
        return client.clock();
    }

    @Override
    public <T> T send(TwentyRequest request, AnswerReader<T> reader) {
        return client.send(request, reader, access.attemptsOfPoll());
    }

    @Override
    public WorkspaceConnection atStart() {
        return new StartingConnection();
    }

    /** Open as long as the other is. */
    private final class StartingConnection implements WorkspaceConnection {
        @Override
        public void open() {
            // the other is
        }

        @Override
        public void close() {
            // the other will be
        }

        @Override
        public ServerClock clock() {
            return SharedConnection.this.clock();
        }

        @Override
        public <T> T send(TwentyRequest request, AnswerReader<T> reader) {
            return client.sendAtStart(request, reader, access.attemptsOfPoll());
        }
    }
}
