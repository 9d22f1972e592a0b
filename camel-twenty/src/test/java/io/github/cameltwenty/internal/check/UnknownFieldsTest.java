package io.github.cameltwenty.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltwenty.Log;
import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.catalog.Resource;
import io.github.cameltwenty.catalog.ServerInfo;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.builder.RouteBuilder;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name that the catalog lacks may be a field of the workspace's own; the workspace itself knows. */
class UnknownFieldsTest extends SandboxedTest {
    @Override
    protected TwentySandboxOptions options() {
        return TwentySandbox.options().customObject("rocket", "rockets", Map.of("thrust", FieldType.NUMBER));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "companies | nmae         | Twenty's companies have no field nmae, did you mean name?",
                "people    | email        | Twenty's people have no field email, did you mean emails?",
                "people    | primaryEmail | Twenty's people have no field primaryEmail, did you mean emails.primaryEmail?",
                "companies | zzzzzzzz     | Twenty's companies have no field zzzzzzzz."
            })
    void itIsToldOnceWithTheNearestNameAndSent(String resource, String field, String message) {
        try (Log log = Log.start(Level.WARN)) {
            send("twenty:" + resource + "/createOne", Map.of(field, "x"));
            send("twenty:" + resource + "/createOne", Map.of(field, "y"));

            assertThat(log.text())
                    .containsOnlyOnce(message
                            + " It is sent, as it may be one of the workspace's own; catalog=workspace knows those");
        }
        assertThat(calls()).hasSize(2);
    }

    @Test
    void aNameOfAnotherVersionIsNoneOfThem() {
        try (Log log = Log.start(Level.WARN)) {
            send("twenty:companies/createOne", Map.of("annualRevenue", Map.of("amountMicros", 5)));

            assertThat(log.text()).doesNotContain("annualRevenue");
        }
    }

    @Test
    void aFieldOfAnotherVersionIsCheckedByItsType() {
        TwentyValidationException refused =
                failure(TwentyValidationException.class, "twenty:companies/createOne", Map.of("annualRevenue", 5));

        assertThat(refused).hasMessageContaining("annualRevenue: 5 is no object");
    }

    @Test
    void noFieldHoldsSomeCharacters() {
        TwentyValidationException refused =
                failure(TwentyValidationException.class, "twenty:companies/createOne", Map.of("own", "a\0b"));

        assertThat(refused).hasMessageContaining("own: the character NUL cannot be stored");
    }

    @Test
    void theWorkspaceRefusesItBeforeTheCall() {
        TwentyValidationException refused = failure(
                TwentyValidationException.class,
                "twenty:companies/createOne?catalog=workspace",
                Map.of("nmae", "Acme"));

        assertThat(refused)
                .hasMessageContaining("nmae: The workspace's companies have no field nmae, did you mean name?");
        assertThat(refused.getPath()).isEqualTo("nmae");
        assertThat(calls()).isEmpty();
    }

    @Test
    void theWorkspaceKnowsItsOwnFields() {
        TwentyValidationException refused = failure(
                TwentyValidationException.class,
                "twenty:rockets/createOne?catalog=workspace",
                Map.of("name", "Ariane", "thrust", "much"));

        assertThat(refused).hasMessageContaining("thrust: 'much' is no number");
        assertThat(calls()).isEmpty();
    }

    @Test
    void theWorkspaceKnowsTheChoicesOfItsSelects() {
        TwentyValidationException refused = failure(
                TwentyValidationException.class,
                "twenty:opportunities/createOne?catalog=workspace",
                Map.of("name", "Fleet", "stage", "NWE"));

        assertThat(refused).hasMessageContaining("stage: 'NWE' is no choice: meant is perhaps NEW");
        assertThat(calls()).isEmpty();
    }

    @Test
    void whatTheWorkspaceHasGoesThrough() {
        sent("twenty:opportunities/createOne?catalog=workspace", Map.of("name", "Fleet", "stage", "NEW"));

        assertThat(twenty.records("opportunities")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "createOne?field.nmae=x          | The option field.nmae: The workspace's companies have no field nmae, did you mean name?",
                "findMany?orderBy=nmae           | The option orderBy: The workspace's companies have no field nmae",
                "findMany?fields=name,nope       | The option fields: The workspace's companies have no field nope",
                "findMany?filter=nmae[eq]:x      | The option filter: The workspace's companies have no field nmae",
                "upsertOne?upsertBy=domain       | The option upsertBy: The workspace's companies have no field domain"
            })
    void optionsAreCheckedByTheWorkspaceWhenTheRouteStarts(String action, String message) {
        String uri = "twenty:companies/" + action + "&catalog=workspace";

        assertThatThrownBy(() -> context.addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:named").to(uri);
                    }
                }))
                .hasStackTraceContaining(message);
    }

    @Test
    void aRenamedFieldIsNamedAsThisServerNamesIt() {
        Resource noteTargets = new Resource(
                "noteTargets",
                "noteTarget",
                Map.of("targetCompanyId", new Field(FieldType.UUID, false, false, List.of(), null)),
                Map.of());
        Catalog workspace = new Catalog("2.21", Map.of(), Map.of("noteTargets", noteTargets));
        ServerInfo server = new ServerInfo(true, workspace, Set.of(), Set.of(), true, true);

        assertThat(ResourceFields.of("noteTargets", server).unknown("companyId"))
                .isEqualTo("companyId is targetCompanyId on this server");
    }
}
