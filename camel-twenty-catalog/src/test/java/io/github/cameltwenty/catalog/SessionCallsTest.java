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
        "apiKeys,      POST,   true,  false, false, true",
        "apiKeys,      DELETE, true,  false, false, true",
        "apiKeys,      GET,    false, false, false, false",
        "blocklists,   PATCH,  true,  false, false, true",
        "blocklists,   DELETE, false, false, false, false",
        "views,        PATCH,  true,  false, true,  false",
        "views,        POST,   false, false, false, false",
        "viewSorts,    POST,   true,  false, true,  false",
        "companies,    POST,   false, false, false, false"
    })
    void someSettingsTakeAUser(
            String resource, String method, boolean anywhere, boolean v1_0, boolean v1_10, boolean v2_21) {
        assertThat(SessionCalls.mayNeedSession(resource, method)).isEqualTo(anywhere);
        assertThat(SessionCalls.needsSession(V1_0, resource, method)).isEqualTo(v1_0);
        assertThat(SessionCalls.needsSession(V1_10, resource, method)).isEqualTo(v1_10);
        assertThat(SessionCalls.needsSession(V2_21, resource, method)).isEqualTo(v2_21);
        assertThat(SessionCalls.needsSession(ASSUMED, resource, method))
                .as("a server that was not asked")
                .isFalse();
    }
}
