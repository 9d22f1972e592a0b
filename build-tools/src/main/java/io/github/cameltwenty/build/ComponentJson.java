package io.github.cameltwenty.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The component's own description, made by its build. */
public final class ComponentJson {
    private static final String FILE = "/META-INF/io/github/cameltwenty/twenty.json";

    private ComponentJson() {}

    /** The component's options in alphabetical order. */
    public static List<Option> options() {
        return read(FILE).path("componentProperties").properties().stream()
                .map(entry -> new Option(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Option::name))
                .toList();
    }

    public static String description() {
        return read(FILE).path("component").path("description").asText();
    }

    private static JsonNode read(String resource) {
        try (InputStream json = ComponentJson.class.getResourceAsStream(resource)) {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An option of the component. */
    public record Option(String name, JsonNode json) {
        public String description() {
            return json.path("description").asText();
        }

        /** Empty where there is none. */
        public String defaultValue() {
            return json.path("defaultValue").asText();
        }

        public String type() {
            return json.path("type").asText();
        }

        public String javaType() {
            return json.path("javaType").asText();
        }

        public boolean isDuration() {
            return type().equals("duration");
        }

        /** In properties, as {@code retry-delay}. */
        public String kebab() {
            return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        }
    }
}
