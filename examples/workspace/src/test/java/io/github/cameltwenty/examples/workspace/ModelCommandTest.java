package io.github.cameltwenty.examples.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the command tells of the model of a workspace, here of the sandbox. */
class ModelCommandTest {
    private static final Map<String, String> NOTHING = Map.of();

    @Test
    void whatTheWorkspaceHasOfItsOwn() {
        ToolRun run = ToolRun.of(NOTHING, "model");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().lines().map(line -> line.strip().replaceAll(" +", " ")))
                .contains(
                        "companies customerNumber TEXT unique",
                        "rockets",
                        "rockets builder RELATION MANY_TO_ONE companies",
                        "rockets state SELECT PLANNED, FLOWN");
    }

    @Test
    void inTheFormThatEnsureSchemaTakes() throws Exception {
        ToolRun run = ToolRun.of(NOTHING, "model", "--json");

        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode schema = new JsonMapper().readTree(run.out());
        assertThat(schema.findValuesAsText("namePlural")).contains("rockets", "companies");
        assertThat(schema.findValuesAsText("name")).contains("payload", "customerNumber");
    }
}
