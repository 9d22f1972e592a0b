package io.github.cameltwenty.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.StubbedTest;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.TwentyUnsupportedException;
import io.github.cameltwenty.TwentyValidationException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Servers that have something else at {@code /metadata} than 2.21 was recorded to have. */
class MetadataCallsTest extends StubbedTest {
    private static final String ID = "20202020-8c4d-4e71-a672-2e6a8c9f1b3d";

    @BeforeEach
    void restHasNoFavorites() {
        stub.answer(
                400,
                "{\"statusCode\":400,\"error\":\"BadRequestException\",\"messages\":"
                        + "[\"object 'favorites' not found. eg: companies\"]}");
    }

    private static String refused(String... messages) {
        return "{\"errors\":[{\"message\":\"" + String.join("\"},{\"message\":\"", messages) + "\"}]}";
    }

    private TwentyException failure() {
        return failure(TwentyException.class, "twenty:favorites/findMany", null);
    }

    @Test
    void fieldsThatAreRefusedByNameAreLeftOut() {
        stub.answer(
                        200,
                        refused(
                                "Cannot query field \\\"icon\\\" on type \\\"NavigationMenuItem\\\".",
                                "Cannot query field \\\"color\\\" on type \\\"NavigationMenuItem\\\". Did you mean \\\"folderId\\\"?"))
                .answer(200, "{\"data\":{\"navigationMenuItems\":[{\"id\":\"" + ID + "\",\"type\":\"VIEW\"}]}}");

        assertThat(send("twenty:favorites/findMany", null).getMessage().getBody(List.class))
                .containsExactly(Map.of("id", ID, "type", "VIEW"));
        assertThat(stub.calls().get(2).body())
                .contains("folderId")
                .doesNotContain("icon")
                .doesNotContain("color");
    }

    @Test
    void aServerWithoutTheQueryHasTheResourceNowhere() {
        stub.answer(200, refused("Cannot query field \\\"navigationMenuItems\\\" on type \\\"Query\\\"."));

        assertThat(failure())
                .isInstanceOf(TwentyUnsupportedException.class)
                .hasMessageContaining("no longer in the REST API");
    }

    @Test
    void anyOtherRefusalIsToldAsItIs() {
        stub.answer(200, refused("Syntax Error: Unexpected Name"));

        assertThat(failure()).isInstanceOf(TwentyValidationException.class).hasMessageContaining("Syntax Error");
        assertThat(stub.calls()).hasSize(2);
    }

    @Test
    void aServerThatHasNoIdsThereIsNotAskedForEver() {
        stub.answer(200, refused("Cannot query field \\\"id\\\" on type \\\"NavigationMenuItem\\\"."));

        assertThat(failure()).isInstanceOf(TwentyValidationException.class);
        assertThat(stub.calls()).hasSize(2);
    }

    @Test
    void anItemThatDoesNotSayWhatItIsIsNotTakenForAFavorite() {
        stub.answer(200, "{\"data\":{\"navigationMenuItems\":[{\"id\":\"" + ID + "\"}]}}");

        assertThat(failure()).isInstanceOf(TwentyServerException.class).hasMessageContaining("has no type");
    }

    @Test
    void anAnswerWithoutTheListIsNotTwentys() {
        stub.answer(200, "{\"data\":{}}");

        assertThat(failure())
                .isInstanceOf(TwentyServerException.class)
                .hasMessageContaining("no list navigationMenuItems");
    }
}
