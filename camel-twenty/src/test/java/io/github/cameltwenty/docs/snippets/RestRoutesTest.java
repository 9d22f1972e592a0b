package io.github.cameltwenty.docs.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.SandboxedTest;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.junit.jupiter.api.Test;

/** What {@code rest.md} shows and says, on every version. */
class RestRoutesTest extends SandboxedTest {
    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RestRoutes();
    }

    private Object company(String name) {
        return sent("twenty:companies/createOne", Map.of("name", name))
                .getMessage()
                .getBody(Map.class)
                .get("id");
    }

    @Test
    void theObjectsAreRead() {
        assertThat(sent("direct:objects", null).getMessage().getBody(Map.class)).containsKey("data");
    }

    @Test
    void companiesAreFoundByAnyName() {
        company("R&D \"Nord\", 100%");
        company("Other");

        Map<?, ?> answer = sent("direct:companiesNamed", "Other").getMessage().getBody(Map.class);

        assertThat(namesOf((List<?>) ((Map<?, ?>) answer.get("data")).get("companies")))
                .containsExactly("Other");
    }

    @Test
    void theOneThatIsNamedIsRenamed() {
        Object id = company("Old");
        company("Other");

        Exchange done = send("direct:rename", Map.of("name", "New"), Map.of("companyId", id));

        assertThat(done.getException()).isNull();
        assertThat(names()).containsExactlyInAnyOrder("New", "Other");
    }

    @Test
    void whereTheIdIsMissingNothingIsRenamed() {
        company("Old");

        Exchange refused = send("direct:rename", Map.of("name", "New"), Map.of("companyId", ""));

        assertThat(refused.getException()).isNotNull();
        assertThat(names()).containsExactly("Old");
    }
}
