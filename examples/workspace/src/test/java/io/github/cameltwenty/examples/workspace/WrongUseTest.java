package io.github.cameltwenty.examples.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command that is wrong says why in plain words, does nothing, and ends with 2. */
class WrongUseTest {
    private static final Map<String, String> NOTHING = Map.of();

    @TempDir
    private Path folder;

    @Test
    void anOptionThatThereIsNot() {
        ToolRun run = ToolRun.of(NOTHING, "export", "out", "--gzp");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines())
                .containsExactly("Unknown option: '--gzp'", "Possible solutions: --gzip", "Try: twenty export --help");
    }

    @Test
    void aTargetThatIsNotGiven() {
        ToolRun run = ToolRun.of(NOTHING, "export");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("TARGET", "twenty export --help");
    }

    @Test
    void noCommandAtAll() {
        ToolRun run = ToolRun.of(NOTHING);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("Missing: export, import, diff, copy or model");
    }

    @Test
    void aKeyWithoutAnAddress() {
        ToolRun run = ToolRun.of(Map.of("TWENTY_API_KEY", "secret"), "export", "out");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("There is a key, but no address: set --url or TWENTY_BASE_URL")
                .doesNotContain("secret");
    }

    @Test
    void anAddressWithoutAKey() {
        ToolRun run = ToolRun.of(NOTHING, "model", "--url=https://crm.example.com");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("There is no key for https://crm.example.com: set TWENTY_API_KEY, or --key-file to a file");
    }

    @Test
    void aKeyFileThatCannotBeRead() {
        ToolRun run =
                ToolRun.of(NOTHING, "model", "--url=https://crm.example.com", "--key-file=" + folder.resolve("no"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("--key-file is " + folder.resolve("no") + ", which cannot be read");
    }

    @Test
    void aCopyWithoutASecondWorkspace() {
        ToolRun run =
                ToolRun.of(Map.of("TWENTY_BASE_URL", "https://crm.example.com", "TWENTY_API_KEY", "secret"), "copy");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("There is no second workspace: set --to-url or TWENTY_TO_BASE_URL");
    }

    @Test
    void theKeyOfTheFirstWorkspaceIsNotTriedOnTheSecond() {
        ToolRun run = ToolRun.of(
                Map.of("TWENTY_BASE_URL", "https://crm.example.com", "TWENTY_API_KEY", "secret"),
                "copy",
                "--to-url=https://other.example.com");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("There is no key for https://other.example.com: set TWENTY_TO_API_KEY");
    }

    @Test
    void aCopyOntoItself() {
        ToolRun run = ToolRun.of(
                Map.of("TWENTY_API_KEY", "secret", "TWENTY_TO_API_KEY", "secret"),
                "copy",
                "--url=https://crm.example.com",
                "--to-url=https://crm.example.com");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("Both workspaces are https://crm.example.com");
    }

    @Test
    void aCopyOntoItselfByAnotherSpelling() {
        ToolRun run = ToolRun.of(
                Map.of("TWENTY_API_KEY", "secret", "TWENTY_TO_API_KEY", "other"),
                "copy",
                "--url=https://crm.example.com",
                "--to-url=https://CRM.example.com:443/");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("Both workspaces are https://crm.example.com");
    }

    @Test
    void anImportOfWhatIsNotThere() {
        ToolRun run = ToolRun.of(NOTHING, "import", folder.resolve("no").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("There is no " + folder.resolve("no"));
    }

    @Test
    void aComparisonWithAFolderThatIsNoExport() {
        ToolRun run = ToolRun.of(NOTHING, "diff", folder.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith(folder + " has no manifest.json: it is no export of a workspace");
    }
}
