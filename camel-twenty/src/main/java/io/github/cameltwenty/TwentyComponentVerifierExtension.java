package io.github.cameltwenty;

import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.Credential;
import io.github.cameltwenty.internal.client.HttpTransport;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import io.github.cameltwenty.internal.client.Workspace;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.camel.component.extension.verifier.DefaultComponentVerifierExtension;
import org.apache.camel.component.extension.verifier.ResultBuilder;
import org.apache.camel.component.extension.verifier.ResultErrorBuilder;

/**
 * Tests credentials as n8n's credential test does: are {@code apiKey} and {@code baseUrl} well-formed (scope parameters), and
 * does the workspace know the key (scope connectivity). No record is read.
 */
final class TwentyComponentVerifierExtension extends DefaultComponentVerifierExtension {
    private static final String API_KEY = "apiKey";
    private static final String API_KEY_FILE = "apiKeyFile";
    private static final String BASE_URL = "baseUrl";

    /** A UUID that no record has: "not found" is what a workspace says to a key that it knows. */
    private static final String NO_RECORD = "00000000-0000-4000-8000-000000000000";

    TwentyComponentVerifierExtension() {
        super("twenty");
    }

    @Override
    protected Result verifyParameters(Map<String, Object> parameters) {
        ResultBuilder builder = ResultBuilder.withStatusAndScope(Result.Status.OK, Scope.PARAMETERS);
        check(builder, BASE_URL, parameters, Workspace::checkBaseUrl);
        check(builder, API_KEY, parameters, key -> Credential.of(key, text(parameters, API_KEY_FILE))
                .key());
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
            callOnce(Workspace.of(
                    text(parameters, BASE_URL), text(parameters, API_KEY), text(parameters, API_KEY_FILE)));
        } catch (TwentyNotFoundException e) {
            // the workspace knows the key
        } catch (TwentyAuthenticationException e) {
            builder.error(ResultErrorBuilder.withCodeAndDescription(
                            VerificationError.StandardCode.AUTHENTICATION, e.getMessage())
                    .parameterKey(API_KEY)
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
        TwentyRequest request =
                TwentyRequest.of("companies", Operation.FIND_ONE, NO_RECORD, Map.of("depth", "0"), null);
        try (HttpTransport transport = new HttpTransport(getCamelContext(), workspace.baseUrl())) {
            TwentyClient.unlimited(workspace, transport::httpClient)
                    .send(request, TwentyResult.reader(request), new Attempts(Attempts.Policy.NONE, null));
        }
    }

    private static String text(Map<String, Object> parameters, String option) {
        Object value = parameters.get(option);
        return value == null ? null : value.toString();
    }
}
