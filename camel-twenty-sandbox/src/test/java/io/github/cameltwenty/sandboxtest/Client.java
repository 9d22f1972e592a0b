package io.github.cameltwenty.sandboxtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** A plain client of the sandbox. */
final class Client {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final TwentySandbox twenty;

    Client(TwentySandbox twenty) {
        this.twenty = twenty;
    }

    String apiKey() {
        return twenty.apiKey();
    }

    HttpResponse<String> send(String method, String path, Map<String, String> headers, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(twenty.baseUrl() + path))
                .timeout(Duration.ofSeconds(20))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> call(String method, String path, Object body) throws IOException, InterruptedException {
        Map<String, String> headers = Map.of("Authorization", "Bearer " + apiKey(), "Content-Type", "application/json");
        return send(method, path, headers, body == null ? null : JSON.writeValueAsString(body));
    }

    HttpResponse<String> get(String path) {
        return unchecked("GET", path, null);
    }

    HttpResponse<String> post(String path, Object body) {
        return unchecked("POST", path, body);
    }

    HttpResponse<String> patch(String path, Object body) {
        return unchecked("PATCH", path, body);
    }

    HttpResponse<String> delete(String path) {
        return unchecked("DELETE", path, null);
    }

    private HttpResponse<String> unchecked(String method, String path, Object body) {
        try {
            return call(method, path, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
