package io.github.cameltwenty.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.sandbox.Misbehaviour;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportCsvTest extends RecipeTest {
    @Override
    String page() {
        return "import-csv";
    }

    private String example() {
        return Page.of("recipes/import-csv.md").fences("csv").get(0);
    }

    private void importFile(String name, String content) {
        recipe.drop("import/" + name, content);
        await().until(() -> recipe.filesIn("import/.done").contains(name));
    }

    private Map<String, Object> person(String email) {
        return twenty.records("people").stream()
                .filter(person -> email.equals(at(person, "emails.primaryEmail")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theFileOfThePageBecomesPeople() {
        recipe("yaml").start();

        importFile("people.csv", example());

        assertThat(twenty.records("people")).hasSize(2);
        assertThat(person("juergen@example.com"))
                .containsEntry("jobTitle", "Head of \"Growth\"")
                .containsEntry("city", "Köln")
                .satisfies(person -> assertThat(map(person, "name"))
                        .containsEntry("firstName", "Jürgen")
                        .containsEntry("lastName", "O'Neil, Jr."));
        assertThat(recipe.filesIn("refused")).isEmpty();
    }

    @Test
    void aFileThatComesTwiceDoublesNothing() {
        recipe("yaml").start();
        importFile("people.csv", example());
        twenty.clearRequests();

        importFile("again.csv", example().replace("juergen@", "Juergen@"));

        assertThat(twenty.records("people")).hasSize(2);
        assertThat(twenty.requests())
                .as("a look-up alone")
                .extracting(request -> request.method() + " " + request.path())
                .containsExactly("POST /graphql");
    }

    @Test
    void anEmptyCellEmptiesNoField() {
        recipe("yaml").start();
        importFile(
                "people.csv", "First name,Last name,Email,Title,City\nAda,Lovelace,ada@example.com,Countess,London\n");

        importFile("less.csv", "First name,Last name,Email,Title,City\nAda,King,ada@example.com,,\n");

        assertThat(person("ada@example.com"))
                .containsEntry("jobTitle", "Countess")
                .containsEntry("city", "London")
                .satisfies(person -> assertThat(map(person, "name")).containsEntry("lastName", "King"));
    }

    @Test
    void aByteOrderMarkIsNoPartOfAHeading() {
        recipe("yaml").start();

        importFile("people.csv", "\uFEFF" + example());

        assertThat(map(person("ada@example.com"), "name")).containsEntry("firstName", "Ada");
    }

    @Test
    void aRefusedRowIsSetAsideWithItsReason() {
        recipe("yaml").start();

        importFile("people.csv", example() + "Alan,Turing,,Professor,Manchester\n");

        assertThat(twenty.records("people")).hasSize(2);
        assertThat(recipe.content("refused/people.txt"))
                .contains("it has no emails.primaryEmail, by which it is known", "\"lastName\":\"Turing\"");
    }

    @Test
    void headingsAloneAreNoFailure() {
        recipe("yaml").start();

        importFile("people.csv", "First name,Last name,Email,Title,City\n");

        assertThat(twenty.records("people")).isEmpty();
    }

    @Test
    void aFileThatWasCutOffGoesOnBehindWhatIsDone() {
        recipe("yaml").start();
        String rows = IntStream.range(0, 250)
                .mapToObj(i -> "Ada,No. " + i + ",ada" + i + "@example.com,,London\n")
                .collect(Collectors.joining());
        String file = "First name,Last name,Email,Title,City\n" + rows;
        twenty.misbehaveWith(
                request -> twenty.records("people").isEmpty() ? Misbehaviour.none() : Misbehaviour.dropBefore());
        recipe.drop("import/people.csv", file);
        await().until(() -> recipe.filesIn("import/.failed").contains("people.csv"));
        assertThat(twenty.records("people")).hasSize(200);
        twenty.misbehaveWith(request -> Misbehaviour.none());
        twenty.clearRequests();

        importFile("people.csv", file);

        assertThat(twenty.records("people")).hasSize(250);
        assertThat(twenty.requests())
                .as("a look-up and a create")
                .filteredOn(request -> !request.path().contains("/open-api/"))
                .hasSize(2);
    }

    @Test
    void aLostConnectionSetsTheFileAside() {
        recipe("yaml").start();
        twenty.misbehaveWith(request -> Misbehaviour.dropBefore());

        recipe.drop("import/people.csv", example());

        await().until(() -> recipe.filesIn("import/.failed").contains("people.csv"));
        assertThat(twenty.records("people")).isEmpty();
    }
}
