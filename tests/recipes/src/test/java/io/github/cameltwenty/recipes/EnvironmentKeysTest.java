package io.github.cameltwenty.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.sandbox.Misbehaviour;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnvironmentKeysTest extends RecipeTest {
    @Override
    String page() {
        return "environment-keys";
    }

    @BeforeEach
    void start() {
        recipe("yaml").start();
    }

    /** The list as the page shows it. */
    private void list(String name) {
        recipe.drop(
                "environments/" + name,
                Page.of("recipes/environment-keys.md").fences("json").get(0));
    }

    @Test
    void eachEnvironmentGetsAFileWithAKeyThatOpensTheWorkspace() throws Exception {
        list("keys.json");

        await().until(() -> recipe.filesIn("environments/.done").contains("keys.json"));
        assertThat(recipe.filesIn("env")).containsExactly("development.env", "production.env", "staging.env");
        for (String file : List.of("development", "staging", "production")) {
            String line = recipe.content("env/" + file + ".env");
            assertThat(line).startsWith("TWENTY_API_KEY=");
            assertThat(Keys.status(twenty, line.replace("TWENTY_API_KEY=", ""))).isEqualTo(200);
        }
    }

    @Test
    void theSameListOnceMoreIsRefused() {
        list("keys.json");
        await().until(() -> recipe.filesIn("environments/.done").contains("keys.json"));

        list("again.json");

        await().until(() -> recipe.filesIn("environments/.failed").contains("again.json"));
        assertThat(all("apiKeys", "name")).hasSize(3);
    }

    @Test
    void whereATokenIsRefusedNoKeyIsLeft() {
        twenty.misbehaveWith(request -> request.body().contains("generateApiKeyToken")
                ? Misbehaviour.status(400, "{\"statusCode\":400,\"error\":\"Error\",\"messages\":[\"no\"]}")
                : Misbehaviour.none());

        list("keys.json");

        await().until(() -> recipe.filesIn("environments/.failed").contains("keys.json"));
        assertThat(twenty.records("apiKeys")).isEmpty();
        assertThat(recipe.filesIn("env")).isEmpty();
    }
}
