package io.github.cameltwenty.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceMoveTest {
    @Test
    void aWorkspaceIsThereInTheNewOne(@TempDir Path folder) {
        List<Map<String, Object>> acme = List.of(Map.of(
                "name", "Acme", "createdAt", "2025-01-01T00:00:00.000Z", "updatedAt", "2025-01-01T00:00:00.000Z"));
        try (TwentySandbox old = TwentySandbox.start(TwentySandbox.options().seed(Map.of("companies", acme)));
                TwentySandbox later =
                        TwentySandbox.start(TwentySandbox.options().dialect(Dialect.V2_21));
                YamlExample example = new YamlExample(old, folder, "classpath:reference/workspace-move.camel.yaml")
                        .with("new-crm.base-url", later.baseUrl())
                        .with("new-crm.api-key", later.apiKey())
                        .start()) {
            Map<?, ?> second = example.template().requestBody("direct:move-workspace", null, Map.class);

            assertThat(later.records("companies")).extracting("name").containsExactly("Acme");
            assertThat(second.get("refused")).isEqualTo(List.of());
            assertThat(folder.resolve("since/manifest.json")).content().containsPattern("\"since\" ?: ?\"20");
            assertThat(folder.resolve("since/records/companies.ndjson"))
                    .content()
                    .doesNotContain("Acme");
        }
    }
}
