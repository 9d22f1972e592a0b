package io.github.cameltwenty.examples.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Part of an export, and a run that begins by itself, as with the Camel CLI. */
class OtherRunsTest {
    @TempDir
    private Path folder;

    @Test
    void aFileThatIsNotThereIsPassedOver() throws Exception {
        Path export = Files.createDirectory(folder.resolve("export"));
        Files.copy(Path.of("data/pipedrive/people.csv"), export.resolve("people.csv"));
        try (TwentySandbox twenty = Acme.start(Dialect.V2_21);
                Migration migration = Migration.into(twenty, "pipedrive", folder.resolve("rejected"))
                        .with("migrate.folder", export.toString())
                        .start()) {
            migration.run();

            assertThat(twenty.records("people")).hasSize(1);
            assertThat(migration.told()).contains("organizations.csv: not there", "notes.csv: not there");
        }
    }

    @Test
    void aServerThatFailsEndsTheRunAndTheNextOneGoesOn() {
        try (TwentySandbox twenty = Acme.start(Dialect.V2_21);
                Migration migration = Migration.into(twenty, "hubspot", folder)
                        .with("camel.component.twenty.max-retries", "0")
                        .start()) {
            twenty.misbehaveWith(request ->
                    request.path().equals("/rest/batch/notes") ? Misbehaviour.status(503, "{}") : Misbehaviour.none());
            assertThatIllegalStateException().isThrownBy(migration::run).withMessage("The migration has stopped");
            twenty.misbehaveWith(request -> Misbehaviour.none());

            migration.run();

            assertThat(twenty.records("notes")).hasSize(3);
            assertThat(twenty.records("people")).hasSize(3);
        }
    }

    @Test
    void withTheCamelCliATimerBeginsIt() {
        try (TwentySandbox twenty = Acme.start(Dialect.V2_21);
                Migration migration = Migration.into(twenty, "salesforce", folder)
                        .with("camel.main.routes-include-pattern", "classpath:migrate/*.camel.yaml")
                        .with("migrate.from", "salesforce")
                        .start()) {
            await().atMost(Duration.ofMinutes(1)).until(() -> migration.told().stream()
                    .anyMatch(line -> line.startsWith("Task.csv: taskTargets by targetOpportunityId {created=1")));
        }
    }
}
