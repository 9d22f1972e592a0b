package io.github.cameltwenty.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExportCsvTest extends RecipeTest {
    private final List<Map<String, Object>> companies = new ArrayList<>(IntStream.range(0, 330)
            .mapToObj(i -> Map.<String, Object>of("name", "Company " + i))
            .toList());

    @Override
    String page() {
        return "export-csv";
    }

    @Override
    TwentySandboxOptions options() {
        return TwentySandbox.options().seed(Map.of("companies", companies));
    }

    @SafeVarargs
    private void restartWith(Map<String, Object>... others) {
        twenty.close();
        companies.clear();
        companies.addAll(List.of(others));
        startTwenty();
    }

    private List<String> exported() {
        await().until(() -> !recipe.filesIn("export").isEmpty());
        assertThat(recipe.filesIn("export")).singleElement().asString().matches("companies-\\d{4}-\\d\\d-\\d\\d.csv");
        return recipe.content("export/" + recipe.filesIn("export").get(0))
                .lines()
                .toList();
    }

    @Test
    void everyPageIsExported() {
        recipe("yaml").start();

        List<String> lines = exported();

        assertThat(lines)
                .hasSize(331)
                .startsWith("Name,Website,City,Employees")
                .contains("Company 0,,,", "Company 329,,,");
        assertThat(twenty.requests()).hasSize(2);
    }

    @Test
    void commasQuotesAndUmlautsComeThrough() {
        restartWith(Map.of(
                "name",
                "Müller \"Die Zange\", GmbH",
                "employees",
                12,
                "domainName",
                Map.of("primaryLinkUrl", "https://mueller.example"),
                "address",
                Map.of("addressCity", "Köln")));
        recipe("yaml").start();

        assertThat(exported())
                .containsExactly(
                        "Name,Website,City,Employees",
                        "\"Müller \"\"Die Zange\"\", GmbH\",https://mueller.example,Köln,12");
    }

    @Test
    void nothingGivesTheHeadings() {
        restartWith();
        recipe("yaml").start();

        assertThat(exported()).containsExactly("Name,Website,City,Employees");
    }

    @Test
    void aFailureOnTheWayLeavesNoFile() {
        twenty.misbehaveWith(request -> request.rawQuery().contains("starting_after") ? Misbehaviour.html(500) : null);
        recipe("yaml").with("export.period", 100).start();

        await().until(() -> twenty.requests().size() >= 4);
        assertThat(recipe.filesIn("export")).isEmpty();
    }
}
