package io.github.cameltwenty.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for each recipe. What each does is told by the test of its name. */
class RecipesTest {
    static List<Page> recipes() {
        return Page.recipes();
    }

    @Test
    void thereAreThirteenAndTheIndexListsThem() {
        String index = Page.of("recipes/README.md").text();

        assertThat(recipes()).hasSize(13).allSatisfy(page -> assertThat(index)
                .contains("](" + page.name().replace("recipes/", "") + ")"));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void itHasATestThatRunsItInEachOfItsLanguages(Page page) throws IOException {
        String name = Arrays.stream(page.name().replaceAll("recipes/|\\.md", "").split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        String test = Files.readString(
                Path.of("src/test/java/io/github/cameltwenty/recipes").resolve(name + "Test.java"));

        for (String language : List.of("yaml", "java")) {
            if (!page.fences(language).isEmpty()) {
                assertThat(test).contains("\"" + language + "\"");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void whatElseItShowsIsCheckedByItsTest(Page page) {
        Set<String> languages = Pattern.compile("^```(\\w+)$", Pattern.MULTILINE)
                .matcher(page.text())
                .results()
                .map(fence -> fence.group(1))
                .collect(Collectors.toSet());

        assertThat(Set.of("yaml", "java", "sql", "csv", "json", "text")).containsAll(languages);
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void whatItNeedsIsWhatItsTestRunsWith(Page page) throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));

        assertThat(page.needs()).isNotEmpty().allSatisfy(library -> assertThat(pom)
                .contains("<artifactId>" + library + "</artifactId>"));
    }
}
