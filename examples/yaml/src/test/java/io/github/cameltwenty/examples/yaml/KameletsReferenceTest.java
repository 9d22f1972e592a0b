package io.github.cameltwenty.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.sandbox.TwentySandbox;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KameletsReferenceTest {
    @Test
    void theLeadIsCreatedListedAndComparedWithOthers(@TempDir Path folder) {
        try (TwentySandbox twenty = TwentySandbox.start();
                YamlExample ignored =
                        new YamlExample(twenty, folder, "classpath:reference/kamelets.camel.yaml").start()) {
            await().until(() -> twenty.requests().stream()
                    .anyMatch(request -> request.path().equals("/rest/people/duplicates")));

            assertThat(twenty.records("people")).singleElement().satisfies(person -> assertThat(person)
                    .containsEntry("jobTitle", "Lead"));
        }
    }
}
