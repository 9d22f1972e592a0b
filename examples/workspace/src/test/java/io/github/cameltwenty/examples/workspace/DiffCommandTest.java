package io.github.cameltwenty.examples.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workspaces and exports compared by the command, on sandboxes. */
class DiffCommandTest {
    private static final String KEY = "key-of-the-workspace";
    private static final String AT = "2026-01-31T12:00:00.000Z";
    private static final String FIRST = "20202020-0000-4000-8000-000000000001";
    private static final String SECOND = "20202020-0000-4000-8000-000000000002";

    private static TwentySandbox first;
    private static TwentySandbox second;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        first = sandbox(company(FIRST, "Alder", 12), company(SECOND, "Birch", 5));
        second = sandbox(company(FIRST, "Alder", 13), company(SECOND, "Birch", 5));
    }

    @AfterAll
    static void close() {
        first.close();
        second.close();
    }

    @Test
    void twoWorkspaces() {
        ToolRun run = ToolRun.of(both(), "diff");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        assertThat(run.out().lines().map(String::strip))
                .contains(
                        "A: " + first.baseUrl() + ", Twenty 2.21",
                        "B: " + second.baseUrl() + ", Twenty 2.21",
                        "companies      1       0       0          1",
                        "companies  " + FIRST + "  employees  12  13",
                        "There are differences");
    }

    @Test
    void twoWorkspacesThatAreTheSame() {
        ToolRun run = ToolRun.of(both(), "diff", "--ignore=employees,updatedAt,createdAt");

        assertThat(run.out()).endsWith("No difference\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void onlySomeObjects() {
        ToolRun run = ToolRun.of(both(), "diff", "--objects=people,notes");

        assertThat(run.exitCode()).as(run.out()).isZero();
    }

    @Test
    void anObjectThatThereIsNotIsNoComparison() {
        ToolRun run = ToolRun.of(both(), "diff", "--objects=poeple");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("There is no object 'poeple'. Did you mean people?");
    }

    @Test
    void anExportAndTheWorkspaceThatItIsOf() {
        String export = folder.resolve("export.zip").toString();
        assertThat(ToolRun.of(one(), "export", export).err()).isEmpty();

        ToolRun run = ToolRun.of(one(), "diff", export);

        assertThat(run.out()).endsWith("No difference\n");
    }

    @Test
    void theWorkspaceThatTheCommandNamesGoesBeforeOneOfTheEnvironment() {
        String export = folder.resolve("export.zip").toString();
        ToolRun.of(one(), "export", export);

        ToolRun run = ToolRun.of(both(), "diff", export, "--url=" + first.baseUrl());

        assertThat(run.out()).contains("B: " + first.baseUrl()).endsWith("No difference\n");
    }

    @Test
    void twoExports() {
        String some = folder.resolve("some").toString();
        String others = folder.resolve("others.zip").toString();
        ToolRun.of(one(), "export", some, "--gzip");
        ToolRun.of(Map.of("TWENTY_BASE_URL", second.baseUrl(), "TWENTY_API_KEY", KEY), "export", others, "--no-files");

        ToolRun run = ToolRun.of(Map.of(), "diff", some, others);

        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        assertThat(run.out())
                .contains("A: " + some, "B: " + others, "Could not be compared: content of files: not in " + others);
    }

    @Test
    void theKeyMayBeInAFile() throws Exception {
        Path key = Files.writeString(folder.resolve("key"), KEY + "\n");

        ToolRun run = ToolRun.of(Map.of(), "model", "--url=" + first.baseUrl(), "--key-file=" + key);

        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    @Test
    void aWrongKeyIsToldWithoutIt() {
        ToolRun run = ToolRun.of(Map.of("TWENTY_BASE_URL", first.baseUrl(), "TWENTY_API_KEY", "wrong-key"), "model");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).startsWith("Failed: ").contains("401").doesNotContain("wrong-key");
    }

    private static Map<String, String> one() {
        return Map.of("TWENTY_BASE_URL", first.baseUrl(), "TWENTY_API_KEY", KEY);
    }

    private static Map<String, String> both() {
        Map<String, String> both = new HashMap<>(one());
        both.put("TWENTY_TO_BASE_URL", second.baseUrl());
        both.put("TWENTY_TO_API_KEY", KEY);
        return both;
    }

    @SafeVarargs
    private static TwentySandbox sandbox(Map<String, Object>... companies) {
        return TwentySandbox.start(TwentySandbox.options()
                .dialect(Dialect.V2_21)
                .apiKey(KEY)
                .seed(Map.of("companies", List.of(companies))));
    }

    private static Map<String, Object> company(String id, String name, int employees) {
        return Map.of("id", id, "name", name, "employees", employees, "createdAt", AT, "updatedAt", AT);
    }
}
