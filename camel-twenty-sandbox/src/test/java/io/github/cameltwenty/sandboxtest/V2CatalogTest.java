package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.OpenApiCatalog;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The document of a sandbox of Twenty 2.21 against that of the recorded server. */
class V2CatalogTest {
    /** What the demo workspace has of its own. */
    private static final DocumentedCatalog DOCUMENTED = new DocumentedCatalog(
            Set.of("employmentHistories", "petCareAgreements", "pets", "rockets", "surveyResults"),
            Set.of(
                    "targetEmploymentHistoryId",
                    "targetPetCareAgreementId",
                    "targetPetId",
                    "targetRocketId",
                    "targetSurveyResultId",
                    "tagline",
                    "introVideo",
                    "workPolicy",
                    "visaSponsorship",
                    "intro",
                    "whatsapp",
                    "workPreference",
                    "performanceRating"));

    private TwentySandbox twenty;
    private JsonNode recorded;
    private JsonNode own;

    @BeforeEach
    void start() {
        Recording.needed(Recording.V2_21);
        twenty = TwentySandbox.start(TwentySandbox.options().dialect(Dialect.V2_21));
        recorded = Recording.read(Recording.V2_21, "openapi-core.json");
        own = Client.json(new Client(twenty).get("/rest/open-api/core"));
    }

    @AfterEach
    void stop() {
        if (twenty != null) {
            twenty.close();
        }
    }

    @Test
    void hasTheResourcesAndFieldsOfTheRecordedServer() {
        Catalog theirs = OpenApiCatalog.read(recorded, "2.21");
        Catalog ours = OpenApiCatalog.read(own, "2.21");

        assertThat(DOCUMENTED.types(ours)).isEqualTo(DOCUMENTED.types(theirs));
        assertThat(DOCUMENTED.relations(ours)).isEqualTo(DOCUMENTED.relations(theirs));
    }

    @Test
    void documentsThePathsAndParametersOfTheRecordedServer() {
        Map<String, String> operations = DOCUMENTED.operations(recorded);
        operations.remove("post /dashboards/{id}/duplicate"); // a call that no other resource has

        assertThat(DOCUMENTED.operations(own)).isEqualTo(operations);
        assertThat(DOCUMENTED.parameters(own).keySet())
                .isEqualTo(DOCUMENTED.parameters(recorded).keySet());
    }
}
