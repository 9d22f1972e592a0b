package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A workspace's own unique field, which 2.21 alone tells, and softly deleted holders of it. */
class UpsertUniqueFieldTest extends SandboxedTest {
    private static final String UPSERT = "twenty:rockets/upsertOne?customObject=true&upsertBy=name";

    @Override
    protected TwentySandboxOptions options() {
        return super.options().dialect(Dialect.V2_21);
    }

    @BeforeEach
    void addObject() throws Exception {
        Map<?, ?> object = post(
                "/rest/metadata/objects",
                Map.of(
                        "nameSingular", "rocket",
                        "namePlural", "rockets",
                        "labelSingular", "Rocket",
                        "labelPlural", "Rockets"));
        Object id = ((Map<?, ?>) object.get("createOneObject")).get("id");
        post(
                "/rest/metadata/fields",
                Map.of(
                        "name", "registry",
                        "label", "Registry",
                        "type", "TEXT",
                        "isUnique", true,
                        "objectMetadataId", id));
    }

    private Map<?, ?> post(String path, Map<String, Object> body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(twenty.baseUrl() + path))
                .header("Authorization", "Bearer " + twenty.apiKey())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)))
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        return (Map<?, ?>) ((Map<?, ?>) Json.read(answer)).get("data");
    }

    private String created(String name) {
        return (String) sent("twenty:rockets/createOne?customObject=true", Map.of("name", name, "registry", "NCC-1"))
                .getMessage()
                .getBody(Map.class)
                .get("id");
    }

    private TwentyValidationException refused() {
        return failure(TwentyValidationException.class, UPSERT, Map.of("name", "R2", "registry", "NCC-1"));
    }

    @Test
    void itsLivingHolderIsNamed() {
        String holder = created("R1");

        assertThat(refused()).hasMessageContaining("its registry belongs to another record, " + holder);
    }

    @Test
    void itsDeletedHolderIsNamedAndNotRestoredAsItIsNotTheKey() {
        String holder = created("R1");
        sent("twenty:rockets/deleteOne?customObject=true&softDelete=true", holder);

        assertThat(refused())
                .hasMessageContaining("its registry belongs to a record that is softly deleted, " + holder)
                .hasMessageContaining("Restore it (restoreOne) and update it, or destroy it, or give another value");
    }
}
