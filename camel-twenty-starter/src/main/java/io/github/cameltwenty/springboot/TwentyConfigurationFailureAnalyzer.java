package io.github.cameltwenty.springboot;

import io.github.cameltwenty.TwentyConfigurationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Tells what is wrong with a URI of {@code twenty:} or with a property of the component, where it is set, and what to do. */
final class TwentyConfigurationFailureAnalyzer extends AbstractFailureAnalyzer<TwentyConfigurationException> {
    private final Environment environment;

    TwentyConfigurationFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, TwentyConfigurationException cause) {
        MissingOption missing = cause.getOption()
                .filter(option -> cause.isMissing())
                .flatMap(MissingOption::of)
                .orElse(null);
        if (missing != null) {
            return new FailureAnalysis(missing.description(cause), missing.action(), cause);
        }
        FailedEndpoint endpoint = FailedEndpoint.of(rootFailure);
        return new FailureAnalysis(endpoint.describe(cause.getMessage()), action(cause, endpoint), cause);
    }

    private String action(TwentyConfigurationException cause, FailedEndpoint endpoint) {
        return cause.getOption()
                .map(TwentyProperties::property)
                .filter(property -> !endpoint.sets(cause.getOption().orElseThrow()))
                .filter(environment::containsProperty)
                .map(property -> cause.getAction() + "\n\nThe component has it from the property " + property + ".")
                .orElse(cause.getAction());
    }
}
