package io.github.cameltwenty;

import io.github.cameltwenty.internal.client.CredentialCheck;
import io.github.cameltwenty.internal.client.Credentials;
import io.github.cameltwenty.internal.client.HttpTransport;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.Workspace;
import io.github.cameltwenty.internal.options.CredentialNames;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.camel.component.extension.verifier.DefaultComponentVerifierExtension;
import org.apache.camel.component.extension.verifier.ResultBuilder;
import org.apache.camel.component.extension.verifier.ResultErrorBuilder;

/**
 * Tests credentials as n8n's credential test does: are they and {@code baseUrl} well-formed (scope parameters), and
 * does the workspace know who calls (scope connectivity). No record is read.
 */
final class TwentyComponentVerifierExtension extends DefaultComponentVerifierExtension {
    private static final String API_KEY = "apiKey";
    private static final String USER_EMAIL = "userEmail";
    private static final String BASE_URL = "baseUrl";

    TwentyComponentVerifierExtension() {
        super("twenty");
    }

    @Override
    protected Result verifyParameters(Map<String, Object> parameters) {
        ResultBuilder builder = ResultBuilder.withStatusAndScope(Result.Status.OK, Scope.PARAMETERS);
        check(builder, BASE_URL, parameters, Workspace::checkBaseUrl);
        check(builder, whoCalls(parameters), parameters, given -> Credentials.of(connection(parameters))
                .toString());
        return builder.build();
    }

    private static void check(
            ResultBuilder builder, String option, Map<String, Object> parameters, UnaryOperator<String> check) {
        try {
            check.apply(text(parameters, option));
        } catch (IllegalArgumentException e) {
            boolean missing = text(parameters, option) == null;
            builder.error(ResultErrorBuilder.withCodeAndDescription(
                            missing
                                    ? VerificationError.StandardCode.MISSING_PARAMETER
                                    : VerificationError.StandardCode.ILLEGAL_PARAMETER_VALUE,
                            e.getMessage())
                    .parameterKey(option)
                    .build());
        }
    }

    @Override
    protected Result verifyConnectivity(Map<String, Object> parameters) {
        ResultBuilder builder = ResultBuilder.withStatusAndScope(Result.Status.OK, Scope.CONNECTIVITY);
        try {
            callOnce(Workspace.of(connection(parameters)));
        } catch (TwentyAuthenticationException e) {
            builder.error(ResultErrorBuilder.withCodeAndDescription(
                            VerificationError.StandardCode.AUTHENTICATION, e.getMessage())
                    .parameterKey(whoCalls(parameters))
                    .build());
        } catch (TwentyException | IllegalArgumentException e) {
            builder.error(
                    ResultErrorBuilder.withCodeAndDescription(VerificationError.StandardCode.GENERIC, e.getMessage())
                            .parameterKey(BASE_URL)
                            .build());
        }
        return builder.build();
    }

    private void callOnce(Workspace workspace) {
        try (HttpTransport transport = new HttpTransport(getCamelContext(), workspace.baseUrl())) {
            CredentialCheck.run(TwentyClient.unlimited(workspace, transport::httpClient));
        }
    }

    private static TwentyConfiguration connection(Map<String, Object> parameters) {
        TwentyConfiguration connection = new TwentyConfiguration();
        connection.setBaseUrl(text(parameters, BASE_URL));
        CredentialNames.set(connection, name -> text(parameters, name));
        return connection;
    }

    /** The option to look at: the user where there is one without a key. */
    private static String whoCalls(Map<String, Object> parameters) {
        boolean user = CredentialNames.ALL.stream().anyMatch(name -> text(parameters, name) != null)
                && text(parameters, API_KEY) == null
                && text(parameters, "apiKeyFile") == null;
        return user ? USER_EMAIL : API_KEY;
    }

    private static String text(Map<String, Object> parameters, String option) {
        Object value = parameters.get(option);
        return value == null ? null : value.toString();
    }
}
