package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a role does not allow, and what only one version does. */
class SchemaRightsTest extends SandboxedTest {
    @Override
    protected TwentySandboxOptions options() {
        return TwentySandbox.options().dialect(Dialect.V2_21).restrictedKey("weak", Set.of("people"), Set.of("people"));
    }

    @Test
    void aRoleThatMayNotChangeTheDataModelIsToldOf() {
        configuration().setApiKey("weak");

        TwentyAuthenticationException denied = failure(
                TwentyAuthenticationException.class,
                "twenty:general/createObject",
                Map.of("nameSingular", "rocket", "namePlural", "rockets"));

        assertThat(denied.getStatusCode()).isEqualTo(403);
    }

    @Test
    void filesAreAFieldOfThisVersion() {
        assertThat(sent(
                                "twenty:general/createField?object=companies",
                                Map.of(
                                        "name",
                                        "documents",
                                        "type",
                                        "FILES",
                                        "settings",
                                        Map.of("maxNumberOfValues", 3)))
                        .getMessage()
                        .getBody(Map.class)
                        .get("type"))
                .isEqualTo("FILES");
    }

    @Test
    void whatWasSwitchedOffToBeDeletedIsSwitchedOnAgainWhereTheDeleteFails() {
        sent("twenty:general/createField?object=companies", Map.of("name", "tier", "type", "TEXT"));
        String refusal = "{\"statusCode\":400,\"error\":\"BadRequestException\",\"messages\":[\"%s\"]}";
        twenty.misbehaveWith(call -> !call.method().equals("DELETE")
                ? null
                : Misbehaviour.status(
                        400,
                        String.format(
                                refusal,
                                calls().stream().anyMatch(earlier -> earlier.method()
                                                .equals("PATCH"))
                                        ? "Something else"
                                        : "Active fields can't be deleted")));

        TwentyValidationException failed = failure(
                TwentyValidationException.class, "twenty:general/deleteField?object=companies&field=tier", null);

        assertThat(failed).hasMessageContaining("Something else").hasMessageEndingWith("It is as it was");
        assertThat(calls()).filteredOn(call -> call.method().equals("PATCH")).hasSize(2);
    }
}
