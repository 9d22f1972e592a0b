package io.github.cameltwenty.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.TwentyRecords;
import io.github.cameltwenty.TwentyUnsupportedException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Twenty 2.21 has at {@code /metadata} only: the routes of 1.0 go on working as far as they may. */
class GoneFromRestTest extends LaterServerTest {
    private static final String JANE = "20202020-8c4d-4e71-a672-2e6a8c9f1b3d";
    private static final String TIM = "20202020-8c4d-4e71-a672-2e6a8c9f1b3e";
    private static final String FOLDER = "20202020-8c4d-4e71-a672-2e6a8c9f1b3f";

    @Override
    protected TwentySandboxOptions options() {
        return TwentySandbox.options()
                .dialect(Dialect.V2_21)
                .seed(Map.of(
                        "messageChannels",
                        List.of(
                                Map.of("id", TIM, "handle", "tim@apple.dev", "visibility", "METADATA"),
                                Map.of("id", JANE, "handle", "jane@apple.dev", "visibility", "SHARE_EVERYTHING")),
                        "navigationMenuItems",
                        List.of(
                                Map.of("id", FOLDER, "type", "FOLDER", "name", "Mine", "position", 1),
                                Map.of("id", JANE, "type", "RECORD", "position", 2, "folderId", FOLDER))));
    }

    @BeforeEach
    void signIn() {
        configuration().setUserEmail(twenty.userEmail());
        configuration().setUserPassword(twenty.userPassword());
    }

    private void withoutUser() {
        configuration().setUserEmail(null);
        configuration().setUserPassword(null);
    }

    private static List<Object> handles(List<?> channels) {
        return channels.stream()
                .<Object>map(channel -> ((Map<?, ?>) channel).get("handle"))
                .toList();
    }

    private List<String> metadataCalls() {
        return twenty.requests().stream()
                .filter(request -> request.path().equals("/metadata"))
                .map(SandboxRequest::body)
                .filter(body -> !body.contains("Token"))
                .toList();
    }

    @Test
    void aUsersChannelsAreFilteredOrderedAndCutHere() {
        Exchange done = sent("twenty:messageChannels/findMany?orderBy=handle&limit=1", null);

        assertThat(handles(done.getMessage().getBody(List.class))).containsExactly("jane@apple.dev");
        assertThat(done.getMessage().getHeader(TwentyConstants.TOTAL_COUNT)).isEqualTo(2);
        assertThat(done.getMessage().getHeader(TwentyConstants.HAS_NEXT_PAGE)).isEqualTo(true);
        assertThat(handles(found("twenty:messageChannels/findMany?filter=visibility[eq]:METADATA")))
                .containsExactly("tim@apple.dev");
    }

    @Test
    void allAreFoundOneByOne() {
        List<Object> all = new ArrayList<>();
        ((TwentyRecords) sent("twenty:messageChannels/findAll", null)
                        .getMessage()
                        .getBody())
                .forEachRemaining(all::add);

        assertThat(handles(all)).containsExactlyInAnyOrder("jane@apple.dev", "tim@apple.dev");
    }

    @Test
    void oneIsFoundByItsId() {
        Map<?, ?> channel =
                sent("twenty:messageChannels/findOne", JANE).getMessage().getBody(Map.class);

        assertThat(channel.get("handle")).isEqualTo("jane@apple.dev");
        failure(TwentyNotFoundException.class, "twenty:messageChannels/findOne", UNKNOWN_ID);
    }

    @Test
    void aChannelIsChanged() {
        Map<?, ?> changed = sent("twenty:messageChannels/updateOne", Map.of("id", TIM, "visibility", "SUBJECT"))
                .getMessage()
                .getBody(Map.class);

        assertThat(changed.get("visibility")).isEqualTo("SUBJECT");
        assertThat(twenty.records("messageChannels"))
                .extracting(channel -> channel.get("visibility"))
                .containsExactlyInAnyOrder("SUBJECT", "SHARE_EVERYTHING");
        failure(
                TwentyNotFoundException.class,
                "twenty:messageChannels/updateOne",
                Map.of("id", UNKNOWN_ID, "visibility", "SUBJECT"));
    }

