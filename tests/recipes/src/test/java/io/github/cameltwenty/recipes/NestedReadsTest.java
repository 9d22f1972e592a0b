package io.github.cameltwenty.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NestedReadsTest extends RecipeTest {
    private static final String ACME = "20202020-a000-4485-94de-70c2a98daef2";
    private static final String BRAVO = "20202020-a018-492d-89de-f9cd4ee80437";
    private static final String ADA = "20202020-b000-4485-94de-70c2a98daef2";
    private static final String ALAN = "20202020-b018-492d-89de-f9cd4ee80437";

    private final List<Map<?, ?>> rows = new CopyOnWriteArrayList<>();
    private final Map<String, List<Map<String, Object>>> seed = Map.of(
            "companies",
            List.of(Map.of("id", ACME, "name", "Acme \"A, B\" (US)"), Map.of("id", BRAVO, "name", "Bravo")),
            "people",
            List.of(
                    Map.of("id", ADA, "name", Map.of("firstName", "Ada"), "companyId", BRAVO),
                    Map.of("id", ALAN, "name", Map.of("firstName", "Alan"))),
            "opportunities",
            new ArrayList<>(List.of(
                    Map.of("name", "1", "companyId", ACME, "pointOfContactId", ADA),
                    Map.of("name", "2", "companyId", ACME, "pointOfContactId", ALAN),
                    Map.of("name", "3"))));

    @Override
    String page() {
        return "nested-reads";
    }

    @Override
    TwentySandboxOptions options() {
        return TwentySandbox.options().seed(seed);
    }

    private void run(String language, String endpoint, Object body) throws Exception {
        recipe(language).start();
        recipe.context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:row")
                        .process(exchange -> rows.add(exchange.getMessage().getBody(Map.class)));
            }
        });
        recipe.template().sendBody(endpoint, body);
    }

    @Test
    void depth1HoldsWhatIsRelated() throws Exception {
        run("yaml", "direct:one-level", null);

        assertThat(rows).hasSize(3);
        assertThat(map(rows.get(0), "company")).containsEntry("name", "Acme \"A, B\" (US)");
        assertThat(map(rows.get(0), "pointOfContact")).containsEntry("companyId", BRAVO);
        assertThat(twenty.requests()).hasSize(1);
    }

    @Test
    void depth2HoldsWhatIsRelatedToThat() throws Exception {
        run("yaml", "direct:two-levels", null);

        assertThat(map(map(rows.get(0), "pointOfContact"), "company")).containsEntry("name", "Bravo");
        assertThat(twenty.requests()).hasSize(1);
    }

    @Test
    void oneMoreCallReadsTheSecondLevel() throws Exception {
        run("yaml", "direct:one-more-call", null);

        assertThat(rows).extracting(row -> String.valueOf(row.get("name"))).containsExactly("1", "2", "3");
        assertThat(rows)
                .extracting(row -> String.valueOf(row.get("contactWorksAt")))
                .containsExactly("Bravo", "null", "null");
        assertThat(twenty.requests()).hasSize(2);
    }

    @Test
    void nothingIsLookedUpWhereNobodyHasACompany() throws Exception {
        seed.get("opportunities").clear();

        twenty.close();
        startTwenty();
        run("yaml", "direct:one-more-call", null);

        assertThat(rows).isEmpty();
        assertThat(twenty.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bravo", "Acme \"A, B\" (US)"})
    void theNameOfACompanyMayHoldAnything(String name) throws Exception {
        run("java", "direct:peopleOfCompany", name);

        assertThat(rows).hasSize(name.equals("Bravo") ? 1 : 0);
        assertThat(twenty.requests()).hasSize(1);
    }
}
