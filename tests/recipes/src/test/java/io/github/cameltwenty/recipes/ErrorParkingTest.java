package io.github.cameltwenty.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.sandbox.Misbehaviour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErrorParkingTest extends RecipeTest {
    private static final String PEOPLE = """
            [{"name": {"firstName": "Ada"}, "emails": {"primaryEmail": "ada@example.com"}},
             {"name": {"firstName": "Jürgen"}, "jobTitle": "no address"},
             {"name": {"firstName": "Alan"}, "emails": {"primaryEmail": "alan@example.com"}}]""";

    @Override
    String page() {
        return "error-parking";
    }

    @BeforeEach
    void start() {
        recipe("yaml").start();
    }

    @Test
    void theBadOneIsParkedWithItsReasonAndTheOthersGoOn() {
        recipe.drop("people/people.json", PEOPLE);

        await().until(() -> recipe.filesIn("people/.done").contains("people.json"));
        assertThat(all("people", "name.firstName")).containsExactlyInAnyOrder("Ada", "Alan");
        assertThat(recipe.filesIn("parked")).containsExactly("people-1.json", "people-1.reason.txt");
        assertThat(recipe.content("parked/people-1.json")).contains("\"Jürgen\"");
        assertThat(recipe.content("parked/people-1.reason.txt")).contains("it has no emails.primaryEmail");
    }

    @Test
    void theMendedOneGoesTheSameWay() {
        recipe.drop("people/people.json", PEOPLE);
        await().until(() -> recipe.filesIn("parked").size() == 2);

        recipe.drop(
                "parked/again/people-1.json",
                recipe.content("parked/people-1.json")
                        .replaceFirst("}$", ",\"emails\":{\"primaryEmail\":\"j@example.com\"}}"));

        await().until(() -> all("people", "name.firstName").contains("Jürgen"));
        await().until(() -> recipe.filesIn("parked/again").isEmpty());
    }

    @Test
    void theOneThatIsStillBadIsParkedAgain() {
        recipe.drop("parked/again/people-1.json", "{\"jobTitle\": \"no address\"}");

        await().until(() -> recipe.filesIn("parked").size() == 2);
        assertThat(recipe.filesIn("parked")).containsExactly("people-1.json", "people-1.reason.txt");
    }

    @Test
    void aKeyThatIsRevokedParksNothing() {
        twenty.misbehaveWith(request -> Misbehaviour.status(
                401, "{\"statusCode\":401,\"error\":\"Unauthorized\",\"messages\":[\"Token invalid.\"]}"));

        recipe.drop("people/people.json", PEOPLE);

        await().until(() -> recipe.filesIn("people/.failed").contains("people.json"));
        assertThat(recipe.filesIn("parked")).isEmpty();
        assertThat(twenty.requests()).as("it stops at the first").hasSize(1);
    }

    @Test
    void aFileThatFailedMayComeAgain() {
        twenty.misbehave(Misbehaviour.none(), Misbehaviour.none(), Misbehaviour.html(500));
        recipe.drop("people/people.json", PEOPLE);
        await().until(() -> recipe.filesIn("people/.failed").contains("people.json"));

        recipe.drop("people/people.json", PEOPLE);

        await().until(() -> recipe.filesIn("people/.done").contains("people.json"));
        assertThat(all("people", "name.firstName")).containsExactlyInAnyOrder("Ada", "Alan");
    }
}
