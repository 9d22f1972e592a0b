package io.github.cameltwenty.examples.benchmarks;

import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The documents in which a Twenty 2.21 says what it can do, as the sandbox serves them. Each is made when first asked for. */
final class ServerDocuments {
    private final Map<String, byte[]> documents = new ConcurrentHashMap<>();

    byte[] get(String path) {
        return documents.computeIfAbsent(path, ServerDocuments::read);
    }

    private static byte[] read(String path) {
        try (TwentySandbox twenty = TwentySandbox.start(TwentySandbox.options().dialect(Dialect.V2_21))) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(twenty.baseUrl() + path))
                    .header("Authorization", "Bearer " + twenty.apiKey())
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
