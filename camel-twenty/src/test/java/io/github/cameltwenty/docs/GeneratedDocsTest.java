package io.github.cameltwenty.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Operation;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GeneratedDocsTest {
    static Map<Path, String> generated() {
        return DocsGenerator.pages();
    }

    static Iterable<Path> files() {
        return generated().keySet();
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFileIsWhatTheCodeSays(Path file) {
        assertThat(file)
                .as("%s is out of date. Refresh it with: %s", file.getFileName(), DocsGenerator.COMMAND)
                .exists()
                .hasContent(generated().get(file));
        assertThat(Project.read(file)).isEqualTo(generated().get(file));
    }

    @Test
    void everyActionHasItsRow() {
        String page = generated().get(Project.DOCS.resolve("operations.md"));

        Catalog.twenty().resources().keySet().forEach(resource -> Operation.of(resource)
                .forEach(operation -> assertThat(page)
                        .containsOnlyOnce("`twenty:" + resource + "/" + operation.operationName() + "`")));
        assertThat(page.lines().filter(line -> line.contains("| `twenty:"))).hasSize(36 * 7 + 1);
    }

    @Test
    void everyHeaderThatIsReadWinsOverAnOption() {
        Metadata metadata = Metadata.read();

        assertThat(metadata.headers().keySet())
                .filteredOn(header -> metadata.optionOf(header).isEmpty())
                .containsExactlyInAnyOrder(
                        "CamelTwentyStatusCode",
                        "CamelTwentyTotalCount",
                        "CamelTwentyHasNextPage",
                        "CamelTwentyStartCursor",
                        "CamelTwentyEndCursor",
                        "CamelTwentyRetries",
                        "CamelTwentyFailures",
                        "CamelTwentyUpsertResult",
                        "CamelTwentyEvent",
                        "CamelTwentyResource",
                        "CamelTwentyUpdatedAt",
                        "CamelTwentyUpdatedFields",
                        "CamelTwentyEventSource");
    }

    @Test
    void everyOptionHasItsRow() {
        String page = generated().get(Project.DOCS.resolve("options.md"));
        Metadata metadata = Metadata.read();

        Stream.concat(metadata.endpointOptions().keySet().stream(), metadata.componentOptions().keySet().stream())
                .map(name -> Map.of("fields", "field.NAME", "schedulerProperties", "scheduler.NAME")
                        .getOrDefault(name, name))
                .distinct()
                .forEach(name -> assertThat(page).containsOnlyOnce("\n| `" + name + "` |"));
    }

    @Test
    void optionsAreOfTheOperationsThatTakeThem() {
        OptionUse use = new OptionUse(Metadata.read());

        assertThat(use.of(Operation.FIND_MANY))
                .containsExactlyInAnyOrder("depth", "endingBefore", "filter", "limit", "orderBy", "startingAfter");
        assertThat(use.of(Operation.FIND_ALL))
                .containsExactlyInAnyOrder(
                        "depth", "filter", "limit", "maxRecords", "orderBy", "prefetch", "startingAfter", "strict");
        assertThat(use.of(Operation.DELETE_MANY))
                .containsExactlyInAnyOrder("onRecordError", "parallelism", "streaming");
        assertThat(use.of(Operation.UPSERT_ONE))
                .containsExactlyInAnyOrder("depth", "field.NAME", "clientIds", "upsertBy");
        assertThat(use.of(Operation.CHANGES)).contains("filter", "initialSync", "limit", "overlap");
        assertThat(use.of(Operation.GET_OPEN_API_SCHEMA)).isEmpty();
    }
}
