package io.github.cameltwenty.docs.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.SandboxRequest;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("sandbox")
class SchemaTest extends SandboxTest {
    @Override
    RouteBuilder[] routes() {
        return new RouteBuilder[] {new Schema()};
    }

    @Override
    Map<String, List<Map<String, Object>>> seed() {
        return Map.of();
    }

    @Test
    void theFieldIsThereBeforeTheUpsertAndMadeOnce() {
        template.sendBody("direct:companies", List.of(Map.of("externalId", "A-1", "name", "Acme", "tier", "SILVER")));
        template.sendBody("direct:companies", List.of(Map.of("externalId", "A-1", "name", "Acme", "tier", "GOLD")));

        assertThat(twenty.records("companies")).singleElement().satisfies(company -> assertThat(company)
                .containsEntry("externalId", "A-1")
                .containsEntry("tier", "GOLD"));
        assertThat(twenty.requests().stream()
                        .filter(request -> request.method().equals("POST"))
                        .map(SandboxRequest::path)
                        .filter(path -> path.startsWith("/rest/metadata/")))
                .containsExactly("/rest/metadata/fields", "/rest/metadata/fields");
        assertThat(printed).hasSize(2).last().isEqualTo("made []");
    }

    @Test
    void anObjectIsMadeWithAFieldAndUsedAtOnce() {
        template.sendBody("direct:rockets", null);

        assertThat(twenty.records("rockets")).singleElement().satisfies(rocket -> assertThat(rocket)
                .containsEntry("payload", 22800));
    }
}
