package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who signs in to the sandbox, for how long, and which keys open it. */
class SessionsTest {
    private TwentySandbox twenty;
    private Client client;

    private void start(TwentySandboxOptions options) {
        twenty = TwentySandbox.start(options);
        client = new Client(twenty);
    }

    @AfterEach
    void stop() {
        twenty.close();
    }

    /** Where a dialect signs in, and what it calls the token. */
    private record Door(String path, String tokenField) {
        static Door of(Dialect dialect) {
            return switch (dialect) {
                case V1_0 -> new Door("/graphql", "accessToken");
                case V1_10 -> new Door("/graphql", "accessOrWorkspaceAgnosticToken");
                default -> new Door("/metadata", "accessOrWorkspaceAgnosticToken");
            };
        }
    }

    private JsonNode anonymously(String path, String mutation) throws Exception {
        String body = "{\"query\":\"mutation{" + mutation.replace("\"", "\\\"") + "}\"}";
        return Client.json(client.send("POST", path, Map.of("Content-Type", "application/json"), body));
    }

    private JsonNode signIn(Door door) throws Exception {
        String login = anonymously(
                        door.path(),
                        "getLoginTokenFromCredentials(email:\"" + twenty.userEmail() + "\",password:\""
                                + twenty.userPassword() + "\",origin:\"http://x.example\"){loginToken{token}}")
                .findValue("token")
                .asText();
        return anonymously(
                door.path(),
                "getAuthTokensFromLoginToken(loginToken:\"" + login + "\",origin:\"http://x.example\"){tokens{"
                        + door.tokenField() + "{token} refreshToken{token}}}");
    }

    private JsonNode renew(Door door, String refreshToken) throws Exception {
        return anonymously(
                door.path(),
                "renewToken(appToken:\"" + refreshToken + "\"){tokens{" + door.tokenField()
                        + "{token} refreshToken{token}}}");
    }

    private static String token(JsonNode tokens, String field) {
        return tokens.findValue(field).get("token").asText();
    }

    private HttpResponse<String> read(String token) throws Exception {
        return client.send("GET", "/rest/companies?limit=1", Map.of("Authorization", "Bearer " + token), null);
    }

    @ParameterizedTest
    @EnumSource(names = {"V1_0", "V1_10", "V2_21"})
    void opensToAUserWhoSignedIn(Dialect dialect) throws Exception {
        start(TwentySandbox.options().dialect(dialect));
        Door door = Door.of(dialect);

        assertThat(read(token(signIn(door), door.tokenField())).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesASessionWhoseTimeIsOver() throws Exception {
        start(TwentySandbox.options().dialect(Dialect.V2_21).sessionLifetime(Duration.ofSeconds(-5)));
        Door door = Door.of(Dialect.V2_21);

        HttpResponse<String> answer = read(token(signIn(door), door.tokenField()));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Token has expired.");
    }

    @Test
    void renewsASessionThatWasEnded() throws Exception {
        start(TwentySandbox.options().dialect(Dialect.V2_21));
        Door door = Door.of(Dialect.V2_21);
        JsonNode first = signIn(door);
        twenty.endSessions();

        assertThat(read(token(first, door.tokenField())).statusCode()).isEqualTo(401);
        JsonNode second = renew(door, token(first, "refreshToken"));

        assertThat(read(token(second, door.tokenField())).statusCode()).isEqualTo(200);
    }

    @Test
    void takesARefreshTokenOnce() throws Exception {
        start(TwentySandbox.options().dialect(Dialect.V2_21));
        Door door = Door.of(Dialect.V2_21);
        String refreshToken = token(signIn(door), "refreshToken");
        renew(door, refreshToken);

        assertThat(renew(door, refreshToken).at("/errors/0/message").asText()).isEqualTo("Token invalid.");
    }

    @Test
    void renewsNothingOfAUserWhoWasSignedOut() throws Exception {
        start(TwentySandbox.options().dialect(Dialect.V2_21));
        Door door = Door.of(Dialect.V2_21);
        String refreshToken = token(signIn(door), "refreshToken");
        twenty.signOut();

        assertThat(renew(door, refreshToken).at("/errors/0/message").asText()).isEqualTo("Token invalid.");
    }

    @Test
    void asksForAKeyAtMetadata() throws Exception {
        start(TwentySandbox.options().dialect(Dialect.V2_21));

        JsonNode answer = Client.json(client.send(
                "POST",
                "/metadata",
                Map.of("Content-Type", "application/json"),
                "{\"query\":\"{getRoles{id label}}\"}"));

        assertThat(answer.at("/errors/0/message").asText()).isEqualTo("Forbidden resource");
    }

    private String newKey(String id) {
        client.post("/rest/apiKeys", Map.of("id", id, "name", "k", "expiresAt", "2100-01-01T00:00:00.000Z"));
        return Client.json(client.post(
                        "/graphql",
                        Map.of(
                                "query",
                                "mutation{generateApiKeyToken(apiKeyId:\"" + id
                                        + "\",expiresAt:\"2100-01-01T00:00:00.000Z\"){token}}")))
                .findValue("token")
                .asText();
    }

    @Test
    void opensByTheTokenOfANewKey() throws Exception {
        start(TwentySandbox.options().dialect(Dialect.V1_0));

        assertThat(read(newKey("11111111-0000-4000-8000-000000000001")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesTheTokenOfAKeyThatWasRevoked() throws Exception {
        start(TwentySandbox.options().dialect(Dialect.V1_0));
        String id = "11111111-0000-4000-8000-000000000001";
        String token = newKey(id);
        client.patch("/rest/apiKeys/" + id, Map.of("revokedAt", "2025-05-23T10:00:00.000Z"));

        HttpResponse<String> answer = read(token);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("This API Key is revoked");
    }

    @Test
    void refusesTheTokenOfAKeyThatWasDeleted() throws Exception {
        start(TwentySandbox.options().dialect(Dialect.V1_0));
        String id = "11111111-0000-4000-8000-000000000001";
        String token = newKey(id);
        client.delete("/rest/apiKeys/" + id);

        assertThat(read(token).body()).contains("This API Key is revoked");
    }

    @ParameterizedTest
    @EnumSource(names = {"V1_0", "V1_10"})
    void wordsAForeignKeyInGraphqlAsItWasRecorded(Dialect dialect) throws Exception {
        start(TwentySandbox.options().dialect(dialect));

        JsonNode answer = Client.json(client.send(
                "POST",
                "/graphql",
                Map.of(
                        "Content-Type",
                        "application/json",
                        "Authorization",
                        "Bearer " + RecordedCall.token(Integer.MAX_VALUE)),
                "{\"query\":\"{companies(first:1){edges{node{id}}}}\"}"));

        assertThat(answer.at("/errors/0/message").asText()).isEqualTo("Unknown token error.");
        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
    }
}
