package io.github.cameltwenty.examples.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workspaces copied, exported and imported by the commands, on sandboxes. */
class CopyCommandTest {
    private static final String ID = "20202020-0000-4000-8000-000000000001";
    private static final String FORBIDDEN =
            "{\"statusCode\":403,\"error\":\"Forbidden\",\"messages\":[\"No permission\"]}";

    @TempDir
    private Path folder;

    private TwentySandbox from;
    private TwentySandbox to;

    @BeforeEach
    void start() {
        from = TwentySandbox.start(TwentySandbox.options()
                .dialect(Dialect.V1_10)
                .apiKey("first-key")
                .seed(Map.of("companies", List.of(Map.of("id", ID, "name", "Alder", "employees", 12)))));
        to = TwentySandbox.start(TwentySandbox.options().dialect(Dialect.V2_21).apiKey("second-key"));
    }

    @AfterEach
    void close() {
        from.close();
        to.close();
    }

    @Test
    void aSecondCopyChangesNothing() {
        assertThat(run("copy", state()).exitCode()).isZero();
        to.clearRequests();

        ToolRun again = run("copy", state());

        assertThat(again.out()).endsWith("No difference but for what the versions differ in\n");
        assertThat(to.requests())
                .filteredOn(request ->
                        !request.path().equals("/graphql") && !request.path().equals("/metadata"))
                .extracting(SandboxRequest::method)
                .containsOnly("GET");
        assertThat(to.records("companies")).hasSize(1);
    }

    @Test
    void anExportThatIsThereIsUsed() {
        String through = folder.resolve("export").toString();
        run("export", through);
        from.clearRequests();

        ToolRun run = run("copy", "--through=" + through, state());

        assertThat(run.out())
                .startsWith(through + " is there already: the export of ")
                .contains("Z is imported\n");
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    }

    @Test
    void anExportOfAnotherHostIsNotUsed() {
        String through = folder.resolve("export").toString();
        ToolRun.of(Map.of("TWENTY_BASE_URL", to.baseUrl(), "TWENTY_API_KEY", "second-key"), "export", through);
        to.clearRequests();

        ToolRun run = run("copy", "--through=" + through, state());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(through + " is an export of ", ", and not of " + from.baseUrl());
        assertThat(to.requests()).isEmpty();
    }

    @Test
    void whatTheFirstKeyMayNotReadEndsACopyWith1() {
        from.misbehaveWith(request ->
                request.path().equals("/rest/companies") ? Misbehaviour.status(403, FORBIDDEN) : Misbehaviour.none());

        ToolRun run = run("copy", state());

        assertThat(run.out()).contains("not exported: companies: ", "Could not be compared: companies: ");
        assertThat(run.out()).contains("Not all is copied: refused 0, left 1 beyond settings and versions");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void anExportInNoWayThatThereIsDoesNothing() {
        ToolRun run = run("export", folder.resolve("export").toString(), "--parallelism=0");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("parallelism");
        assertThat(from.requests()).isEmpty();
    }

    @Test
    void aDryRunTellsAndWritesNothing() {
        String export = folder.resolve("export.zip").toString();
        run("export", export);

        ToolRun run = run("import", export, "--dry-run", state());

        assertThat(run.out()).contains(export + " would be imported into " + to.baseUrl());
        assertThat(to.records("companies")).isEmpty();
    }

    @Test
    void anImportGoesIntoTheSecondWorkspace() {
        String export = folder.resolve("export.zip").toString();
        run("export", export);

        ToolRun run = run("import", export, "--objects=companies", state());

        assertThat(run.out()).contains(export + " is imported into " + to.baseUrl());
        assertThat(to.records("companies")).extracting("name").containsExactly("Alder");
    }

    @Test
    void whatIsLeftOverByAnImportIsToldAndEndsItWith1() {
        String export = folder.resolve("export.zip").toString();
        run("export", export);

        ToolRun run = run("import", export, state());

        assertThat(run.out()).contains("left companies.idealCustomerProfile (1): the target has no such field");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void withNewIdsNothingIsCompared() {
        ToolRun run = run("copy", "--new-ids", "--objects=companies", state());

        assertThat(run.out()).endsWith("Records have other ids than before, so the two are not compared\n");
        assertThat(to.records("companies")).singleElement().satisfies(company -> assertThat(company)
                .doesNotContainEntry("id", ID));
    }

    @Test
    void noKeyIsPrinted() {
        ToolRun run = run("copy", state());

        assertThat(run.out() + run.err()).doesNotContain("first-key", "second-key");
    }

    private String state() {
        return "--state=" + folder.resolve("state");
    }

    private ToolRun run(String... args) {
        return ToolRun.of(
                Map.of(
                        "TWENTY_BASE_URL",
                        from.baseUrl(),
                        "TWENTY_API_KEY",
                        "first-key",
                        "TWENTY_TO_BASE_URL",
                        to.baseUrl(),
                        "TWENTY_TO_API_KEY",
                        "second-key"),
                args);
    }
}
