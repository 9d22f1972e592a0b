package io.github.cameltwenty.examples.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Tells a {@link CannedServer} what to answer, and asks what it saw. */
final class ServerControl {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    ServerControl(String url) {
        this.url = url;
    }

    /** From now on there are so many records, and no limit. */
    void reset(long records) {
        call("/bench/reset?records=" + records);
    }

    /** From now on so many calls are allowed in so many milliseconds. */
    void limit(int calls, long millis) {
        call("/bench/reset?records=" + Contender.PAGE + "&calls=" + calls + "&millis=" + millis);
    }

    /** From now on each call takes so many milliseconds, and there is no limit. */
    void delay(int millis) {
        call("/bench/reset?records=" + Contender.PAGE + "&delay=" + millis);
    }

    /** The calls since the last reset. */
    CallCount count() {
        return CallCount.parse(call("/bench/count"));
    }

    private String call(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path)).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
