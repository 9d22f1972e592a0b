package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.LambdaRouteBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Rotates API keys whose tokens are kept in a file, from which the component reads the key in use, too. */
abstract class RotationTest extends SandboxedTest {
    static final String READER = "20202020-02b5-4a3e-9d8d-3b7f0e0c6a12";
    static final boolean V1 = System.getProperty("sandbox.dialect", "V1_0").equals("V1_0");
    static final String ROTATE = "twenty:general/rotateApiKey";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    Path file;

    @Override
    protected TwentySandboxOptions options() {
        return TwentySandbox.options().role(READER, "Reader");
    }

    @BeforeEach
    void aUserMayMakeKeysEverywhere() {
        file = folder.resolve("ci.key");
        configuration().setUserEmail(twenty.userEmail());
        configuration().setUserPassword(twenty.userPassword());
    }

    /** A key of this name, with its token in the file. */
    Map<?, ?> keyInUse(String name) throws Exception {
        Map<?, ?> key = key(name);
        keep(key);
        configuration().setApiKey(null);
        configuration().setApiKeyFile(file.toString());
        return key;
    }

    Map<?, ?> key(String name) {
        Map<String, Object> key = new HashMap<>(Map.of("name", name, "expiresAt", "90d"));
        if (!V1) {
            key.put("role", "Reader");
        }
        return sent("twenty:apiKeys/createOne?withToken=true", key).getMessage().getBody(Map.class);
    }

    void keep(Map<?, ?> key) throws Exception {
        Files.writeString(file, String.valueOf(key.get("token")));
    }

    String kept() throws Exception {
        return Files.readString(file);
    }

    /** The id that a token names. */
    static String idIn(String token) {
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        return claims.replaceFirst(".*\"jti\":\"([^\"]+)\".*", "$1");
    }

    /** Adds routes, {@code direct:rotate} among them. */
    void routes(LambdaRouteBuilder routes) throws Exception {
        RouteBuilder.addRoutes(context, routes);
    }

    /** Adds a route {@code direct:rotate} that rotates, and keeps the token in the file. */
    void route(String uri) throws Exception {
        routes(routes -> routes.from("direct:rotate").to(uri).process(this::keepBody));
    }

    void keepBody(Exchange exchange) throws Exception {
        keep(exchange.getMessage().getBody(Map.class));
    }

    Exchange rotate(Object body) {
        return send("direct:rotate", body);
    }

    Map<?, ?> rotated(Object body) {
        return sent("direct:rotate", body).getMessage().getBody(Map.class);
    }

    int statusWith(Object token) throws Exception {
        HttpRequest read = HttpRequest.newBuilder(URI.create(twenty.baseUrl() + "/rest/companies?limit=1"))
                .header("Authorization", "Bearer " + token)
                .build();
        return http.send(read, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** Those that are not revoked, in no order. */
    List<Map<String, Object>> validKeys() {
        return twenty.records("apiKeys").stream()
                .filter(key -> key.get("revokedAt") == null)
                .toList();
    }

    void assertReplaced(Map<?, ?> old, String name) throws Exception {
        assertThat(validKeys()).extracting(key -> key.get("name")).containsExactly(name);
        assertThat(idIn(kept())).isEqualTo(validKeys().get(0).get("id")).isNotEqualTo(old.get("id"));
        assertThat(statusWith(kept())).isEqualTo(200);
        assertThat(statusWith(old.get("token"))).isEqualTo(403);
    }

    void assertNothingIsReplaced(Map<?, ?> old) throws Exception {
        assertThat(validKeys()).extracting(key -> key.get("id")).containsExactly(old.get("id"));
        assertThat(validKeys()).extracting(key -> key.get("name")).containsExactly("CI");
        assertThat(statusWith(old.get("token"))).isEqualTo(200);
    }
}
