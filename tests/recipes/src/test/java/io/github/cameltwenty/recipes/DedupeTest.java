package io.github.cameltwenty.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DedupeTest extends RecipeTest {
    private static final String KEPT = "20202020-a000-4485-94de-70c2a98daef2";
    private static final String OTHER = "20202020-a018-492d-89de-f9cd4ee80437";
    private static final String THIRD = "20202020-a020-4485-94de-70c2a98daef2";

    private final Map<String, List<Map<String, Object>>> seed = new HashMap<>();

    @Override
    String page() {
        return "dedupe";
    }

    @Override
    TwentySandboxOptions options() {
        return TwentySandbox.options().seed(seed);
    }

    private static Map<String, Object> company(String id, String name, String created, Map<String, Object> more) {
        Map<String, Object> company = new HashMap<>(more);
        company.put("id", id);
        company.put("name", name);
        company.put("createdAt", created + "T10:00:00.000Z");
        return company;
    }

    /** Two companies Acme, of which the younger one has the domain. */
    private void twoOfOneName() {
        seed.put(
                "companies",
                List.of(
                        company(OTHER, " acme", "2024-01-01", Map.of("employees", 12)),
                        company(
                                KEPT,
                                "Acme",
                                "2025-01-01",
                                Map.of("domainName", Map.of("primaryLinkUrl", "https://acme.example"))),
                        company(THIRD, "Bravo", "2023-01-01", Map.of())));
    }

    private void run(boolean apply) {
        twenty.close();
        startTwenty();
        recipe("java").with("dedupe.apply", apply).start();
    }

    /** All of its calls are over when nothing is under way any more. */
    private void awaitEnd() {
        await().until(() -> !twenty.requests().isEmpty());
        await().until(() -> recipe.context().getInflightRepository().size() == 0);
    }

    @Test
    void itOnlyWritesDownWhatItWouldDo() throws IOException {
        twoOfOneName();

        run(false);

        await().until(() -> recipe.filesIn("dedupe").size() == 1);
        awaitEnd();
        assertThat(json(recipe.content("dedupe/" + KEPT + ".json")))
                .isEqualTo(json(Page.of("recipes/dedupe.md").fences("json").get(0)));
        assertThat(twenty.records("companies")).hasSize(3);
        assertThat(twenty.requests())
                .allSatisfy(request -> assertThat(request.method()).isEqualTo("GET"));
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    @Test
    void theOthersGiveWhatTheyHaveBeforeTheyGo() {
        twoOfOneName();
        seed.put("people", new ArrayList<>());
        for (int i = 0; i < 70; i++) {
            seed.get("people").add(Map.of("jobTitle", "Person " + i, "companyId", OTHER));
        }
        seed.put("opportunities", List.of(Map.of("name", "Deal", "companyId", OTHER)));

        run(true);

        await().until(() -> twenty.records("companies").size() == 2);
        assertThat(all("companies", "id")).containsExactlyInAnyOrder(KEPT, THIRD);
        assertThat(twenty.records("companies"))
                .filteredOn(company -> KEPT.equals(company.get("id")))
                .singleElement()
                .satisfies(company -> assertThat(company).containsEntry("employees", 12));
        assertThat(all("people", "companyId")).hasSize(70).containsOnly(KEPT);
        assertThat(all("opportunities", "companyId")).containsExactly(KEPT);
    }

    @Test
    void companiesThatDifferAreLeftAlone() throws IOException {
        seed.put(
                "companies",
                List.of(
                        company(KEPT, "Acme", "2024-01-01", Map.of("address", Map.of("addressCity", "Oslo"))),
                        company(OTHER, "Acme", "2025-01-01", Map.of("address", Map.of("addressCity", "Rome")))));

        run(true);

        await().until(() -> recipe.filesIn("dedupe").size() == 1);
        awaitEnd();
        assertThat(json(recipe.content("dedupe/" + KEPT + ".json"))
                        .at("/differs/0")
                        .asText())
                .isEqualTo("address");
        assertThat(twenty.records("companies")).hasSize(2);
    }

    @Test
    void companiesWithoutANameAreNoGroup() {
        seed.put(
                "companies",
                List.of(company(KEPT, "", "2024-01-01", Map.of()), company(OTHER, "", "2025-01-01", Map.of())));

        run(true);

        awaitEnd();
        assertThat(twenty.records("companies")).hasSize(2);
        assertThat(recipe.filesIn("dedupe")).isEmpty();
    }

    @Test
    void whatStillHasSomethingIsNotDeleted() {
        twoOfOneName();
        seed.put("people", List.of(Map.of("jobTitle", "CEO", "companyId", OTHER)));
        twenty.close();
        startTwenty();
        // the person is not found where it is looked for
        twenty.misbehaveWith(
                request -> request.method().equals("GET") && request.path().equals("/rest/people")
                        ? Misbehaviour.status(
                                200, "{\"data\":{\"people\":[]},\"pageInfo\":{\"hasNextPage\":false},\"totalCount\":0}")
                        : null);

        recipe("java").with("dedupe.apply", true).start();

        await().until(() ->
                twenty.requests().stream().anyMatch(request -> request.path().equals("/rest/companies/" + OTHER)));
        awaitEnd();
        assertThat(twenty.records("companies")).hasSize(3);
        assertThat(twenty.requests())
                .noneSatisfy(request -> assertThat(request.method()).isEqualTo("DELETE"));
    }

    @Test
    void aStepThatFailsDeletesNothing() {
        twoOfOneName();
        seed.put("people", List.of(Map.of("jobTitle", "CEO", "companyId", OTHER)));
        twenty.close();
        startTwenty();
        twenty.misbehaveWith(
                request -> request.method().equals("PATCH") && request.path().startsWith("/rest/people")
                        ? Misbehaviour.html(500)
                        : null);

        recipe("java").with("dedupe.apply", true).start();

        await().until(() -> twenty.requests().stream()
                .anyMatch(request ->
                        request.method().equals("PATCH") && request.path().startsWith("/rest/people")));
        awaitEnd();
        assertThat(twenty.records("companies")).hasSize(3);
    }
}
