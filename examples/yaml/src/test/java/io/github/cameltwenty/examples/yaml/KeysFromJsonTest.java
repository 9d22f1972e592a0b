package io.github.cameltwenty.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.sandbox.TwentySandbox;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysFromJsonTest {
    @Test
    void theFileBecomesApiKeys(@TempDir Path folder) {
        try (TwentySandbox twenty = TwentySandbox.start();
                YamlExample example =
                        new YamlExample(twenty, folder, "classpath:camel/keys-from-json.camel.yaml").start()) {
            example.drop("keys/keys.json", YamlExample.data("keys/keys.json"));

            await().until(() -> example.has("keys/.done/keys.json"));
            assertThat(twenty.records("apiKeys"))
                    .extracting(key -> key.get("name"))
                    .containsExactlyInAnyOrder("Reporting", "Import of leads");
            assertThat(twenty.requests()).singleElement().satisfies(request -> {
                assertThat(request.path()).isEqualTo("/rest/batch/apiKeys");
                assertThat(request.rawQuery()).isEqualTo("depth=2");
            });
        }
    }
}
