package io.github.cameltwenty.springboot;

import io.github.cameltwenty.TwentyConfigurationException;
import java.util.Arrays;
import java.util.Optional;

/** What no application goes without. */
enum MissingOption {
    API_KEY("apiKey", "the API key", "${TWENTY_API_KEY}") {
        @Override
        String where() {
            return "Create a key in Twenty under Settings > APIs & Webhooks. Keep it out of version control.";
        }
    },
    BASE_URL("baseUrl", "the address of the workspace", "https://crm.example.com") {
        @Override
        String where() {
            return "For Twenty's cloud the address is https://api.twenty.com.";
        }
    };

    private final String option;
    private final String meaning;
    private final String example;

    MissingOption(String option, String meaning, String example) {
        this.option = option;
        this.meaning = meaning;
        this.example = example;
    }

    static Optional<MissingOption> of(String option) {
        return Arrays.stream(values())
                .filter(missing -> missing.option.equals(option))
                .findFirst();
    }

    abstract String where();

    /** With what a failure says beyond that the option is missing. */
    String description(TwentyConfigurationException failure) {
        String beginning = "The option " + option + " is missing: ";
        String why = failure.getMessage().startsWith(beginning)
                ? failure.getMessage().substring(beginning.length())
                : meaning + " is not set";
        return "The twenty: component has no " + option + ": " + why + ".";
    }

    String action() {
        return """
                Set the property %1$s

                - in application.properties:
                    %1$s=%2$s
                - or as an environment variable:
                    %3$s

                %4$s
                Where the application has a TwentyComponent bean of its own, set it there.""".formatted(TwentyProperties.property(option), example, TwentyProperties.variable(option), where());
    }
}
