package io.github.cameltwenty;

import io.github.cameltwenty.internal.client.Credentials;
import io.github.cameltwenty.internal.options.CredentialNames;
import java.util.List;
import java.util.Map;
import org.apache.camel.component.extension.ComponentVerifierExtension;
import org.apache.camel.component.extension.ComponentVerifierExtension.Scope;
import org.apache.camel.component.extension.ComponentVerifierExtension.VerificationError;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/** What {@link TwentyHealthCheck} does where {@code camel-health} is. */
final class WorkspaceCheck extends AbstractHealthCheck {
    private static final String COMPONENT = "twenty";

    WorkspaceCheck() {
        super("components", COMPONENT);
    }

    /** An application is not to be restarted because its CRM is away. */
    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        TwentyComponent component = getCamelContext().getComponent(COMPONENT, TwentyComponent.class);
        TwentyConfiguration configuration = component.getConfiguration();
        List<VerificationError> errors = verify(component, configuration, Scope.PARAMETERS);
        if (errors.isEmpty()) {
            // only now: a malformed one may hold a password
            builder.detail("baseUrl", configuration.getBaseUrl());
            errors = verify(component, configuration, Scope.CONNECTIVITY);
        }
        builder.state(errors.isEmpty() ? State.UP : State.DOWN);
        errors.stream().findFirst().ifPresent(error -> describe(error, configuration, builder));
    }

    private static List<VerificationError> verify(
            TwentyComponent component, TwentyConfiguration configuration, Scope scope) {
        Map<String, Object> credentials = CredentialNames.of(configuration);
        credentials.put("baseUrl", configuration.getBaseUrl());
        return component
                .getExtension(ComponentVerifierExtension.class)
                .orElseThrow()
                .verify(scope, credentials)
                .getErrors();
    }

    private static void describe(
            VerificationError error, TwentyConfiguration configuration, HealthCheckResultBuilder builder) {
        // a server may say a secret back
        String message = Credentials.hide(configuration, error.getDescription());
        // as details, which actuator shows; an exception it would show with its stack trace
        builder.detail("code", error.getCode().getName()).detail("message", message);
        builder.message(message);
    }
}
