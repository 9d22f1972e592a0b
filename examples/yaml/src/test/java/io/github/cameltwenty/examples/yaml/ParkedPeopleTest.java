package io.github.cameltwenty.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParkedPeopleTest {
    private static final String TWO_PEOPLE = """
            [{"name": {"firstName": "Ada"}}, {"name": {"firstName": "Grace"}}]""";
    private static final Misbehaviour TOO_MANY_CALLS =
            Misbehaviour.status(429, "{\"statusCode\":429,\"error\":\"Error\",\"messages\":[\"Too many requests\"]}");

    private TwentySandbox twenty;
    private YamlExample example;

    @BeforeEach
    void start(@TempDir Path folder) {
        twenty = TwentySandbox.start();
        example = new YamlExample(twenty, folder, "classpath:camel/parked-people.camel.yaml").start();
    }

    @AfterEach
    void stop() {
        example.close();
        twenty.close();
    }

    @Test
    void theBadRecordIsParkedWithItsReasonAndTheOthersAreCreated() {
        example.drop("people/people.json", YamlExample.data("people/people.json"));

        await().until(() -> example.has("people/.done/people.json"));
        assertThat(firstNames()).containsExactlyInAnyOrder("Ada", "Grace");
        assertThat(example.filesIn("parked")).containsExactly("people-1.error.txt", "people-1.json");
        assertThat(example.content("parked/people-1.json"))
                .isEqualToIgnoringWhitespace("{\"name\":{\"firstName\":\"Charles\",\"lastName\":\"Babbage\"},"
                        + "\"emails\":{\"primaryEmail\":\"ada@example.com\"}}");
        assertThat(example.content("parked/people-1.error.txt")).contains("people/createOne", "duplicate");
    }

    @Test
    void aCallTooManyIsRepeated() {
        twenty.misbehave(TOO_MANY_CALLS, TOO_MANY_CALLS);

        example.drop("people/people.json", TWO_PEOPLE);

        await().until(() -> example.has("people/.done/people.json"));
        assertThat(firstNames()).containsExactlyInAnyOrder("Ada", "Grace");
        assertThat(twenty.requests()).hasSize(4);
        assertThat(example.filesIn("parked")).isEmpty();
    }

    @Test
    void aRecordThatIsNeverLetThroughIsParked() {
        twenty.misbehaveWith(request -> request.body().contains("Ada") ? TOO_MANY_CALLS : null);

        example.drop("people/people.json", TWO_PEOPLE);

        await().until(() -> example.has("people/.done/people.json"));
        assertThat(firstNames()).containsExactly("Grace");
        assertThat(twenty.requests())
                .as("one call, five more, and the other record's")
                .hasSize(7);
        assertThat(example.filesIn("parked")).containsExactly("people-0.error.txt", "people-0.json");
        assertThat(example.content("parked/people-0.error.txt")).contains("Too many requests");
    }

    @Test
    void aLostConnectionFailsTheFile() {
        twenty.misbehaveWith(request -> Misbehaviour.dropBefore());

        example.drop("people/people.json", TWO_PEOPLE);

        await().until(() -> example.has("people/.failed/people.json"));
        assertThat(example.filesIn("parked")).isEmpty();
    }

    private List<Object> firstNames() {
        return twenty.records("people").stream()
                .map(person -> person.get("name"))
                .map(java.util.Map.class::cast)
                .<Object>map(name -> name.get("firstName"))
                .toList();
    }
}
