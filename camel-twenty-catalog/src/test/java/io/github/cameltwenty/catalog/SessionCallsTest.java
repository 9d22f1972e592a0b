package io.github.cameltwenty.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an API key may not do, as three real servers refused it. */
class SessionCallsTest {
    private static final ServerInfo V1_0 = server(SmallDocument.V1_0, "");
    private static final ServerInfo V1_10 = server(SmallDocument.V1_10, SmallDocument.SETTINGS);
    private static final ServerInfo V2_21 = server(SmallDocument.V2_21, SmallDocument.SETTINGS);
    private static final ServerInfo ASSUMED = ServerInfo.assumed(ServerInfo.CURRENT);

    private static ServerInfo server(String core, String metadata) {
        return ServerInfo.read(SmallDocument.of(core), SmallDocument.of(metadata));
    }

    @ParameterizedTest
    @CsvSource({
        "apiKeys,      createOne,  true,  false, false, true",
        "apiKeys,      deleteOne,  true,  false, false, true",
        "apiKeys,      findMany,   false, false, false, false",
        "blocklists,   updateOne,  true,  false, false, true",
        "blocklists,   deleteOne,  false, false, false, false",
        "views,        updateOne,  true,  false, true,  false",
        "views,        createOne,  false, false, false, false",
        "viewSorts,    createOne,  true,  false, true,  false",
        "blocklists,   restoreMany, false, false, false, false",
        "apiKeys,      upsertOne, true, false, false, true",
        "companies,    createOne,  false, false, false, false"
    })
    void someSettingsTakeAUser(
            String resource, String name, boolean anywhere, boolean v1_0, boolean v1_10, boolean v2_21) {
        Operation operation = Operation.find(resource, name).orElseThrow();

        assertThat(SessionCalls.mayNeedSession(resource, operation)).isEqualTo(anywhere);
        assertThat(SessionCalls.needsSession(V1_0, resource, operation)).isEqualTo(v1_0);
        assertThat(SessionCalls.needsSession(V1_10, resource, operation)).isEqualTo(v1_10);
        assertThat(SessionCalls.needsSession(V2_21, resource, operation)).isEqualTo(v2_21);
        assertThat(SessionCalls.needsSession(ASSUMED, resource, operation))
                .as("a server that was not asked")
                .isFalse();
    }
}
