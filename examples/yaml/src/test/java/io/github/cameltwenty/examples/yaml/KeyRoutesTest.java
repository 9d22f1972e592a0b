package io.github.cameltwenty.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The routes that make API keys make ones that open the workspace, whichever Twenty it is. */
class KeyRoutesTest {
    private static final List<String> ENVIRONMENTS = List.of("development", "staging", "production");

    @TempDir
    Path folder;

    private TwentySandbox twenty;
    private YamlExample example;

    private YamlExample on(Dialect dialect, String route) {
        twenty = TwentySandbox.start(TwentySandbox.options().dialect(dialect));
        return run(route);
    }

    private YamlExample run(String route) {
        example = new YamlExample(twenty, folder, "classpath:keys/" + route + ".camel.yaml")
                .with("camel.component.twenty.user-email", twenty.userEmail())
                .with("camel.component.twenty.user-password", twenty.userPassword());
        return example;
    }

    @AfterEach
    void stop() {
        example.close();
        twenty.close();
    }

    /** With a role where keys have one. */
    private static String key(Dialect dialect, String name) {
        String role = dialect == Dialect.V1_0 ? "" : ", \"role\": \"Admin\"";
        return "{\"name\": \"" + name + "\", \"expiresAt\": \"90d\"" + role + "}";
    }

    private static String keys(Dialect dialect, List<String> names) {
        return names.stream().map(name -> key(dialect, name)).toList().toString();
    }

    private int statusWith(String token) throws Exception {
        HttpRequest read = HttpRequest.newBuilder(URI.create(twenty.baseUrl() + "/rest/companies?limit=1"))
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient()
                .send(read, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @ParameterizedTest
    @EnumSource
    void eachClientGetsAKeyOnce(Dialect dialect) throws Exception {
        on(dialect, "client-keys").start();

        example.drop("clients/one.json", keys(dialect, List.of("Northwind")));
        await().atMost(ONE_MINUTE).until(() -> example.has("clients/.done/one.json"));
        example.drop("clients/two.json", keys(dialect, List.of("Northwind", "Acme")));
        await().atMost(ONE_MINUTE).until(() -> example.has("clients/.done/two.json"));

        assertThat(twenty.records("apiKeys"))
                .extracting(key -> key.get("name"))
                .containsExactlyInAnyOrder("Northwind", "Acme");
        for (String name : List.of("Northwind", "Acme")) {
            assertThat(statusWith(example.content("keys/" + name + ".key"))).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachEnvironmentGetsAKey(Dialect dialect) throws Exception {
        on(dialect, "environment-keys").start();

        example.drop("environments/keys.json", keys(dialect, ENVIRONMENTS));

        await().atMost(ONE_MINUTE).until(() -> example.has("environments/.done/keys.json"));
        for (String name : ENVIRONMENTS) {
            String line = example.content("env/" + name + ".env");
            assertThat(statusWith(line.replace("TWENTY_API_KEY=", ""))).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theKeyInTheFileIsReplaced(Dialect dialect) throws Exception {
        on(dialect, "client-keys").start();
        example.drop("clients/ci.json", keys(dialect, List.of("ci")));
        await().atMost(ONE_MINUTE).until(() -> example.has("clients/.done/ci.json"));
        String first = example.content("keys/ci.key");
        example.close();
        Files.move(folder.resolve("keys"), folder.resolve("secrets"));

        run("rotating-key")
                .keyFrom(folder.resolve("secrets/ci.key"))
                .with("rotation.cron", "0/1 * * * * ?")
                .with("rotation.grace", "0")
                .start();

        await().atMost(ONE_MINUTE).until(() -> statusWith(first) == 403);
        assertThat(statusWith(example.content("secrets/ci.key"))).isEqualTo(200);
    }
}
