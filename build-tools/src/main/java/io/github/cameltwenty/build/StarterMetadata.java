package io.github.cameltwenty.build;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cameltwenty.build.ComponentJson.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes what IDEs complete in a file of properties beyond the names of {@code TwentyComponentConfiguration}: the starter's switches,
 * and the values that options take. The starter's build runs it, and Spring Boot's annotation processor adds it to its own.
 */
public final class StarterMetadata {
    private static final String FILE = "META-INF/additional-spring-configuration-metadata.json";
    private static final String PREFIX = "camel.component.twenty.";

    private final ObjectMapper mapper = new ObjectMapper();

    private StarterMetadata() {}

    /**
     * @param arguments the folder of the generated resources
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]).resolve(FILE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, new StarterMetadata().text());
    }

    private String text() throws IOException {
        ObjectNode metadata = mapper.createObjectNode();
        ArrayNode switches = metadata.putArray("properties");
        addSwitch(switches, "enabled", "Whether to enable auto-configuration of the twenty component.");
        addSwitch(switches, "customizer.enabled", "Whether the properties of the twenty component are set on it.");
        ArrayNode hints = metadata.putArray("hints");
        for (Option option : ComponentJson.options()) {
            OptionValues values = OptionValues.of(option);
            if (!values.examples().isEmpty()) {
                hints.add(hint(option, values));
            }
        }
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(metadata) + "\n";
    }

    private static void addSwitch(ArrayNode switches, String name, String description) {
        switches.addObject()
                .put("name", PREFIX + name)
                .put("type", "java.lang.Boolean")
                .put("description", description)
                .put("defaultValue", true);
    }

    private ObjectNode hint(Option option, OptionValues values) {
        ObjectNode hint = mapper.createObjectNode().put("name", PREFIX + option.kebab());
        ArrayNode examples = hint.putArray("values");
        values.examples().forEach(value -> {
            ObjectNode example = examples.addObject().put("value", value);
            values.meaning(value).ifPresent(meaning -> example.put("description", meaning));
        });
        if (!values.isAll()) {
            hint.putArray("providers").addObject().put("name", "any");
        }
        return hint;
    }
}
