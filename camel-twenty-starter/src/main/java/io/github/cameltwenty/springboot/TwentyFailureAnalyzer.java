package io.github.cameltwenty.springboot;

import java.util.Locale;
import java.util.stream.Stream;
import org.apache.camel.ResolveEndpointFailedException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells which property to set when the component has no API key or no base URL. */
final class TwentyFailureAnalyzer extends AbstractFailureAnalyzer<ResolveEndpointFailedException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ResolveEndpointFailedException cause) {
        return Stream.iterate((Throwable) cause, failure -> failure != null, Throwable::getCause)
                .filter(IllegalArgumentException.class::isInstance)
                .flatMap(failure -> Stream.of(Missing.values())
                        .filter(missing -> missing.isToldBy(failure))
                        .map(missing -> new FailureAnalysis(missing.description(failure), missing.action(), cause)))
                .findFirst()
                .orElse(null);
    }

    private enum Missing {
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

        Missing(String option, String meaning, String example) {
            this.option = option;
            this.meaning = meaning;
            this.example = example;
        }

        abstract String where();

        /** The component's own words, which name its property: other components have options of these names. */
        boolean isToldBy(Throwable failure) {
            String message = failure.getMessage();
            return message != null && message.startsWith(beginning()) && message.contains(property());
        }

        /** With what a message says beyond that the option is missing. */
        String description(Throwable failure) {
            String beginning = beginning() + ": ";
            String why = failure.getMessage().startsWith(beginning)
                    ? failure.getMessage().substring(beginning.length())
                    : meaning + " is not set";
            return "The twenty: component has no " + option + ": " + why + ".";
        }

        private String beginning() {
            return "The option " + option + " is missing";
        }

        String action() {
            return """
                    Set the property %1$s

                    - in application.properties:
                        %1$s=%2$s
                    - or as an environment variable:
                        %3$s

                    %4$s
                    Where the application has a TwentyComponent bean of its own, set it there.""".formatted(property(), example, variable(), where());
        }

        private String property() {
            return "camel.component.twenty."
                    + option.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        }

        private String variable() {
            return property().replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
        }
    }
}
