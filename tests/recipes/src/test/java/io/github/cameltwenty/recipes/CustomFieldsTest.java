package io.github.cameltwenty.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.catalog.Resource;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomFieldsTest extends RecipeTest {
    private static final String ACME = "20202020-a000-4485-94de-70c2a98daef2";

    private final List<Object> rows = new CopyOnWriteArrayList<>();

    @Override
    String page() {
        return "custom-fields";
    }

    @Override
    TwentySandboxOptions options() {
        return TwentySandbox.options()
                .catalog(withCustom(Catalog.twenty()))
                .seed(Map.of("companies", List.of(Map.of("id", ACME, "name", "Acme", "tier", "SILVER"))));
    }

    /** The workspace that the page tells of. */
    private static Catalog withCustom(Catalog twenty) {
        Map<String, Resource> resources = new LinkedHashMap<>(twenty.resources());
        Resource companies = resources.get("companies");
        Map<String, Field> fields = new LinkedHashMap<>(companies.fields());
        fields.put("tier", new Field(FieldType.SELECT, false, false, List.of("SILVER", "GOLD"), null));
        resources.put("companies", new Resource("companies", companies.singular(), fields, companies.relations()));

        Map<String, Field> rocket = new LinkedHashMap<>();
        List.of("id", "name", "createdAt", "updatedAt", "deletedAt")
                .forEach(name -> rocket.put(name, companies.fields().get(name)));
        rocket.put("payload", new Field(FieldType.NUMBER, false, false, List.of(), null));
        resources.put("rockets", new Resource("rockets", "rocket", rocket, Map.of()));
        return new Catalog(twenty.version(), twenty.composites(), resources);
    }

    @BeforeEach
    void start() throws Exception {
        recipe("yaml").start();
        recipe.context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:row")
                        .process(exchange -> rows.add(
                                exchange.getMessage().getBody(Map.class).get("name")));
            }
        });
    }

    @Test
    void aFieldOfTheWorkspacesOwnIsWrittenAndFiltered() {
        recipe.template().sendBody("direct:tiered-company", "{\"name\": \"Big\", \"revenue\": 2000000}");
        recipe.template().sendBody("direct:tiered-company", "{\"name\": \"Small\", \"revenue\": 1}");

        recipe.template().sendBody("direct:golden-companies", null);

        assertThat(rows).containsExactly("Big");
    }

    @Test
    void itIsSetByAnOption() {
        recipe.template().sendBody("direct:promote", ACME);

        assertThat(all("companies", "tier")).containsExactly("GOLD");
    }

    @Test
    void aMisspeltOneIsRefusedByTwentyAndNamed() {
        assertThatThrownBy(() -> recipe.template().sendBody("twenty:companies/createOne?field.teir=GOLD", null))
                .cause()
                .isInstanceOf(TwentyValidationException.class)
                .hasMessageContaining("teir");
    }

    @Test
    void anObjectOfTheWorkspacesOwnIsUpserted() {
        recipe.template().sendBody("direct:build-rocket", "{\"name\": \"Ariane 6\", \"payload\": 10}");
        recipe.template().sendBody("direct:build-rocket", "{\"name\": \"Ariane 6\", \"payload\": 22800}");
        recipe.template().sendBody("direct:build-rocket", "{\"name\": \"Vega\", \"payload\": 1500}");

        List<?> heavy = recipe.template().requestBody("direct:heavy-rockets", null, List.class);

        assertThat(twenty.records("rockets")).hasSize(2);
        assertThat(heavy)
                .singleElement()
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("name", "Ariane 6");
    }
}
