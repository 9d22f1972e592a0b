package io.github.cameltwenty.springboot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The component's own description, made by its build. */
final class ComponentJson {
    private static final String FILE = "/META-INF/io/github/cameltwenty/twenty.json";

    private ComponentJson() {}

    /** The component's options in alphabetical order. */
    static List<Option> options() {
        return read(FILE).path("componentProperties").properties().stream()
                .map(entry -> new Option(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Option::name))
                .toList();
    }

    static String description() {
        return read(FILE).path("component").path("description").asText();
    }

    static JsonNode read(String resource) {
        try (InputStream json = ComponentJson.class.getResourceAsStream(resource)) {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode readFile(String file) {
        try {
            return new ObjectMapper().readTree(Path.of(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An option of the component. */
    record Option(String name, JsonNode json) {
        String description() {
            return json.path("description").asText();
        }

        /** Empty where there is none. */
        String defaultValue() {
            return json.path("defaultValue").asText();
        }

        String type() {
            return json.path("type").asText();
        }

        String javaType() {
            return json.path("javaType").asText();
        }

        boolean isDuration() {
            return type().equals("duration");
        }

        /** In properties, as {@code retry-delay}. */
        String kebab() {
            return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        }
    }
}
