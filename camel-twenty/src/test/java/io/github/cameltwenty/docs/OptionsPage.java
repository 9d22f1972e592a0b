package io.github.cameltwenty.docs;

import static io.github.cameltwenty.docs.Markdown.code;
import static io.github.cameltwenty.docs.Markdown.codes;
import static io.github.cameltwenty.docs.Markdown.link;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.TwentyConstants;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** {@code options.md}, from the component's metadata. */
final class OptionsPage {
    private static final String OPTIONS = "Options";
    private static final String COMPONENT = "Of the component alone";
    private static final String PATH = "Path";
    private static final String INPUT = "Headers read";
    private static final String OUTPUT = "Headers set";
    private static final String PROPERTY = "Exchange property";

    /** The groups of options by the last word of their label that is not advanced. */
    private static final Map<String, String> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("common", "Workspace");
        GROUPS.put("producer", "Every operation");
        GROUPS.put("find", "Finding");
        GROUPS.put("bulk", "Any number of records, and upserts");
        GROUPS.put("graphql", "GraphQL, search");
        GROUPS.put("file", "Files");
        GROUPS.put("workflow", "Workflows");
        GROUPS.put("rest", "Any path of the REST API");
        GROUPS.put("workspace", "A workspace as a whole");
        GROUPS.put("changes", "Changes");
        GROUPS.put("webhook", "Webhooks");
        GROUPS.put("consumer", "Routes that begin with changes");
        GROUPS.put("scheduler", "Polling");
        GROUPS.put("timeout", "Time-outs and sizes");
        GROUPS.put("retry", "Retries");
        GROUPS.put("limit", "Rate limit");
    }

    private final Metadata metadata;

    OptionsPage(Metadata metadata) {
        this.metadata = metadata;
    }

    String text() {
        Markdown page = new Markdown("Options and headers");
        page.paragraph("An option of the component is the default of its endpoints, and a header wins over both. "
                + "Options are checked when the route starts, headers before the call. "
                + "`baseUrl` and `apiKey` (or `apiKeyFile`) have no default: a route whose endpoint has neither its own nor the component's "
                + "does not start.");
        page.list(Stream.of(PATH, OPTIONS, COMPONENT, INPUT, OUTPUT, PROPERTY).map(Markdown::link));

        page.heading(2, PATH);
        page.paragraph("`twenty:resource/operation`, both required. The [operations](operations.md) list them all.");
        page.table(
                List.of("part", "type", "allowed", "description"),
                rows(
                        ofKind("path"),
                        (name, option) -> List.of(code(name), type(option), allowed(option), description(option))));

        page.heading(2, OPTIONS);
        page.paragraph(
                "Each may stand in an endpoint's URI and, where it has a name in the second column, be set on the component. "
                        + "What belongs to one message, as `id` or `filter`, has none: it would hold for all endpoints. "
                        + "In a properties file it is `camel.component.twenty.NAME`; in "
                        + "Java it is a setter of one of the component's groups: `getConfiguration()` (workspace, time-outs and sizes, retries, rate limit), "
                        + "`getReading()`, `getWriting()`, `getResult()`, `getGraphql()`, `getChanges()`; the component itself has "
                        + "`setBaseUrl` and `setApiKey`. "
                        + "In a URI, an option that the operation has no use for is refused at start-up; only `depth` and "
                        + "`clientIds` are let pass. "
                        + "`field.NAME` stands for as many options as there are fields to set. Headers: " + link(INPUT)
                        + ".");
        GROUPS.forEach((label, group) -> {
            page.heading(3, group);
            page.table(
                    List.of("option", "in properties", "type", "default", "allowed", "header", "description"),
                    rows(ofKind("parameter").filter(option -> label.equals(group(option.getValue()))), this::option));
        });

        page.heading(2, COMPONENT);
        page.table(
                List.of("option", "in properties", "type", "default", "description"),
                rows(
                        metadata.componentOptions().entrySet().stream()
                                .filter(option -> !metadata.endpointOptions().containsKey(option.getKey())),
                        (name, option) -> List.of(
                                code(name),
                                code(kebab(name)),
                                type(option),
                                defaultValue(option),
                                description(option))));

        page.heading(2, INPUT);
        page.paragraph(
                "Each wins over the option of its name. It holds for one step: when the operation has succeeded, the "
                        + "producer removes it from the message that it was given; `enrich`, `split`, `multicast` and `wireTap` give "
                        + "it a copy, and the message that was copied [keeps the header](getting-started.md#find). A blank header "
                        + "counts as not set.");
        page.table(
                List.of("header", "type", "wins over", "description"),
                rows(
                        headers(true),
                        (name, header) -> List.of(
                                code(name),
                                type(header),
                                code(metadata.optionOf(name).orElseThrow()),
                                description(header))));

        page.heading(2, OUTPUT);
        page.paragraph(
                "Those of changes are set at the beginning of a route, all others by steps. A paging fact that the answer to findMany lacks is removed, so that none is left over from an earlier page. "
                        + "Other headers of earlier steps stay.");
        page.table(
                List.of("header", "type", "description"),
                rows(headers(false), (name, header) -> List.of(code(name), type(header), description(header))));

        page.heading(2, PROPERTY);
        page.paragraph(
                code(TwentyConstants.DEADLINE) + ", a `java.time.Instant`: when all waiting for retries and for the "
                        + "rate limit ends. See [retries](reliability.md#retries).");
        return page.toString();
    }

    private List<String> option(String name, JsonNode option) {
        return List.of(
                code(option.has("prefix") ? option.get("prefix").asText() + "NAME" : name),
                metadata.componentOptions().containsKey(name) ? code(kebab(name)) : "",
                type(option),
                defaultValue(option),
                allowed(option),
                metadata.headerOf(name).map(Markdown::code).orElse(""),
                description(option));
    }

    private static String group(JsonNode option) {
        String label = option.get("label").asText().replace(",advanced", "").replace("security", "common");
        return label.substring(label.lastIndexOf(',') + 1);
    }

    private interface Row {
        List<String> cells(String name, JsonNode entry);
    }

    private static Stream<List<String>> rows(Stream<Map.Entry<String, JsonNode>> entries, Row row) {
        return entries.map(entry -> row.cells(entry.getKey(), entry.getValue()));
    }

    private Stream<Map.Entry<String, JsonNode>> ofKind(String kind) {
        return metadata.endpointOptions().entrySet().stream()
                .filter(option -> option.getValue().get("kind").asText().equals(kind));
    }

    private Stream<Map.Entry<String, JsonNode>> headers(boolean input) {
        return metadata.headers().entrySet().stream()
                .filter(header -> metadata.optionOf(header.getKey()).isPresent() == input);
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** The Java type without its packages; secrets are marked. */
    private static String type(JsonNode entry) {
        String name = entry.get("javaType").asText().replaceAll("[a-z0-9]+\\.", "");
        String type = code(name.replace("Class<Object>", "Class"));
        return entry.path("secret").asBoolean() ? type + ", secret" : type;
    }

    private static String defaultValue(JsonNode entry) {
        return entry.has("defaultValue") ? code(entry.get("defaultValue").asText()) : "";
    }

    private static String allowed(JsonNode entry) {
        return codes(
                StreamSupport.stream(entry.path("enum").spliterator(), false).map(JsonNode::asText));
    }

    private static String description(JsonNode entry) {
        return entry.get("description").asText();
    }
}
