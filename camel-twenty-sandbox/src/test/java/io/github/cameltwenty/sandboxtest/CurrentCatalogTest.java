package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.OpenApiCatalog;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The documents of a sandbox of November 2025 against those of the recorded server. */
class CurrentCatalogTest {
    /** What the demo workspace has of its own. */
    private static final Set<String> CUSTOM_OBJECTS = Set.of("pets", "rockets", "surveyResults");

    private static final Set<String> CUSTOM_FIELDS = Set.of(
            "petId",
            "rocketId",
            "surveyResultId",
            "tagline",
            "introVideo",
            "workPolicy",
            "visaSponsorship",
            "intro",
            "whatsapp",
            "workPreference",
            "performanceRating");

    private static final DocumentedCatalog DOCUMENTED = new DocumentedCatalog(CUSTOM_OBJECTS, CUSTOM_FIELDS);

    private TwentySandbox twenty;
    private Client client;

    @BeforeEach
    void start() {
        Recording.needed(Recording.V1_10);
        twenty = TwentySandbox.start(TwentySandbox.options().dialect(Dialect.V1_10));
        client = new Client(twenty);
    }

    @AfterEach
    void stop() {
        if (twenty != null) {
            twenty.close();
        }
    }

    @Test
    void hasTheResourcesAndFieldsOfTheRecordedServer() {
        Catalog recorded = OpenApiCatalog.read(Recording.read(Recording.V1_10, "openapi-core.json"), "2025-11");
        Catalog own = OpenApiCatalog.read(Client.json(client.get("/rest/open-api/core")), "2025-11");

        assertThat(DOCUMENTED.types(own)).isEqualTo(DOCUMENTED.types(recorded));
        assertThat(DOCUMENTED.relations(own)).isEqualTo(DOCUMENTED.relations(recorded));
    }

    @Test
    void documentsThePathsAndParametersOfTheRecordedServer() {
        JsonNode recorded = Recording.read(Recording.V1_10, "openapi-core.json");
        JsonNode own = Client.json(client.get("/rest/open-api/core"));

        assertThat(DOCUMENTED.operations(own)).isEqualTo(DOCUMENTED.operations(recorded));
        assertThat(DOCUMENTED.parameters(own)).isEqualTo(DOCUMENTED.parameters(recorded));
    }

    @Test
    void documentsTheSettingsOfTheRecordedServer() {
        JsonNode recorded = Recording.read(Recording.V1_10, "openapi-metadata.json");
        JsonNode own = Client.json(client.get("/rest/open-api/metadata"));

        Map<String, String> withoutLayouts = DOCUMENTED.operations(recorded);
        withoutLayouts.keySet().removeIf(operation -> operation.contains("pageLayout"));
        assertThat(DOCUMENTED.operations(own)).isEqualTo(withoutLayouts);
        for (String settings :
                Set.of("Webhook", "ApiKey", "View", "ViewField", "ViewFilter", "ViewGroup", "ViewSort")) {
            assertThat(requiredAndFields(own, settings)).as(settings).isEqualTo(requiredAndFields(recorded, settings));
        }
    }

    private static String requiredAndFields(JsonNode document, String schema) {
        JsonNode found = document.at("/components/schemas/" + schema);
        Set<String> required = new TreeSet<>();
        found.path("required").forEach(name -> required.add(name.asText()));
        Set<String> fields = new TreeSet<>();
        found.get("properties").fieldNames().forEachRemaining(fields::add);
        return required + " " + fields;
    }
}
