package io.github.cameltwenty.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.sandbox.Misbehaviour;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientKeysTest extends RecipeTest {
    private static final String CLIENTS = """
            [{"name": "Northwind", "expiresAt": "365d"}, {"name": "Acme", "expiresAt": "365d"}]""";

    @Override
    String page() {
        return "client-keys";
    }

    @BeforeEach
    void start() {
        recipe("yaml").start();
    }

    private void list(String name, String clients) {
        recipe.drop("clients/" + name, clients);
        await().until(() -> recipe.filesIn("clients/.done").contains(name));
    }

    @Test
    void eachClientGetsAKeyThatOpensTheWorkspace() throws Exception {
        list("clients.json", CLIENTS);

        assertThat(recipe.filesIn("keys")).containsExactly("Acme.key", "Northwind.key");
        assertThat(Keys.status(twenty, recipe.content("keys/Acme.key"))).isEqualTo(200);
        assertThat(Keys.status(twenty, recipe.content("keys/Northwind.key"))).isEqualTo(200);
    }

    @Test
    void onlyTheOwnerReadsAKey() throws Exception {
        list("clients.json", CLIENTS);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys/Acme.key"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys"))))
                .isEqualTo("rwx------");
    }

    @Test
    void aListThatComesAgainMakesKeysForTheNewOnesOnly() {
        list("clients.json", CLIENTS);
        String before = recipe.content("keys/Acme.key");

        list("more.json", CLIENTS.replace("]", ", {\"name\": \"Umbrella\", \"expiresAt\": \"365d\"}]"));

        assertThat(all("apiKeys", "name")).containsExactlyInAnyOrder("Northwind", "Acme", "Umbrella");
        assertThat(recipe.content("keys/Acme.key")).isEqualTo(before);
    }

    @Test
    void aListThatFailedMayComeAgain() {
        twenty.misbehaveWith(
                request -> request.body().contains("Acme") && request.method().equals("POST")
                        ? Misbehaviour.status(400, "{\"statusCode\":400,\"error\":\"Error\",\"messages\":[\"no\"]}")
                        : Misbehaviour.none());
        recipe.drop("clients/clients.json", CLIENTS);
        await().until(() -> recipe.filesIn("clients/.failed").contains("clients.json"));
        twenty.misbehaveWith(request -> Misbehaviour.none());

        list("clients.json", CLIENTS);

        assertThat(all("apiKeys", "name")).containsExactlyInAnyOrder("Northwind", "Acme");
    }
}
