package io.github.cameltwenty.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server's documents say of it. {@link RecordedServersTest} reads those of real servers. */
class ServerInfoTest {
    private static final Set<Capability> ALL_BUT_FIELDS = EnumSet.complementOf(EnumSet.of(Capability.FIELDS));
    private static final String BARE = "POST /companies depth\n";

    private static ServerInfo read(String core, String metadata) {
        return ServerInfo.read(SmallDocument.of(core), SmallDocument.of(metadata));
    }

    private static ServerInfo read(String core) {
        return read(core, "");
    }

    @Test
    void a10CanDoNothingThatCameLater() {
        assertThat(read(SmallDocument.V1_0).capabilities()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {SmallDocument.V1_10, SmallDocument.V2_21})
    void aLaterServerCanDoAllButAnswerWithSomeFields(String core) {
        assertThat(read(core).capabilities()).isEqualTo(ALL_BUT_FIELDS);
    }

    @ParameterizedTest
    @CsvSource({
        "POST /companies upsert,            UPSERT",
        "DELETE /companies/{id} softDelete, SOFT_DELETE",
        "PATCH /companies depth filter,     UPDATE_BY_FILTER",
        "DELETE /companies filter,          DELETE_BY_FILTER",
        "PATCH /restore/companies filter,   RESTORE",
        "PATCH /companies/{id}/restore,     RESTORE",
        "GET /companies/groupBy groupBy,    GROUP_BY",
        "GET /companies fields,             FIELDS"
    })
    void oneCallTellsACapability(String call, Capability capability) {
        assertThat(read(BARE + call).capabilities()).containsExactly(capability);
    }

    @Test
    void aServerThatMergesAlsoGroupsThoughItsDocumentDoesNotSaySo() {
        assertThat(read(BARE + "PATCH /companies/merge depth").capabilities())
                .containsExactly(Capability.MERGE, Capability.GROUP_BY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PATCH /companies/{id} upsert",
                "DELETE /companies softDelete",
                "GET /companies filter",
                "GET /companies/{id} fields",
                "GET /companies/merge",
                "PATCH /companies/groupBy",
                "GET /companies/{id}/restore"
            })
    void theSameWordInAnotherCallTellsNothing(String call) {
        assertThat(read(BARE + call).capabilities()).isEmpty();
    }

    @Test
    void aParameterMayStandInTheCallItself() throws Exception {
        JsonNode core = SmallDocument.of(BARE);
        ArrayNode parameters = (ArrayNode) core.at("/paths/~1companies/post/parameters");
        parameters.add(new JsonMapper().readTree("{\"name\": \"upsert\", \"in\": \"query\"}"));

        assertThat(ServerInfo.read(core, null).offers(Capability.UPSERT)).isTrue();
    }

    @Test
    void offersNoMoreThanItsCapabilities() {
        assertThat(read(SmallDocument.V2_21).offers(Capability.FIELDS)).isFalse();
    }

    @Test
    void aWorkspaceWithoutCompaniesIsToldByTheObjectsItHas() {
        assertThat(read(SmallDocument.V1_10.replace("companies", "rockets")).capabilities())
                .isEqualTo(ALL_BUT_FIELDS);
    }

    @Test
    void aDocumentWithoutObjectsTellsNothing() {
        ServerInfo info = read("");

        assertThat(info.workspace().resources()).isEmpty();
        assertThat(info.capabilities()).isEmpty();
    }

    @Test
    void documentsThatCanOnlyBeOfA10AreOfA10() {
        assertThat(read(SmallDocument.V1_0).version()).isEqualTo(ServerInfo.V1_0);
    }

    @Test
    void aDocumentOfObjectsAndFieldsAloneMakesNoLaterServer() {
        assertThat(read(SmallDocument.V1_0, "GET /objects\nGET /fields").version())
                .isEqualTo(ServerInfo.V1_0);
    }

    @Test
    void deletingSoftlyMakesALaterServer() {
        assertThat(read(BARE + "DELETE /companies/{id} softDelete").version()).isEqualTo(ServerInfo.CURRENT);
    }

    @Test
    void settingsThatHaveMovedMakeALaterServer() {
        assertThat(read(BARE, SmallDocument.SETTINGS).version()).isEqualTo(ServerInfo.CURRENT);
    }

    @Test
    void theSettingsAreTheResourcesOfTheMetadataDocument() {
        assertThat(read(SmallDocument.V1_10, SmallDocument.SETTINGS).metadata()).containsExactly("objects", "webhooks");
    }

    @Test
    void aServerWithoutMetadataDocumentHasNoSettings() {
        assertThat(ServerInfo.read(SmallDocument.of(SmallDocument.V1_0), null).metadata())
                .isEmpty();
    }

    @Test
    void webhooksHaveMovedWhereOnlyTheMetadataDocumentHasThem() {
        assertThat(read(SmallDocument.V1_10, SmallDocument.SETTINGS).isMoved("webhooks"))
                .isTrue();
    }

    @Test
    void webhooksHaveNotMovedWhereTheObjectsHaveThem() {
        assertThat(read(SmallDocument.V1_0, SmallDocument.SETTINGS).isMoved("webhooks"))
                .isFalse();
    }

    @Test
    void webhooksHaveNotMovedWhereNoDocumentHasThem() {
        assertThat(read(SmallDocument.V1_10).isMoved("webhooks")).isFalse();
    }

    @Test
    void whatWasNeverAmongTheObjectsHasNotMoved() {
        assertThat(read(SmallDocument.V1_10, SmallDocument.SETTINGS).isMoved("objects"))
                .isFalse();
    }

    @Test
    void theNewestRestoreARecordBelowItsId() {
        assertThat(read(BARE + "PATCH /companies/{id}/restore idPath").restoreById())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {SmallDocument.V1_0, SmallDocument.V1_10, SmallDocument.V2_21})
    void noneUntil221RestoresARecordBelowItsId(String core) {
        assertThat(read(core).restoreById()).isFalse();
    }

    @Test
    void relationsAreNoFields() {
        assertThat(read(SmallDocument.V1_10).fields("companies")).containsExactlyInAnyOrder("id", "name");
    }

    @Test
    void whatIsNotAmongTheObjectsHasNoFields() {
        assertThat(read(SmallDocument.V1_10, SmallDocument.SETTINGS).fields("webhooks"))
                .isEmpty();
    }

    @Test
    void isReadWhereDocumentsTellIt() {
        assertThat(read(SmallDocument.V1_0).isRead()).isTrue();
    }

    @Test
    void a10ThatNobodyAskedIsTakenForOneWithoutChanges() {
        assertThat(ServerInfo.assumed(ServerInfo.V1_0))
                .isEqualTo(new ServerInfo(false, Catalog.twenty(), Set.of(), Set.of(), false, false))
                .returns(ServerInfo.V1_0, ServerInfo::version);
    }

    @Test
    void aLaterServerThatNobodyAskedIsTakenForOneOfNovember2025() {
        ServerInfo info = ServerInfo.assumed(ServerInfo.CURRENT);

        assertThat(info.isRead()).isFalse();
        assertThat(info.version()).isEqualTo(ServerInfo.CURRENT);
        assertThat(info.capabilities()).isEqualTo(ALL_BUT_FIELDS);
        assertThat(info.restoreById()).isFalse();
    }

    @Test
    void onALaterServerThatNobodyAskedTheSettingsHaveMoved() {
        ServerInfo info = ServerInfo.assumed(ServerInfo.CURRENT);

        assertThat(ApiChanges.MOVED).allMatch(info::isMoved);
    }

    @Test
    void onALaterServerThatNobodyAskedTheObjectsAreThoseOf10() {
        ServerInfo info = ServerInfo.assumed(ServerInfo.CURRENT);

        assertThat(info.workspace().resources()).hasSize(36 - ApiChanges.MOVED.size());
        assertThat(info.fields("companies"))
                .isEqualTo(ServerInfo.assumed(ServerInfo.V1_0).fields("companies"))
                .contains("employees");
    }
}
