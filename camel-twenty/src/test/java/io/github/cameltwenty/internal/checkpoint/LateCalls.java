package io.github.cameltwenty.internal.checkpoint;

import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Calls that come through when the process that made them is gone. */
final class LateCalls {
    private static final String LATE = "x-late";

    private final HttpClient network = HttpClient.newHttpClient();
    private final TwentySandbox twenty;

    LateCalls(TwentySandbox twenty) {
        this.twenty = twenty;
    }

    static boolean isLate(SandboxRequest request) {
        return request.headers().containsKey(LATE);
    }

    CompletableFuture<HttpResponse<String>> comeThrough(SandboxRequest request) {
        String query = request.rawQuery() == null ? "" : "?" + request.rawQuery();
        HttpRequest.Builder again = HttpRequest.newBuilder(URI.create(twenty.baseUrl() + request.path() + query))
                .method(request.method(), HttpRequest.BodyPublishers.ofString(request.body()))
                .header(LATE, "true");
        for (String name : List.of("authorization", "content-type")) {
            if (request.headers().containsKey(name)) {
                again.header(name, request.headers().get(name));
            }
        }
        return network.sendAsync(again.build(), HttpResponse.BodyHandlers.ofString());
    }
}
