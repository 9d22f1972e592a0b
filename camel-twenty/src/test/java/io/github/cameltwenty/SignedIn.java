package io.github.cameltwenty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** A session of the sandbox's user that is begun without the component. */
final class SignedIn {
    private static final JsonMapper JSON = new JsonMapper();

    private SignedIn() {}

    /** The access token and the refresh token, whichever Twenty it is. */
    static List<String> to(TwentySandbox twenty) throws Exception {
        String dialect = System.getProperty("sandbox.dialect", "V1_0");
        String path = dialect.equals("V2_21") ? "/metadata" : "/graphql";
        String field = dialect.equals("V1_0") ? "accessToken" : "accessOrWorkspaceAgnosticToken";
        String login = post(
                        twenty,
                        path,
                        "mutation{getLoginTokenFromCredentials(email:\"" + twenty.userEmail() + "\",password:\""
                                + twenty.userPassword() + "\",origin:\"x\"){loginToken{token}}}")
                .findValue("token")
                .asText();
        JsonNode tokens = post(
                twenty,
                path,
                "mutation{getAuthTokensFromLoginToken(loginToken:\"" + login + "\",origin:\"x\"){tokens{" + field
                        + "{token} refreshToken{token}}}}");
        twenty.clearRequests();
        return List.of(
                tokens.findValue(field).get("token").asText(),
                tokens.findValue("refreshToken").get("token").asText());
    }

    private static JsonNode post(TwentySandbox twenty, String path, String query) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(twenty.baseUrl() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", query))))
                .build();
        return JSON.readTree(HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body());
    }
}
