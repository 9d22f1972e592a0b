package io.github.cameltwenty.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents of three real servers say of them: 1.0.3, 1.10 (November 2025) and 2.21. */
class RecordedServersTest {
    private static final String V1_0 = "v1.0.3";
    private static final String V1_10 = "2025-11";
    private static final String V2_21 = "2.21";

    private static ServerInfo read(String server) throws IOException {
        JsonNode metadata = server.equals(V1_0) ? null : Contract.metadata(server);
        return ServerInfo.read(Contract.core(server), metadata);
    }

    @Test
    void the10IsToldByWhatItCannotDo() throws IOException {
        ServerInfo info = read(V1_0);

        assertThat(info.version()).isEqualTo(ServerInfo.V1_0);
        assertThat(info.capabilities()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {V1_10, V2_21})
    void theLaterOnesAreToldByWhatTheyCanDo(String server) throws IOException {
        ServerInfo info = read(server);

        assertThat(info.version()).isEqualTo(ServerInfo.CURRENT);
        assertThat(info.capabilities()).isEqualTo(EnumSet.complementOf(EnumSet.of(Capability.FIELDS)));
    }

    @Test
    void the10HasTheSettingsAmongItsObjects() throws IOException {
        ServerInfo info = read(V1_0);

        assertThat(info.workspace().resources()).containsKeys(ApiChanges.MOVED.toArray(String[]::new));
        assertThat(ApiChanges.MOVED).noneMatch(info::isMoved);
    }

    @ParameterizedTest
    @ValueSource(strings = {V1_10, V2_21})
    void onTheLaterOnesAllSettingsHaveMoved(String server) throws IOException {
        ServerInfo info = read(server);

        assertThat(ApiChanges.MOVED).allMatch(info::isMoved);
        assertThat(info.metadata()).contains("objects", "fields", "pageLayouts");
    }

    @ParameterizedTest
    @ValueSource(strings = {V1_0, V1_10, V2_21})
    void noneRestoresARecordBelowItsId(String server) throws IOException {
        assertThat(read(server).restoreById()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {V1_0, V1_10})
    void theFieldsHaveTheirFirstNamesUntilNovember2025(String server) throws IOException {
        ServerInfo info = read(server);

        assertThat(info.fields("companies")).contains("annualRecurringRevenue");
        assertThat(info.fields("attachments")).contains("companyId", "personId", "opportunityId", "noteId", "taskId");
    }

    @Test
    void the221HasTheLaterNamesOfTheFields() throws IOException {
        ServerInfo info = read(V2_21);

        assertThat(info.fields("companies")).contains("annualRevenue").doesNotContain("annualRecurringRevenue");
        assertThat(info.fields("attachments"))
                .contains("targetCompanyId", "targetPersonId", "targetOpportunityId", "targetNoteId", "targetTaskId")
                .doesNotContain("companyId", "personId", "opportunityId", "noteId", "taskId");
    }

    static List<Arguments> smallDocuments() {
        return List.of(
                Arguments.of(V1_0, SmallDocument.V1_0),
                Arguments.of(V1_10, SmallDocument.V1_10),
                Arguments.of(V2_21, SmallDocument.V2_21));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("smallDocuments")
    void theSmallDocumentsOfTheTestsAreExcerpts(String server, String calls) throws IOException {
        assertThat(SmallDocument.calls(Contract.core(server)))
                .containsAll(calls.lines().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {V1_10, V2_21})
    void theSmallDocumentOfTheSettingsIsAnExcerpt(String server) throws IOException {
        assertThat(SmallDocument.calls(Contract.metadata(server)))
                .containsAll(SmallDocument.SETTINGS.lines().toList());
    }
}
