package io.github.cameltwenty.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Objects of the workspace's own: declared, or looked up when the route starts. */
class CustomObjectsTest extends SandboxedTest {
    @Override
    protected TwentySandboxOptions options() {
        return TwentySandbox.options().customObject("rocket", "rockets", Map.of("thrust", FieldType.NUMBER));
    }

    @Test
    void anObjectThatTheComponentNamesIsAResource() {
        configuration().setCustomObjects("rockets, pets");

        sent("twenty:rockets/createOne", Map.of("name", "Ariane", "thrust", 5));

        assertThat(twenty.records("rockets"))
                .extracting(rocket -> rocket.get("name"))
                .containsExactly("Ariane");
    }

    @Test
    void aMisspeltOneIsRefusedAtStartUpWithTheNearest() {
        configuration().setCustomObjects("rockets,pets");

        assertThatThrownBy(() -> context.getEndpoint("twenty:rocktes/findMany"))
                .hasStackTraceContaining("Unknown resource 'rocktes', did you mean rockets?");
    }

    @Test
    void theWorkspaceItselfMayBeAsked() {
        sent("twenty:rockets/createOne?catalog=workspace", Map.of("name", "Ariane"));

        assertThat(twenty.records("rockets")).hasSize(1);
    }

    @Test
    void whatTheWorkspaceDoesNotHaveIsRefusedWhenTheRouteStarts() {
        assertThatThrownBy(() -> context.addRoutes(new org.apache.camel.builder.RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:rocktes").to("twenty:rocktes/findMany?catalog=workspace");
                    }
                }))
                .hasStackTraceContaining("Unknown resource 'rocktes', did you mean rockets?");
    }

    @Test
    void objectsAndFieldsAreGivenAsMaps() {
        List<?> objects =
                (List<?>) sent("twenty:general/getObjects", null).getMessage().getBody();
        List<?> fields = (List<?>) sent("twenty:general/getFields?object=rockets", null)
                .getMessage()
                .getBody();

        assertThat(objects)
                .extracting(object -> ((Map<?, ?>) object).get("namePlural"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Object.class))
                .contains("companies", "rockets");
        assertThat(fields).isNotEmpty().allSatisfy(field -> assertThat(((Map<?, ?>) field).get("object"))
                .isEqualTo("rockets"));
    }

    @Test
    void anUnknownObjectHasNoFields() {
        assertThat(failure(TwentyValidationException.class, "twenty:general/getFields?object=rocktes", null))
                .hasMessageContaining("did you mean rockets?");
    }
}
