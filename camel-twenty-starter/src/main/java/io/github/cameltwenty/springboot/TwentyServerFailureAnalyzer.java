package io.github.cameltwenty.springboot;

import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyUnsupportedException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells what the server said, or that it said nothing, where a route asks it when it starts. */
final class TwentyServerFailureAnalyzer extends AbstractFailureAnalyzer<TwentyException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, TwentyException cause) {
        FailedEndpoint endpoint = FailedEndpoint.of(rootFailure);
        // what fails once routes run is the application's own
        return endpoint.isKnown()
                ? new FailureAnalysis(endpoint.describe(cause.getMessage()), action(cause), cause)
                : null;
    }

    private static String action(TwentyException cause) {
        if (cause instanceof TwentyAuthenticationException) {
            return """
                    Check who calls, and which workspace:

                    - %s, or the user of %s and %s
                    - %s, which may be another workspace than the one of the key""".formatted(
                            TwentyProperties.property("apiKey"),
                            TwentyProperties.property("userEmail"),
                            TwentyProperties.property("userPassword"),
                            TwentyProperties.property("baseUrl"));
        }
        if (cause instanceof TwentyConnectionException) {
            return "Check that " + TwentyProperties.property("baseUrl")
                    + " is the address of a Twenty that runs, and that this host reaches it: by name, port, proxy and"
                    + " certificate.";
        }
        if (cause instanceof TwentyUnsupportedException) {
            return "Take it out of the route, or out of what is started for this workspace: its server has no such thing. The"
                    + " message above says what has.";
        }
        return "Check that " + TwentyProperties.property("baseUrl")
                + " is the address of a Twenty, and look at its log. The message above holds its answer.";
    }
}
