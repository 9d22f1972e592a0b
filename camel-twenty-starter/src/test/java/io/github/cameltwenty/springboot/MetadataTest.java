package io.github.cameltwenty.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameltwenty.build.ComponentJson;
import io.github.cameltwenty.build.ComponentJson.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.convert.DurationStyle;

/** What IDEs complete is what the component has. */
class MetadataTest {
    private static final String PREFIX = "camel.component.twenty.";

    private static final Map<String, JsonNode> PROPERTIES = named("properties");
    private static final Map<String, JsonNode> HINTS = named("hints");

    private static Map<String, JsonNode> named(String kind) {
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        // by path in target: Spring Boot's own jars have files of this name too
        read(Path.of("target/classes/META-INF/spring-configuration-metadata.json"))
                .path(kind)
                .forEach(entry -> entries.put(entry.path("name").asText(), entry));
        return entries;
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Option> options() {
        return ComponentJson.options();
    }

    @Test
    void theNamesAreTheComponentsAndTheStartersSwitches() {
        List<String> names = new ArrayList<>(
                options().stream().map(option -> PREFIX + option.kebab()).toList());
        names.addAll(List.of(PREFIX + "enabled", PREFIX + "customizer.enabled", PREFIX + "health-check.enabled"));

        assertThat(PROPERTIES.keySet()).containsExactlyInAnyOrderElementsOf(names);
    }

    @ParameterizedTest
    @MethodSource("options")
    void anOptionIsDescribedAsInTheComponent(Option option) {
        JsonNode property = PROPERTIES.get(PREFIX + option.kebab());

        assertThat(property.path("description").asText()).isEqualTo(option.description());
        // Spring Boot writes an enum's value in lower case, and takes it in any
        assertThat(defaultValue(option, property)).isEqualToIgnoringCase(option.defaultValue());
        assertThat(property.path("type").asText()).isNotEmpty();
    }

    private static String defaultValue(Option option, JsonNode property) {
        String value = property.path("defaultValue").asText();
        if (!option.isDuration()) {
            return value;
        }
        Duration duration = DurationStyle.detectAndParse(value);
        return String.valueOf(duration.toMillis());
    }

    @Test
    void theSwitchesAreDescribed() {
        assertThat(PROPERTIES
                        .get(PREFIX + "health-check.enabled")
                        .path("defaultValue")
                        .asBoolean(true))
                .isFalse();
        assertThat(PROPERTIES.get(PREFIX + "enabled").path("defaultValue").asBoolean(false))
                .isTrue();
        assertThat(PROPERTIES.values())
                .allSatisfy(property ->
                        assertThat(property.path("description").asText()).isNotEmpty());
    }

    private static List<String> completed(Option option) {
        return HINTS.get(PREFIX + option.kebab()).path("values").findValuesAsText("value");
    }

    private static boolean takesOthers(Option option) {
        return HINTS.get(PREFIX + option.kebab())
                .path("providers")
                .findValuesAsText("name")
                .contains("any");
    }

    private static List<String> listed(Option option) {
        List<String> values = new ArrayList<>();
        option.json().path("enum").forEach(value -> values.add(value.asText()));
        return values;
    }

    static Stream<Option> optionsWithListedValues() {
        return options().stream().filter(option -> !listed(option).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("optionsWithListedValues")
    void valuesThatAreListedAreCompletedAndNoOthers(Option option) {
        assertThat(completed(option)).isEqualTo(listed(option));
        assertThat(takesOthers(option)).isFalse();
    }

    static Stream<Option> automaticOptions() {
        return options().stream()
                .filter(option -> option.defaultValue().equals("auto"))
                .filter(option -> listed(option).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("automaticOptions")
    void autoIsCompletedBesideNumbers(Option option) {
        assertThat(completed(option)).containsExactly("auto");
        assertThat(takesOthers(option)).isTrue();
    }

    static Stream<Option> durations() {
        return options().stream().filter(Option::isDuration).filter(option -> !option.defaultValue()
                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("durations")
    void durationsAreShownWithAUnit(Option option) {
        assertThat(completed(option)).singleElement().satisfies(value -> assertThat(
                        DurationStyle.SIMPLE.parse(value).toMillis())
                .isEqualTo(Long.parseLong(option.defaultValue())));
        assertThat(takesOthers(option)).isTrue();
    }

    @Test
    void whatAValueMeansIsTold() {
        assertThat(HINTS.get(PREFIX + "on-record-error").path("values").findValuesAsText("description"))
                .anyMatch(meaning -> meaning.startsWith("all others are written"));
        assertThat(HINTS.get(PREFIX + "initial-sync").path("values").findValuesAsText("value"))
                .contains("none", "all");
    }
}
