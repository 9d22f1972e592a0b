package io.github.cameltwenty.catalog;

import java.util.Arrays;

/** What no API key may do, whatever its role, as {@link ActionTable} says: it takes the session of a user. */
public final class SessionCalls {
    private SessionCalls() {}

    /**
     * Whether some version does it in a session only.
     *
     * @param operation that is one call
     */
    public static boolean mayNeedSession(String resource, Operation operation) {
        return Arrays.stream(Release.values()).anyMatch(release -> needsSession(release, resource, operation));
    }

    /** Whether this server does; false as well where the server was not asked what it is. */
    public static boolean needsSession(ServerInfo server, String resource, Operation operation) {
        return server.isRead() && needsSession(server.release(), resource, operation);
    }

    /** In REST; of what is at {@code /metadata}, {@link GraphqlResource} tells. */
    private static boolean needsSession(Release release, String resource, Operation operation) {
        ActionSupport support = ActionTable.of(resource, operation, release);
        return support.needsUser() && support.way() != ActionSupport.Way.METADATA;
    }
}
