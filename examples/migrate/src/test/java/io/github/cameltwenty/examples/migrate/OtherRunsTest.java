package io.github.cameltwenty.examples.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
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
    void theMadeUpExportIsForNoWorkspace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunMigration.export(null, folder, true))
                .withMessageContaining("-Dmigrate.folder");
    }

    @Test
    void usersWhoCannotBeToldApartAreNoOwnersAndTold() throws Exception {
        Path export = Files.createDirectory(folder.resolve("export"));
        Files.writeString(
                export.resolve("users.csv"),
                "Name;Email\nJane Doe;jane@acme.example\nLee Wong;lee@acme.example\nlee wong;other@acme.example\n"
                        + "\"Roe, John\";john@acme.example\n;nobody@acme.example\n");
        Files.writeString(
                export.resolve("organizations.csv"),
                "Organization - ID,Organization - Owner,Name\n1,Jane Doe,A\n2,Lee Wong,B\n");
        Path rejected = Files.createDirectory(folder.resolve("rejected"));
        Files.writeString(rejected.resolve("organizations.csv"), "of an earlier run");
        try (TwentySandbox twenty = Acme.start(Dialect.V2_21);
                Migration migration = Migration.into(twenty, "pipedrive", rejected)
                        .with("migrate.folder", export.toString())
                        .start()) {
            migration.run();

            assertThat(migration.told())
                    .anyMatch(line -> line.startsWith("users.csv: no owners of anything")
                            && line.endsWith(": Lee Wong; Roe, John; one without a name"));
            assertThat(new Moved(twenty).companies("pipedriveId"))
                    .as("the owner who is one; a label that nobody has named")
                    .hasSize(2)
                    .anyMatch(line -> line.endsWith("jane@acme.example"))
                    .noneMatch(line -> line.contains("| A |"));
            assertThat(rejected.resolve("organizations.csv")).doesNotExist();
            try (Stream<Path> aside = Files.walk(rejected.resolve("before"))) {
                assertThat(aside.filter(Files::isRegularFile))
                        .singleElement(InstanceOfAssertFactories.PATH)
                        .hasContent("of an earlier run");
            }
        }
    }

    @Test
    void aNoteWithoutAnIdIsRejected() throws Exception {
        Path export = Files.createDirectory(folder.resolve("export"));
        Files.writeString(export.resolve("notes.csv"), "Note - ID,Note - Content,Person - ID\n31,One,\n,Other,\n");
        try (TwentySandbox twenty = Acme.start(Dialect.V2_21);
                Migration migration = Migration.into(twenty, "pipedrive", folder.resolve("rejected"))
                        .with("migrate.folder", export.toString())
                        .start()) {
            migration.run();

            assertThat(twenty.records("notes")).hasSize(1);
            assertThat(folder.resolve("rejected/notes.txt")).content().contains("Without an id", "Other");
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
