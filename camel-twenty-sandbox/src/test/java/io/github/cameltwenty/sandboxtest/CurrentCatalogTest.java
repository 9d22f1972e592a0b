package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.OpenApiCatalog;
import io.github.cameltwenty.catalog.Resource;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    private TwentySandbox twenty;
    private Client client;

    @BeforeEach
    void start() {
        assumeTrue(Files.isDirectory(Recording.V1_10), "The recordings are not here");
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

        assertThat(types(own)).isEqualTo(types(recorded));
        assertThat(relations(own)).isEqualTo(relations(recorded));
    }

    @Test
    void documentsThePathsAndParametersOfTheRecordedServer() {
        JsonNode recorded = Recording.read(Recording.V1_10, "openapi-core.json");
        JsonNode own = Client.json(client.get("/rest/open-api/core"));

        assertThat(operations(own)).isEqualTo(operations(recorded));
        assertThat(parameters(own)).isEqualTo(parameters(recorded));
    }

    @Test
    void documentsTheSettingsOfTheRecordedServer() {
        JsonNode recorded = Recording.read(Recording.V1_10, "openapi-metadata.json");
        JsonNode own = Client.json(client.get("/rest/open-api/metadata"));

        Map<String, String> withoutLayouts = operations(recorded);
        withoutLayouts.keySet().removeIf(operation -> operation.contains("pageLayout"));
        assertThat(operations(own)).isEqualTo(withoutLayouts);
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

    private static boolean isStandard(Resource resource) {
        return !CUSTOM_OBJECTS.contains(resource.plural());
    }

    private static Map<String, String> types(Catalog catalog) {
        Map<String, String> types = new TreeMap<>();
        catalog.resources().values().stream()
                .filter(CurrentCatalogTest::isStandard)
                .forEach(resource -> resource.fields().forEach((name, field) -> {
                    if (!CUSTOM_FIELDS.contains(name)) {
                        String key = resource.plural() + "." + name;
                        types.put(key, field.type() + " " + field.required() + " " + new TreeSet<>(field.values()));
                    }
                }));
        return types;
    }

    private static Map<String, String> relations(Catalog catalog) {
        Map<String, String> relations = new TreeMap<>();
        catalog.resources().values().stream()
                .filter(CurrentCatalogTest::isStandard)
                .forEach(resource -> resource.relations().forEach((name, relation) -> {
                    if (!CUSTOM_OBJECTS.contains(relation.resource())) {
                        relations.put(resource.plural() + "." + name, relation.toString());
                    }
                }));
        return relations;
    }

    /** The parameters of operations by method and path. */
    private static Map<String, String> operations(JsonNode document) {
        Map<String, String> operations = new TreeMap<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (CUSTOM_OBJECTS.stream().noneMatch(path.getKey()::contains)) {
                        Set<String> parameters = new TreeSet<>();
                        method.getValue()
                                .path("parameters")
                                .forEach(parameter ->
                                        parameters.add(parameter.path("$ref").asText()));
                        operations.put(
                                method.getKey() + " " + path.getKey(),
                                method.getValue().path("operationId").asText() + " " + parameters);
                    }
                }));
        return operations;
    }

    private static Map<String, JsonNode> parameters(JsonNode document) {
        Map<String, JsonNode> parameters = new TreeMap<>();
        document.at("/components/parameters")
                .properties()
                .forEach(parameter ->
                        parameters.put(parameter.getKey(), parameter.getValue().get("schema")));
        return parameters;
    }
}
