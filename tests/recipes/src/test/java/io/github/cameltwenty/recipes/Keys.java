package io.github.cameltwenty.recipes;

import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** API keys as their users see them. */
final class Keys {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Keys() {}

    /** What the sandbox answers to a key: 200 where it opens the workspace. */
    static int status(TwentySandbox twenty, String token) throws IOException, InterruptedException {
        return send(twenty, HttpRequest.newBuilder(URI.create(twenty.baseUrl() + "/rest/companies?limit=1")), token)
                .statusCode();
    }

    /** The token of a new key on a Twenty 1.0, made as a person would make it. */
    static String make(TwentySandbox twenty, String name) throws IOException, InterruptedException {
        String id = "11111111-0000-4000-8000-000000000001";
        post(
                twenty,
                "/rest/apiKeys",
                "{\"id\": \"" + id + "\", \"name\": \"" + name + "\", \"expiresAt\": \"2100-01-01T00:00:00.000Z\"}");
        String answer = post(
                twenty,
                "/graphql",
                "{\"query\": \"mutation { generateApiKeyToken(apiKeyId: \\\"" + id
                        + "\\\", expiresAt: \\\"2100-01-01T00:00:00.000Z\\\") { token } }\"}");
        return answer.replaceFirst("(?s).*\"token\":\"([^\"]+)\".*", "$1");
    }

    private static String post(TwentySandbox twenty, String path, String json)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(twenty.baseUrl() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        return send(twenty, request, twenty.apiKey()).body();
    }

    private static HttpResponse<String> send(TwentySandbox twenty, HttpRequest.Builder request, String token)
            throws IOException, InterruptedException {
        return HTTP.send(
                request.header("Authorization", "Bearer " + token.strip()).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
