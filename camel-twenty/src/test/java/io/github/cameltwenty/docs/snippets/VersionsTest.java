package io.github.cameltwenty.docs.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** What {@code versions.md} says, on a sandbox of November 2025. */
class VersionsTest extends SandboxTest {
    @Override
    RouteBuilder[] routes() {
        return new RouteBuilder[] {new Versions()};
    }

    @Override
    protected TwentySandboxOptions options() {
        return TwentySandbox.options()
                .dialect(Dialect.V1_10)
                .customObject("rocket", "rockets", Map.of("thrust", FieldType.NUMBER));
    }

    @Test
    void theServerIsTold() {
        assertThat(template.requestBody("direct:server", null, Map.class))
                .containsEntry("apiVersion", "current")
                .containsKeys("documented", "objects", "settings", "operations", "capabilities", "limits");
        assertThat(printed).singleElement().satisfies(line -> assertThat(line)
                .startsWith("Twenty current, objects: [")
                .contains("companies"));
    }

    @Test
    void channelsAreToldByTheirHandles() {
        for (boolean synced : List.of(true, false)) {
            template.requestBody(
                    "twenty:messageChannels/createOne",
                    Map.of("handle", synced ? "ada@acme.example" : "off@acme.example", "isSyncEnabled", synced));
        }

        template.requestBody("direct:myChannels", (Object) null);

        assertThat(printed).containsExactly("ada@acme.example");
    }

    @Test
    void whatIsDeletedSoftlyComesBack() {
        template.requestBody("direct:hide", ACME);
        assertThat(twenty.records("companies")).hasSize(1);

        template.requestBody("direct:bringBack", List.of(ACME));
        assertThat(twenty.records("companies")).hasSize(2);
    }

    @Test
    void allThatAFilterFindsAreChanged() {
        opportunity("2024-06-01T00:00:00.000Z");
        opportunity("2025-06-01T00:00:00.000Z");

        template.requestBody("direct:closeOld", (Object) null);

        assertThat(twenty.records("opportunities"))
                .extracting(opportunity -> opportunity.get("stage"))
                .containsExactlyInAnyOrder("CUSTOMER", "NEW");
        assertThat(printed).containsExactly("changed 1");
    }

    @Test
    void aDryRunTellsWhatWouldCome() {
        List<Object> ids = List.of(person("Ada"), person("Augusta"));

        assertThat(template.requestBody("direct:merge", ids, Map.class)).containsKey("name");
        assertThat(twenty.records("people")).hasSize(2);
        assertThat(printed)
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("would become {").contains("\"firstName\":\"Ada\""));
    }

    @Test
    void opportunitiesAreGrouped() {
        opportunity("2025-06-01T00:00:00.000Z");

        assertThat(template.requestBody("direct:pipelineReport", null, List.class))
                .hasSize(1);
        assertThat(printed).singleElement().satisfies(line -> assertThat(line).matches("\\[.*NEW.*]: 1"));
    }

    @Test
    void aNoteHasItsTarget() {
        template.requestBodyAndHeader("direct:note", null, "company", ACME);

        assertThat(twenty.records("noteTargets")).singleElement().satisfies(target -> assertThat(target)
                .containsEntry("companyId", ACME));
        assertThat(printed).singleElement().satisfies(line -> assertThat(line)
                .matches("note [0-9a-f-]{36} with 1 target"));
    }

    @Test
    void anObjectOfTheWorkspacesOwnIsAResource() {
        assertThat(template.requestBody("direct:rockets", null, List.class)).isEmpty();
        assertThat(template.requestBody("direct:fieldsOfRockets", null, List.class))
                .isNotEmpty();
        assertThat(printed).contains("thrust: NUMBER");
    }

    private void opportunity(String closeDate) {
        template.requestBody(
                "twenty:opportunities/createOne", Map.of("name", "O", "stage", "NEW", "closeDate", closeDate));
    }

    private Object person(String name) {
        Map<?, ?> person =
                template.requestBody("twenty:people/createOne", Map.of("name", Map.of("firstName", name)), Map.class);
        return person.get("id");
    }
}
