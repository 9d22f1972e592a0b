package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Objects and fields that are made, changed and deleted while a sandbox runs. */
class AddedSchemaTest {
    private TwentySandbox twenty;
    private Client client;

    @AfterEach
    void stop() {
        twenty.close();
    }

    private void start(Dialect dialect) {
        twenty = TwentySandbox.start(TwentySandbox.options().dialect(dialect));
        client = new Client(twenty);
    }

    private static JsonNode ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return Client.json(response);
    }

    private String rockets() {
        Map<String, String> rocket = Map.of(
                "nameSingular", "rocket",
                "namePlural", "rockets",
                "labelSingular", "Rocket",
                "labelPlural", "Rockets");
        return ok(client.post("/rest/metadata/objects", rocket))
                .at("/data/createOneObject/id")
                .asText();
    }

    private String field(String object, String name, String type, Map<String, ?> more) {
        Map<String, Object> field = new LinkedHashMap<>(more);
        field.putAll(Map.of("name", name, "label", name, "type", type, "objectMetadataId", object));
        return ok(client.post("/rest/metadata/fields", field))
                .at("/data/createOneField/id")
                .asText();
    }

    private String companies() {
        for (JsonNode object : Client.json(client.get("/rest/metadata/objects")).at("/data/objects")) {
            if (object.path("namePlural").asText().equals("companies")) {
                return object.path("id").asText();
            }
        }
        throw new AssertionError("no companies");
    }

    @ParameterizedTest
    @EnumSource
    void aNewObjectIsInTheDocument(Dialect dialect) {
        start(dialect);
        field(rockets(), "payload", "NUMBER", Map.of());

        JsonNode document = ok(client.get("/rest/open-api/core"));

        assertThat(document.at("/paths").has("/rockets")).isTrue();
        assertThat(document.at("/components/schemas/Rocket/properties").has("payload"))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aNewObjectIsInGraphqlAndInTheSearch(Dialect dialect) {
        start(dialect);
        field(rockets(), "payload", "NUMBER", Map.of());
        ok(client.post("/rest/rockets", Map.of("name", "Ariane", "payload", 7)));

        JsonNode read = ok(client.post("/graphql", Map.of("query", "{ rockets { edges { node { payload } } } }")));

        assertThat(read.at("/data/rockets/edges/0/node/payload").asInt()).isEqualTo(7);
        String query = "{ search(searchInput: \"ariane\", limit: 5) { edges { node { objectNameSingular } } } }";
        assertThat(ok(client.post("/graphql", Map.of("query", query))).toString())
                .contains("\"rocket\"");
    }

    @ParameterizedTest
    @EnumSource
    void aUniqueFieldIsUniqueBesidesThoseThatWere(Dialect dialect) {
        start(dialect);
        field(companies(), "externalId", "TEXT", Map.of("isUnique", true));
        Map<String, Object> acme =
                Map.of("externalId", "1", "domainName", Map.of("primaryLinkUrl", "https://acme.example"));
        ok(client.post("/rest/companies", acme));

        assertThat(client.post("/rest/companies", Map.of("externalId", "1")).statusCode())
                .isEqualTo(400);
        assertThat(client.post("/rest/companies", Map.of("domainName", acme.get("domainName")))
                        .statusCode())
                .isEqualTo(400);
        ok(client.post("/rest/companies", Map.of("externalId", "2")));
    }

    @ParameterizedTest
    @EnumSource
    void graphqlTellsWhichFieldsAreUnique(Dialect dialect) {
        start(dialect);
        field(rockets(), "serial", "TEXT", Map.of("isUnique", true));

        JsonNode told = ok(client.post(
                "/metadata",
                Map.of(
                        "query",
                        "{ objects(paging: {first: 1000}) { edges { node { namePlural"
                                + " fields(paging: {first: 1000}) { edges { node { name isUnique } } } } } } }")));

        assertThat(told.toString())
                .contains("{\"name\":\"serial\",\"isUnique\":true}")
                .contains("{\"name\":\"domainName\",\"isUnique\":true}")
                .contains("{\"name\":\"employees\",\"isUnique\":false}");
    }

    @ParameterizedTest
    @EnumSource
    void aFieldIsChangedAndDeleted(Dialect dialect) {
        start(dialect);
        String object = rockets();
        String field = field(object, "payload", "NUMBER", Map.of());
        ok(client.post("/rest/rockets", Map.of("name", "Ariane", "payload", 7)));

        JsonNode changed =
                ok(client.patch("/rest/metadata/fields/" + field, Map.of("label", "Kilograms", "isActive", false)));
        ok(client.delete("/rest/metadata/fields/" + field));

        assertThat(changed.at("/data/updateOneField/label").asText()).isEqualTo("Kilograms");
        assertThat(twenty.records("rockets").get(0)).containsKey("name").doesNotContainKey("payload");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "V2_21")
    void whatIsActiveIsNotDeletedUpToNovember2025(Dialect dialect) {
        start(dialect);
        String object = rockets();

        HttpResponse<String> refused = client.delete("/rest/metadata/objects/" + object);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Active objects can't be deleted");
        ok(client.patch("/rest/metadata/objects/" + object, Map.of("isActive", false)));
        ok(client.delete("/rest/metadata/objects/" + object));
        assertThat(client.get("/rest/rockets").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource
    void aRelationIsThereFromBothEndsAndGoesFromBoth(Dialect dialect) {
        start(dialect);
        String companies = companies();
        String field = field(
                rockets(),
                "builder",
                "RELATION",
                Map.of(
                        "relationCreationPayload",
                        Map.of(
                                "type", "MANY_TO_ONE",
                                "targetObjectMetadataId", companies,
                                "targetFieldLabel", "Rockets",
                                "targetFieldIcon", "IconRocket")));
        String acme = ok(client.post("/rest/companies", Map.of("name", "Acme")))
                .at("/data/createCompany/id")
                .asText();
        ok(client.post("/rest/rockets", Map.of("name", "Ariane", "builderId", acme)));

        JsonNode nested = ok(client.get("/rest/companies/" + acme + "?depth=1"));
        client.patch("/rest/metadata/fields/" + field, Map.of("isActive", false));
        ok(client.delete("/rest/metadata/fields/" + field));

        assertThat(nested.at("/data/company/rockets")).hasSize(1);
        assertThat(ok(client.get("/rest/companies/" + acme + "?depth=1"))
                        .at("/data/company")
                        .has("rockets"))
                .isFalse();
        assertThat(twenty.records("rockets").get(0)).doesNotContainKey("builderId");
    }
}
