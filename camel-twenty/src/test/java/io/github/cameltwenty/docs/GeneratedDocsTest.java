package io.github.cameltwenty.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameltwenty.TwentyConfiguration;
import io.github.cameltwenty.catalog.ApiChanges;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.options.ChangesOptions;
import io.github.cameltwenty.options.GraphqlOptions;
import io.github.cameltwenty.options.ReadingOptions;
import io.github.cameltwenty.options.ResultOptions;
import io.github.cameltwenty.options.WritingOptions;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.spi.UriParam;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                .containsOnlyOnce("| `twenty:general/" + operation.operationName() + "` |"));
    }

    @Test
    void everyActionOfTheN8nNodeHasItsUri() {
        String page = generated().get(Project.DOCS.resolve("n8n-actions.md"));

        assertThat(page.lines().filter(line -> line.contains("| `twenty:"))).hasSize(36 * 7 + 1);
        assertThat(page)
                .contains("| Find Many Companies | `twenty:companies/findMany` |")
                .contains("| Create Many Api Keys | `twenty:apiKeys/createMany` |")
                .contains("| Find Person Duplicates | `twenty:people/findDuplicates` |")
                .contains("| Delete One Task Target | `twenty:taskTargets/deleteOne` |") // permanent in Twenty 1.0
                .contains("| Get Open Api Schema | `twenty:general/getOpenApiSchema` |");
    }

    @Test
    void everyActionOfTheN8nNodeTellsHowItIsDoneOn221() {
        String page = generated().get(Project.DOCS.resolve("n8n-actions.md"));

        assertThat(page.lines().filter(line -> line.contains("| `twenty:")))
                .allMatch(line -> line.matches(".*\\| (REST|GraphQL|no)\\b[^|]*\\|"));
        assertThat(page)
                .contains("| `twenty:apiKeys/createMany` | records | REST, as a setting, a user's session |")
                .contains(
                        "| `twenty:messageChannels/findMany` | options | GraphQL, a user's session: the user's own |");
    }

    /** The node's labels are the ids of Twenty's own document in words. */
    @Test
    void theActionsAreNamedAsInTwentysDocument() throws IOException {
        Path document = Project.ROOT.resolve("../shared/contract/twenty-v1.0.3-openapi.json");
        Assumptions.assumeTrue(Files.exists(document), "the recorded contract is not here");
        List<String> ids = new ArrayList<>();
        new ObjectMapper()
                .readTree(document.toFile())
                .path("paths")
                .forEach(methods -> methods.forEach(operation -> {
                    if (operation.has("operationId")) {
                        ids.add(operation.get("operationId").asText());
                    }
                }));

        String page = generated().get(Project.DOCS.resolve("n8n-actions.md"));

        assertThat(ids).hasSize(36 * 7 + 1).allSatisfy(id -> assertThat(page)
                .contains("| " + N8nActionsPage.words(id) + " | `twenty:"));
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
                        "CamelTwentySkipped",
                        "CamelTwentyUpsertResult",
                        "CamelTwentyEvent",
                        "CamelTwentyResource",
                        "CamelTwentyUpdatedAt",
                        "CamelTwentyUpdatedFields",
                        "CamelTwentyEventSource");
    }

    /** Camel's generator leaves out characters that it does not know, as square brackets. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                TwentyConfiguration.class,
                ReadingOptions.class,
                WritingOptions.class,
                ResultOptions.class,
                GraphqlOptions.class,
                ChangesOptions.class
            })
    void noDescriptionLosesACharacter(Class<?> options) {
        Metadata metadata = Metadata.read();

        assertThat(Stream.<Class<?>>iterate(options, type -> type != Object.class, Class::getSuperclass)
                        .flatMap(group -> Stream.of(group.getDeclaredFields()))
                        .toList())
                .filteredOn(field -> !description(field).isEmpty())
                .isNotEmpty()
                .allSatisfy(field -> assertThat(metadata.endpointOptions()
                                .get(field.getName())
                                .get("description")
                                .asText())
                        .isEqualTo(description(field)));
    }

    private static String description(Field field) {
        UriParam option = field.getAnnotation(UriParam.class);
        String own = option == null ? "" : option.description();
        org.apache.camel.spi.Metadata more = field.getAnnotation(org.apache.camel.spi.Metadata.class);
        return own.isEmpty() && option != null && more != null ? more.description() : own;
    }

    @Test
    void everyOptionHasItsRow() {
        String page = generated().get(Project.DOCS.resolve("options.md"));
        Metadata metadata = Metadata.read();

        Stream.concat(metadata.endpointOptions().keySet().stream(), metadata.componentOptions().keySet().stream())
                .map(name -> Map.of("fieldValues", "field.NAME", "schedulerProperties", "scheduler.NAME")
                        .getOrDefault(name, name))
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
                        "ordered",
                        "parallelism",
                        "prefetch",
                        "progress",
                        "startingAfter",
                        "strict");
        assertThat(use.of(Operation.DELETE_MANY))
                .containsExactlyInAnyOrder(
                        "batchSize",
                        "checkpoint",
                        "filter",
                        "onRecordError",
                        "parallelism",
                        "progress",
                        "softDelete",
                        "stateDirectory",
                        "streaming");
        assertThat(use.of(Operation.UPSERT_ONE))
                .containsExactlyInAnyOrder(
                        "depth",
                        "depthFallback",
                        "field.NAME",
                        "checkRecords",
                        "clientIds",
                        "createMissing",
                        "restoreDeleted",
                        "upsertBy");
        assertThat(use.of(Operation.CHANGES)).contains("filter", "initialSync", "limit", "overlap");
        assertThat(use.of(Operation.GET_OPEN_API_SCHEMA)).isEmpty();
        assertThat(use.of(Operation.GRAPHQL)).containsExactlyInAnyOrder("graphqlApi", "variables");
        assertThat(use.of(Operation.REST)).containsExactlyInAnyOrder("path", "method", "query");
        assertThat(use.of(Operation.SEARCH))
                .containsExactlyInAnyOrder(
                        "searchInput", "includedObjects", "excludedObjects", "limit", "startingAfter");
        assertThat(use.of(Operation.CREATE_OBJECT)).isEmpty();
        assertThat(use.of(Operation.DELETE_FIELD)).containsExactlyInAnyOrder("field", "id", "object");
        assertThat(use.of(Operation.ENSURE_SCHEMA)).containsExactly("dryRun");
        assertThat(use.of(Operation.UPLOAD_FILE)).containsExactlyInAnyOrder("fileName", "fileFolder");
        assertThat(use.of(Operation.ATTACH_FILE)).containsExactlyInAnyOrder("attachTo", "fileName", "id");
        assertThat(use.of(Operation.DOWNLOAD_FILE)).containsExactlyInAnyOrder("id");
        assertThat(use.of(Operation.RUN)).containsExactlyInAnyOrder("id", "waitFor", "workspaceId");
        assertThat(use.of(Operation.ROTATE_API_KEY)).containsExactlyInAnyOrder("id", "gracePeriod");
    }
}
