package io.github.cameltwenty.internal.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hc.core5.http.HttpConnection;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.impl.Http1StreamListener;

/** Counts what a server sends before its answer, as 100 and 103, to one request. */
final class InterimLimit implements Http1StreamListener {
    private static final int MOST = 20;

    private int responses;

    /**
     * @throws UncheckedIOException where there are too many
     */
    @Override
    public void onResponseHead(HttpConnection connection, HttpResponse response) {
        if (++responses > MOST) {
            throw new UncheckedIOException(new IOException("it sent more than " + MOST + " times that it will answer"));
        }
    }

    @Override
    public void onRequestHead(HttpConnection connection, HttpRequest request) {
        // one for each
    }

    @Override
    public void onExchangeComplete(HttpConnection connection, boolean keepAlive) {
        // nothing to count
    }
}
