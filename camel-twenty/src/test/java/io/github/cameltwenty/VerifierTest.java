package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.camel.component.extension.ComponentVerifierExtension;
import org.apache.camel.component.extension.ComponentVerifierExtension.Result;
import org.apache.camel.component.extension.ComponentVerifierExtension.Scope;
import org.apache.camel.component.extension.ComponentVerifierExtension.VerificationError;
import org.junit.jupiter.api.Test;

/** The credential test, as n8n has one. */
class VerifierTest extends StubbedTest {
    private Result verify(Scope scope, Map<String, Object> parameters) {
        return context.getComponent("twenty")
                .getExtension(ComponentVerifierExtension.class)
                .orElseThrow()
                .verify(scope, parameters);
    }

    private Map<String, Object> credentials() {
        return Map.of("baseUrl", stub.baseUrl(), "apiKey", StubTwenty.API_KEY);
    }

    @Test
    void wellFormedParametersAreFine() {
        assertThat(verify(Scope.PARAMETERS, credentials()).getStatus()).isEqualTo(Result.Status.OK);
    }

    @Test
    void missingParametersAreNamed() {
        Result result = verify(Scope.PARAMETERS, Map.of());

        assertThat(result.getStatus()).isEqualTo(Result.Status.ERROR);
        assertThat(result.getErrors())
                .allSatisfy(error ->
                        assertThat(error.getCode()).isEqualTo(VerificationError.StandardCode.MISSING_PARAMETER))
                .flatExtracting(VerificationError::getParameterKeys)
                .containsExactlyInAnyOrder("baseUrl", "apiKey");
    }

    @Test
    void aMalformedBaseUrlIsNamed() {
        Result result = verify(Scope.PARAMETERS, Map.of("baseUrl", "crm", "apiKey", "k"));

        assertThat(result.getErrors())
                .singleElement()
                .satisfies(error ->
                        assertThat(error.getCode()).isEqualTo(VerificationError.StandardCode.ILLEGAL_PARAMETER_VALUE))
                .satisfies(error -> assertThat(error.getDescription()).contains("'crm'"));
    }

    @Test
    void aKnownKeyIsFineAndNoRecordIsRead() {
        stub.answer(400, "{\"statusCode\":400,\"error\":\"x\",\"messages\":[\"Record not found\"]}");

        assertThat(verify(Scope.CONNECTIVITY, credentials()).getStatus()).isEqualTo(Result.Status.OK);
        assertThat(stub.onlyCall().path()).isEqualTo("/rest/companies/00000000-0000-4000-8000-000000000000");
        assertThat(stub.onlyCall().headers()).containsEntry("Authorization", "Bearer " + StubTwenty.API_KEY);
    }

    @Test
    void anUnknownKeyIsAnAuthenticationError() {
        stub.answer(401, "{\"statusCode\":401,\"error\":\"x\",\"messages\":[\"Token invalid.\"]}");

        Result result = verify(Scope.CONNECTIVITY, credentials());

        assertThat(result.getErrors())
                .singleElement()
                .satisfies(
                        error -> assertThat(error.getCode()).isEqualTo(VerificationError.StandardCode.AUTHENTICATION))
                .satisfies(error -> assertThat(error.getParameterKeys()).containsExactly("apiKey"))
                .satisfies(error -> assertThat(error.getDescription()).doesNotContain(StubTwenty.API_KEY));
    }

    @Test
    void anAddressWhereNoTwentyIsIsAnErrorOfTheBaseUrl() {
        stub.answer(200, Map.of(), "<html>hello</html>");

        Result result = verify(Scope.CONNECTIVITY, credentials());

        assertThat(result.getErrors()).singleElement().satisfies(error -> assertThat(error.getParameterKeys())
                .containsExactly("baseUrl"));
    }
}
