package io.github.cameltwenty.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TwoWorkspacesTest extends RecipeTest {
    private final TwentySandbox other =
            TwentySandbox.start(TwentySandbox.options().apiKey("other-key"));

    @Override
    String page() {
        return "two-workspaces";
    }

    @Override
    TwentySandboxOptions options() {
        List<Map<String, Object>> companies = new ArrayList<>(IntStream.range(0, 70)
                .mapToObj(i -> Map.<String, Object>of(
                        "name",
                        "Müller, \"" + i + "\"",
                        "domainName",
                        Map.of("primaryLinkUrl", "https://" + i + ".example")))
                .toList());
        companies.add(Map.of("name", "No domain"));
        return TwentySandbox.options().seed(Map.of("companies", companies));
    }

    private PageRun start(String language) {
        return recipe(language)
                .with("other-crm.base-url", other.baseUrl())
                .with("other-crm.api-key", other.apiKey())
                .with("copy.period", 200)
                .start();
    }

    @AfterEach
    void closeOther() {
        other.close();
    }

    @Test
    void theOtherFollowsAndARepeatChangesNothing() {
        start("yaml");

        await().until(() -> other.records("companies").size() == 70);
        await().until(() -> other.requests().size() >= 8);
        assertThat(other.records("companies")).hasSize(70).extracting("name").contains("Müller, \"69\"");
        assertThat(other.requests())
                .filteredOn(request -> !request.path().equals("/graphql"))
                .extracting(SandboxRequest::method)
                .filteredOn(method -> !method.equals("GET"))
                .containsExactly("POST");
    }

    @Test
    void inJavaBothAreAsked() {
        start("java");

        await().until(() -> other.requests().size() == 1);
        assertThat(twenty.requests()).hasSize(1);
    }
}
