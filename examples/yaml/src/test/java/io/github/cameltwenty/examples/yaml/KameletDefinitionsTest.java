package io.github.cameltwenty.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameltwenty.TwentyComponent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The Kamelets have what Camel's catalog of Kamelets, and the tools that show it, ask for. */
class KameletDefinitionsTest {
    private static final Path FOLDER = Path.of("../../camel-twenty/src/main/resources/kamelets");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\??([\\w-]+):?}}");

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replace(".kamelet.yaml", ""))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereIsOneForEachJob() throws IOException {
        assertThat(names())
                .containsExactly(
                        "twenty-action",
                        "twenty-changes-source",
                        "twenty-create-sink",
                        "twenty-delete-sink",
                        "twenty-find-source",
                        "twenty-upsert-sink",
                        "twenty-webhook-source");
    }

    @ParameterizedTest
    @MethodSource("names")
    void theyAreNamedAndLabelled(String name) throws IOException {
        String type = name.substring(name.lastIndexOf('-') + 1);
        Map<String, Object> kamelet = kamelet(name);

        assertThat(kamelet).containsEntry("apiVersion", "camel.apache.org/v1").containsEntry("kind", "Kamelet");
        Map<String, Object> metadata = map(kamelet, "metadata");
        assertThat(metadata).containsEntry("name", name);
        assertThat(map(metadata, "labels")).containsExactly(Map.entry("camel.apache.org/kamelet.type", type));
        assertThat(map(metadata, "annotations"))
                .containsOnlyKeys(
                        "camel.apache.org/kamelet.support.level",
                        "camel.apache.org/catalog.version",
                        "camel.apache.org/kamelet.icon",
                        "camel.apache.org/provider",
                        "camel.apache.org/kamelet.group",
                        "camel.apache.org/kamelet.namespace")
                .containsEntry("camel.apache.org/catalog.version", version());
    }

    @ParameterizedTest
    @MethodSource("names")
    void theirIconIsAnSvg(String name) throws IOException {
        String icon =
                (String) map(map(kamelet(name), "metadata"), "annotations").get("camel.apache.org/kamelet.icon");

        assertThat(icon).startsWith("data:image/svg+xml;base64,");
        assertThat(new String(
                        Base64.getDecoder().decode(icon.substring(icon.indexOf(',') + 1)), StandardCharsets.UTF_8))
                .startsWith("<svg ")
                .endsWith("</svg>");
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyPropertyIsDescribed(String name) throws IOException {
        Map<String, Object> definition = map(map(kamelet(name), "spec"), "definition");

        assertThat(definition).containsKeys("title", "description").containsEntry("type", "object");
        Map<String, Object> properties = map(definition, "properties");
        assertThat(properties).allSatisfy((property, value) -> assertThat(value)
                .as(property)
                .asInstanceOf(MAP)
                .containsKeys("title", "description", "type")
                .containsAnyOf(
                        Map.entry("type", "string"), Map.entry("type", "integer"), Map.entry("type", "boolean")));
        assertThat(definition.get("required"))
                .asInstanceOf(LIST)
                .isSubsetOf(properties.keySet())
                .doesNotContain("baseUrl", "apiKey");
        assertThat(properties.get("apiKey"))
                .asInstanceOf(MAP)
                .containsEntry("format", "password")
                .containsEntry(
                        "x-descriptors",
                        List.of("urn:alm:descriptor:com.tectonic.ui:password", "urn:camel:group:credentials"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatTheTemplateReadsIsDeclaredAndTheOtherWayRound(String name) throws IOException {
        Map<String, Object> spec = map(kamelet(name), "spec");
        Set<String> read = new TreeSet<>();
        PLACEHOLDER.matcher(spec.get("template").toString()).results().forEach(found -> read.add(found.group(1)));
        read.remove("local-twenty");

        assertThat(read)
                .isEqualTo(
                        new TreeSet<>(map(map(spec, "definition"), "properties").keySet()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void theirDependenciesAreThoseOfThisVersion(String name) throws IOException {
        assertThat(map(kamelet(name), "spec").get("dependencies"))
                .asInstanceOf(LIST)
                .contains("camel:kamelet", "mvn:io.github.cameltwenty:camel-twenty:" + version());
    }

    @Test
    void theActionOffersTheOperationsOfTheComponent() throws IOException {
        Map<String, Object> properties = map(map(map(kamelet("twenty-action"), "spec"), "definition"), "properties");

        // changes begins a route
        assertThat(map(properties, "operation").get("enum"))
                .isEqualTo(texts(component().at("/properties/operation/enum")).stream()
                        .filter(operation -> !operation.equals("changes"))
                        .toList());
        assertThat(map(properties, "outputFormat").get("enum"))
                .isEqualTo(texts(component().at("/properties/outputFormat/enum")));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode component() throws IOException {
        return new ObjectMapper()
                .readTree(TwentyComponent.class.getResource("/META-INF/io/github/cameltwenty/twenty.json"));
    }

    /** As the component's own description has it. */
    private static String version() throws IOException {
        return component().at("/component/version").asText();
    }

    private static Map<String, Object> kamelet(String name) throws IOException {
        Path file = FOLDER.resolve(name + ".kamelet.yaml");
        Object parsed = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        return cast(parsed);
    }

    private static Map<String, Object> map(Map<String, Object> of, String name) {
        return cast(of.get(name));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object value) {
        return (Map<String, Object>) value;
    }
}
