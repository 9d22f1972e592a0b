package io.github.cameltwenty.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.TwentySandbox;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceReferenceTest {
    @Test
    void aWorkspaceIsWrittenIntoAFolder(@TempDir Path folder) {
        try (TwentySandbox twenty = TwentySandbox.start();
                YamlExample example =
                        new YamlExample(twenty, folder, "classpath:reference/workspace.camel.yaml").start()) {
            example.template().sendBody("direct:export-workspace", null);

            assertThat(example.filesIn("workspace")).contains("manifest.json", "model.json", "records");
        }
    }
}