    @Test
    void allThatAFilterFindsAreChanged() {
        List<?> changed = sent(
                        "twenty:messageChannels/updateMany?filter=RAW(handle[like]:\"%@apple.dev\")",
                        Map.of("visibility", "SUBJECT"))
                .getMessage()
                .getBody(List.class);

        assertThat(changed).hasSize(2);
        assertThat(twenty.records("messageChannels")).allMatch(channel -> "SUBJECT".equals(channel.get("visibility")));
    }

    @Test
    void aKeyAloneIsRefusedBeforeTheCall() {
        withoutUser();

        assertThat(failure(TwentyAuthenticationException.class, "twenty:messageChannels/findMany", null))
                .hasMessageContaining("not sent")
                .hasMessageContaining("the session of a user");
        assertThat(metadataCalls()).isEmpty();
    }

    @Test
    void fieldsThatTheServerLacksAreLeftOutFromThenOn() {
        found("twenty:messageChannels/findMany");
        twenty.clearRequests();

        found("twenty:messageChannels/findMany");

        assertThat(metadataCalls()).singleElement().satisfies(call -> assertThat(call)
                .contains("myMessageChannels { id handle visibility }"));
        assertThat(calls()).hasSize(1);
    }

    @Test
    void noTokenOfAnAccountIsAskedFor() {
        found("twenty:connectedAccounts/findMany");

        assertThat(metadataCalls()).isNotEmpty().noneMatch(call -> call.contains("accessToken"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "createOne",
                "deleteOne",
                "destroyOne",
                "upsertOne?upsertBy=id",
                "deleteMany",
                "mergeMany",
                "restoreOne"
            })
    void whatNothingDoesIsRefusedBeforeACallAndSaysSo(String operation) {
        found("twenty:messageChannels/findMany");
        twenty.clearRequests();
        Object body =
                switch (operation) {
                    case "createOne" -> Map.of("handle", "new@apple.dev");
                    case "upsertOne?upsertBy=id" -> Map.of("id", UNKNOWN_ID, "handle", "new@apple.dev");
                    case "deleteMany", "mergeMany" -> List.of(JANE, TIM);
                    default -> JANE;
                };

        Throwable failure = send("twenty:messageChannels/" + operation, body).getException();

        Throwable cause = failure instanceof TwentyUnsupportedException ? failure : failure.getCause();
        assertThat(cause)
                .isInstanceOf(TwentyUnsupportedException.class)
                .hasMessageContaining("come and go with the account");
        assertThat(metadataCalls()).noneMatch(call -> call.contains("mutation"));
        assertThat(twenty.records("messageChannels")).hasSize(2);
    }

    @Test
    void favoritesAndTheirFoldersAreItemsOfTheMenu() {
        withoutUser();

        assertThat(found("twenty:favoriteFolders/findMany")).singleElement().satisfies(folder -> assertThat(folder)
                .containsEntry("name", "Mine"));
        assertThat(found("twenty:favorites/findMany")).singleElement().satisfies(favorite -> assertThat(favorite)
                .containsEntry("favoriteFolderId", FOLDER)
                .containsEntry("type", "RECORD"));
    }

    @Test
    void theMenuOfAllIsNotChangedAsIfItWereAFavorite() {
        assertThat(failure(TwentyUnsupportedException.class, "twenty:favorites/deleteOne", JANE))
                .hasMessageContaining("twenty:general/graphql");
        assertThat(twenty.records("navigationMenuItems")).hasSize(2);
    }

    @Test
    void aFilterOnAFieldThatIsNotThereIsRefused() {
        failure(TwentyValidationException.class, "twenty:favorites/findMany?filter=companyId[is]:NULL", null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "calendarChannels",
                "connectedAccounts",
                "favoriteFolders",
                "favorites",
                "messageChannels",
                "messageFolders"
            })
    void aFeedOfThemDoesNotStart(String resource, @TempDir Path state) {
        RouteBuilder feed = new RouteBuilder() {
            @Override
            public void configure() {
                from("twenty:" + resource + "/changes?stateDirectory=" + state).to("mock:changes");
            }
        };

        assertThatThrownBy(() -> context.addRoutes(feed))
                .hasStackTraceContaining(TwentyUnsupportedException.class.getName())
                .hasStackTraceContaining("This server has " + resource + " no longer in REST");
    }
}
