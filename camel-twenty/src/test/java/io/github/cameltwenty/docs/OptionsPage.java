package io.github.cameltwenty.docs;

import static io.github.cameltwenty.docs.Markdown.code;
import static io.github.cameltwenty.docs.Markdown.codes;
import static io.github.cameltwenty.docs.Markdown.link;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** {@code options.md}, from the component's metadata. */
final class OptionsPage {
    private static final String COMPONENT = "Component options";
    private static final String PATH = "Path";
    private static final String ENDPOINT = "Endpoint options";
    private static final String INPUT = "Headers read";
    private static final String OUTPUT = "Headers set";

    private final Metadata metadata;

    OptionsPage(Metadata metadata) {
        this.metadata = metadata;
    }

    String text() {
        Markdown page = new Markdown("Options and headers");
        page.paragraph("The component's option is the default of the endpoint's, and a header wins over both. "
                + "Options are checked when the route starts, headers before the call. "
                + "`baseUrl` and `apiKey` have no default: a route whose endpoint has neither its own nor the component's "
                + "does not start.");
        page.list(Stream.of(COMPONENT, PATH, ENDPOINT, INPUT, OUTPUT).map(Markdown::link));

        page.heading(2, COMPONENT);
        page.paragraph(
                "In a properties file each is `camel.component.twenty.NAME`, with the name in this table. "
                        + "In Java they are setters of `TwentyComponent` (`baseUrl`, `apiKey`) or of its `getConfiguration()`.");
        page.table(
                List.of("option", "in properties", "type", "default", "allowed", "description"),
                rows(
                        metadata.componentOptions(),
                        (name, option) -> List.of(
                                code(name),
                                code(kebab(name)),
                                type(option),
                                defaultValue(option),
                                allowed(option),
                                description(option))));

        page.heading(2, PATH);
        page.paragraph("`twenty:resource/operation`, both required. The [operations](operations.md) list them all.");
        page.table(
                List.of("part", "type", "allowed", "description"),
                rows(
                        ofKind("path"),
                        (name, option) -> List.of(code(name), type(option), allowed(option), description(option))));

        page.heading(2, ENDPOINT);
        page.paragraph("An option that the operation has no use for is refused at start-up. "
                + "`field.NAME` stands for as many options as there are fields to set. Headers: " + link(INPUT) + ".");
        page.table(
                List.of("option", "type", "default", "allowed", "header that wins over it", "description"),
                rows(
                        ofKind("parameter"),
                        (name, option) -> List.of(
                                code(option.has("prefix") ? option.get("prefix").asText() + "NAME" : name),
                                type(option),
                                defaultValue(option),
                                allowed(option),
                                metadata.headerOf(name).map(Markdown::code).orElse(""),
                                description(option))));

        page.heading(2, INPUT);
        page.paragraph(
                "Each wins over the option of its name. It holds for one step: when the operation has succeeded, the "
                        + "producer removes it. A blank header counts as not set.");
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
        page.paragraph("A fact that the answer lacks is removed, so that none is left over from an earlier step.");
        page.table(
                List.of("header", "type", "description"),
                rows(headers(false), (name, header) -> List.of(code(name), type(header), description(header))));
        return page.toString();
    }

    private interface Row {
        List<String> cells(String name, JsonNode entry);
    }

    private static Stream<List<String>> rows(Map<String, JsonNode> entries, Row row) {
        return rows(entries.entrySet().stream(), row);
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
        return Wording.deleteIsPermanent(entry.get("description").asText());
    }
}
