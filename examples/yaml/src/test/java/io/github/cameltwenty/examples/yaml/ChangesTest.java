package io.github.cameltwenty.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {
    @TempDir
    private Path folder;

    @Test
    void whoIsThereIsTakenAndThenWhoComes() {
        TwentySandboxOptions seeded =
                TwentySandbox.options().seed(Map.of("people", List.of(named("Ada"), named("Bo"))));
        try (TwentySandbox twenty = TwentySandbox.start(seeded);
                YamlExample example = new YamlExample(twenty, folder, "classpath:reference/changes.camel.yaml")
                        .with("changes.delay", "50")
                        .start()) {
            await().until(() -> example.filesIn("newcomers").size() == 2);

            String id = (String) example.template()
                    .requestBody("twenty:people/createOne", named("Cleo"), Map.class)
                    .get("id");

            await().until(() -> example.has("newcomers/" + id + ".json"));
            assertThat(example.content("newcomers/" + id + ".json")).contains("\"firstName\":\"Cleo\"");
        }
    }

    private static Map<String, Object> named(String firstName) {
        return Map.of("name", Map.of("firstName", firstName));
    }
}
