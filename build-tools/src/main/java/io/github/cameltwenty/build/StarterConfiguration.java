package io.github.cameltwenty.build;

import io.github.cameltwenty.build.ComponentJson.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/**
 * Writes the starter's {@code TwentyComponentConfiguration} from the component's JSON, so that an option is described in one
 * place. The starter's build runs it.
 */
public final class StarterConfiguration {
    private static final String FILE = "io/github/cameltwenty/springboot/TwentyComponentConfiguration.java";

    private final TreeSet<String> imports = new TreeSet<>(List.of(
            "org.apache.camel.spring.boot.ComponentConfigurationPropertiesCommon",
            "org.springframework.boot.context.properties.ConfigurationProperties"));

    /**
     * @param arguments the folder of the generated sources
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]).resolve(FILE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, new StarterConfiguration().text());
    }

    private String text() {
        List<Option> options = ComponentJson.options();
        StringBuilder members = new StringBuilder();
        options.forEach(option -> members.append(field(option)));
        options.forEach(option -> members.append(accessors(option)));
        StringBuilder text = new StringBuilder("package io.github.cameltwenty.springboot;\n\n");
        imports.forEach(name -> text.append("import ").append(name).append(";\n"));
        return text
                + """

                /** %s */
                @ConfigurationProperties(prefix = "camel.component.twenty")
                public class TwentyComponentConfiguration extends ComponentConfigurationPropertiesCommon {
                %s}
                """.formatted(ComponentJson.description(), members.toString().stripTrailing() + "\n");
    }

    private String field(Option option) {
        return """
                    /** %s */
                    private %s %s%s;

                """.formatted(option.description(), type(option), option.name(), initialValue(option));
    }

    private String accessors(Option option) {
        String type = type(option);
        String capital =
                Character.toUpperCase(option.name().charAt(0)) + option.name().substring(1);
        return """
                    public %1$s %2$s%3$s() {
                        return %4$s;
                    }

                    public void set%3$s(%1$s %4$s) {
                        this.%4$s = %4$s;
                    }

                """.formatted(type, type.equals("boolean") ? "is" : "get", capital, option.name());
    }

    private String type(Option option) {
        String type = option.isDuration() ? "java.time.Duration" : option.javaType();
        if (type.startsWith("java.lang.Class<")) {
            return "Class<?>";
        }
        String raw = type.replaceFirst("<.*", "");
        if (raw.contains(".") && !raw.startsWith("java.lang.")) {
            imports.add(raw);
        }
        return type.replaceAll("[a-z0-9]+\\.", "");
    }

    private String initialValue(Option option) {
        String value = option.defaultValue();
        if (value.isEmpty()) {
            return "";
        }
        String type = type(option);
        return " = "
                + switch (type) {
                    case "boolean", "int", "Integer" -> value;
                    case "long", "Long" -> value + "L";
                    case "String" -> '"' + value + '"';
                    case "Duration" -> "Duration.ofMillis(" + value + ")";
                    default -> type + "." + value;
                };
    }
}
