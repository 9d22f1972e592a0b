package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** API keys at {@code /metadata}, where they are settings. */
class GraphqlApiKeysTest {
    private static final String USER = "a-user";
    private static final String CREATE = "mutation($i: CreateApiKeyInput!) { createApiKey(input: $i) { id } }";

    private TwentySandbox twenty;
    private Client client;

    private void start(Dialect dialect) {
        twenty = TwentySandbox.start(TwentySandbox.options().dialect(dialect).userToken(USER));
        client = new Client(twenty);
    }

    @AfterEach
    void stop() {
        twenty.close();
    }

    private JsonNode send(String token, String query, Map<String, Object> variables) throws Exception {
        Map<String, String> headers = Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json");
        String body = new JsonMapper().writeValueAsString(Map.of("query", query, "variables", variables));
        return Client.json(client.send("POST", "/metadata", headers, body));
    }

    private String create(String token) throws Exception {
        Map<String, Object> key =
                Map.of("name", "CI", "expiresAt", "2030-01-01T00:00:00Z", "roleId", TwentySandbox.ROLE_ID);
        JsonNode answer = send(token, CREATE, Map.of("i", key));
        return answer.at("/data/createApiKey/id").asText();
    }

    @ParameterizedTest
    @EnumSource(names = {"V1_10", "V2_21"})
    void showsAKeyWithItsRole(Dialect dialect) throws Exception {
        start(dialect);
        String id = create(USER);

        JsonNode one = send(USER, "{ apiKey(input: {id: \"" + id + "\"}) { name role { id label } } }", Map.of());

        assertThat(one.at("/data/apiKey/name").asText()).isEqualTo("CI");
        assertThat(one.at("/data/apiKey/role/id").asText()).isEqualTo(TwentySandbox.ROLE_ID);
        assertThat(one.at("/data/apiKey/role/label").asText()).isEqualTo("Admin");
    }

    @ParameterizedTest
    @EnumSource(names = {"V1_10", "V2_21"})
    void listsWhatIsNotRevoked(Dialect dialect) throws Exception {
        start(dialect);
        String gone = create(USER);
        String left = create(USER);

        JsonNode revoked =
                send(USER, "mutation($i: UUID!) { revokeApiKey(input: {id: $i}) { revokedAt } }", Map.of("i", gone));

        assertThat(revoked.at("/data/revokeApiKey/revokedAt").isTextual()).isTrue();
        assertThat(send(USER, "{ apiKeys { id } }", Map.of()).findValuesAsText("id"))
                .containsExactly(left);
    }

    @ParameterizedTest
    @EnumSource(names = {"V1_10", "V2_21"})
    void changesWhatIsGiven(Dialect dialect) throws Exception {
        start(dialect);
        String id = create(USER);

        JsonNode changed = send(
                USER,
                "mutation($i: UpdateApiKeyInput!) { updateApiKey(input: $i) { name expiresAt } }",
                Map.of("i", Map.of("id", id, "name", "Import")));

        assertThat(changed.at("/data/updateApiKey/name").asText()).isEqualTo("Import");
        assertThat(changed.at("/data/updateApiKey/expiresAt").asText()).isEqualTo("2030-01-01T00:00:00.000Z");
    }

    @Test
    void letsAKeyMakeKeysInNovember2025() throws Exception {
        start(Dialect.V1_10);

        assertThat(create(client.apiKey())).isNotEmpty();
        assertThat(twenty.records("apiKeys")).hasSize(1);
    }

    @Test
    void namesTheKeyAsTheIdOfItsToken() throws Exception {
        start(Dialect.V2_21);
        String id = create(USER);

        String token = send(
                        USER,
                        "mutation($i: UUID!, $e: String!) { generateApiKeyToken(apiKeyId: $i, expiresAt: $e) { token } }",
                        Map.of("i", id, "e", "2030-01-01T00:00:00Z"))
                .at("/data/generateApiKeyToken/token")
                .asText();

        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        assertThat(new JsonMapper().readTree(claims).path("jti").asText()).isEqualTo(id);
    }
}
