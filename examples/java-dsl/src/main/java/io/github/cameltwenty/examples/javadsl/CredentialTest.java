package io.github.cameltwenty.examples.javadsl;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyConfiguration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.component.extension.ComponentVerifierExtension;
import org.apache.camel.component.extension.ComponentVerifierExtension.Result;
import org.apache.camel.component.extension.ComponentVerifierExtension.Scope;
import org.apache.camel.component.extension.ComponentVerifierExtension.VerificationError;

/** Asks, before any route starts, whether base URL and API key are good: by Camel's component verifier. */
final class CredentialTest {
    private CredentialTest() {}

    /** What is wrong; empty where all is well. */
    static List<String> problems(CamelContext context) {
        TwentyComponent twenty = context.getComponent("twenty", TwentyComponent.class);
        ComponentVerifierExtension verifier =
                twenty.getExtension(ComponentVerifierExtension.class).orElseThrow();
        Map<String, Object> credentials = credentials(twenty.getConfiguration());

        Result parameters = verifier.verify(Scope.PARAMETERS, credentials);
        Result result = parameters.getStatus() == Result.Status.OK
                ? verifier.verify(Scope.CONNECTIVITY, credentials)
                : parameters;
        return result.getErrors().stream()
                .map(VerificationError::getDescription)
                .toList();
    }

    private static Map<String, Object> credentials(TwentyConfiguration configuration) {
        Map<String, Object> credentials = new HashMap<>();
        credentials.put("baseUrl", configuration.getBaseUrl());
        credentials.put("apiKey", configuration.getApiKey());
        return credentials;
    }
}
