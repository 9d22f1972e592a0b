package io.github.cameltwenty.examples.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.io.CloseMode;

/** No Camel: Apache's async HttpClient, whose few threads wait for all connections at once, and Jackson. */
final class EventWaiter implements Waiter {
    private final CloseableHttpAsyncClient http;
    private final ObjectReader reader = new ObjectMapper().readerFor(Map.class);
    private final String companies;

    EventWaiter(String server, int connections) {
        companies = server + "/rest/companies/";
        http = HttpAsyncClients.custom()
                .setConnectionManager(PoolingAsyncClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(connections)
                        .setMaxConnTotal(connections)
                        .build())
                .build();
        http.start();
    }

    private CompletableFuture<Map<String, Object>> find(String id) {
        SimpleHttpRequest request = SimpleRequestBuilder.get(companies + id + "?depth=1")
                .addHeader(HttpHeaders.AUTHORIZATION, "Bearer " + Contender.API_KEY)
                .addHeader(HttpHeaders.ACCEPT, "application/json")
                .build();
        CompletableFuture<Map<String, Object>> found = new CompletableFuture<>();
        http.execute(request, new FutureCallback<SimpleHttpResponse>() {
            @Override
            public void completed(SimpleHttpResponse response) {
                try {
                    found.complete(reader.readValue(response.getBodyBytes()));
                } catch (IOException e) {
                    found.completeExceptionally(e);
                }
            }

            @Override
            public void failed(Exception e) {
                found.completeExceptionally(e);
            }

            @Override
            public void cancelled() {
                found.cancel(false);
            }
        });
        return found;
    }

    @Override
    public void begin(String id, Runnable done) {
        find(id).thenRun(done);
    }

    @Override
    public Object call(String id) {
        return find(id).join();
    }

    @Override
    public void close() {
        http.close(CloseMode.GRACEFUL);
    }
}
