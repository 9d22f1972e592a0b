package io.github.cameltwenty.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.catalog.ApiChanges;
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

        Catalog.twenty().resources().keySet().forEach(resource -> Operation.of(resource).stream()
                .filter(operation -> operation.since().equals("1.0") || !ApiChanges.MOVED.contains(resource))
                .forEach(operation -> assertThat(page)
                        .containsOnlyOnce("`twenty:" + resource + "/" + operation.operationName() + "`")));
        Operation.of(Operation.GENERAL).forEach(operation -> assertThat(page)
                .containsOnlyOnce("`twenty:general/" + operation.operationName() + "`"));
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
                        "CamelTwentyUpsertResult");
    }

    @Test
    void everyOptionHasItsRow() {
        String page = generated().get(Project.DOCS.resolve("options.md"));
        Metadata metadata = Metadata.read();

        Stream.concat(metadata.endpointOptions().keySet().stream(), metadata.componentOptions().keySet().stream())
                .map(name -> name.equals("fieldValues") ? "field.NAME" : name)
                .distinct()
                .forEach(name -> assertThat(page).containsOnlyOnce("\n| `" + name + "` |"));
    }

    @Test
    void optionsAreOfTheOperationsThatTakeThem() {
        OptionUse use = new OptionUse(Metadata.read());

        assertThat(use.of(Operation.FIND_MANY))
                .containsExactlyInAnyOrder(
                        "depth",
                        "depthFallback",
                        "endingBefore",
                        "fields",
                        "filter",
                        "limit",
                        "orderBy",
                        "startingAfter");
        assertThat(use.of(Operation.FIND_ALL))
                .containsExactlyInAnyOrder(
                        "depth",
                        "depthFallback",
                        "fields",
                        "filter",
                        "limit",
                        "maxRecords",
                        "orderBy",
                        "prefetch",
                        "startingAfter",
                        "strict");
        assertThat(use.of(Operation.DELETE_MANY))
                .containsExactlyInAnyOrder(
                        "batchSize", "filter", "onRecordError", "parallelism", "softDelete", "streaming");
        assertThat(use.of(Operation.UPSERT_ONE))
                .containsExactlyInAnyOrder("depth", "depthFallback", "field.NAME", "clientIds", "upsertBy");
        assertThat(use.of(Operation.GET_OPEN_API_SCHEMA)).isEmpty();
    }
}
