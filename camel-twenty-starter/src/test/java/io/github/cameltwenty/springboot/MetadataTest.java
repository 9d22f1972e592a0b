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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.convert.DurationStyle;

/** What IDEs complete is what the component has. */
class MetadataTest {
    private static final String PREFIX = "camel.component.twenty.";

    private static final Map<String, JsonNode> PROPERTIES = properties();

    private static Map<String, JsonNode> properties() {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        // by path in target: Spring Boot's own jars have files of this name too
        read(Path.of("target/classes/META-INF/spring-configuration-metadata.json"))
                .path("properties")
                .forEach(property -> properties.put(property.path("name").asText(), property));
        return properties;
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
}
