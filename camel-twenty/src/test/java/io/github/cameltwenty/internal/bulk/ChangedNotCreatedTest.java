package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyUnsupportedException;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an API key may change on 2.21 and not create, and what no list shows. */
class ChangedNotCreatedTest extends SandboxedTest {
    private static final String ONE = "20202020-8c4d-4e71-a672-2e6a8c9f1b3d";
    private static final String TWO = "20202020-8c4d-4e71-a672-2e6a8c9f1b3e";

    private static final Map<String, Object> USER = Map.of("userId", "20202020-0000-4000-8000-000000000000");

    private static List<Map<String, Object>> two(Map<String, Object> needed) {
        return Stream.of(ONE, TWO)
                .map(id -> {
                    Map<String, Object> record = new HashMap<>(needed);
                    record.putAll(Map.of("id", id, "position", 0));
                    return record;
                })
                .toList();
    }

    @Override
    protected TwentySandboxOptions options() {
        return TwentySandbox.options()
                .dialect(Dialect.V2_21)
                .seed(Map.of(
                        "workspaceMembers",
                        two(USER),
                        "workflowVersions",
                        two(Map.of()),
                        "messages",
                        two(Map.of()),
                        "calendarEvents",
                        two(Map.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"workspaceMembers", "workflowVersions", "messages", "calendarEvents"})
    void eachIsChangedByItsId(String resource) {
        sent(
                "twenty:" + resource + "/updateMany",
                List.of(Map.of("id", ONE, "position", 1), Map.of("id", TWO, "position", 2)));

        assertThat(twenty.records(resource))
                .extracting(record -> ((Number) record.get("position")).intValue())
                .containsExactly(1, 2);
    }

    @Test
    void aVersionOfAWorkflowIsNotCreated() {
        assertThat(failure(TwentyUnsupportedException.class, "twenty:workflowVersions/createOne", Map.of("name", "v2")))
                .hasMessageContaining("Method not allowed")
                .hasMessageContaining("Twenty makes the versions of a workflow itself");
        assertThat(twenty.records("workflowVersions")).hasSize(2);
    }
}
