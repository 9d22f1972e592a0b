package io.github.cameltwenty.catalog;

import java.util.List;
import java.util.Set;

/** What no API key may do, whatever its role: it takes the session of a user. Recorded, and told of in the catalogues of each version. */
public final class SessionCalls {
    /**
     * @param methods of HTTP by which it is changed
     * @param v2_21 whether it is so on 2.21; else in November 2025
     */
    private record Row(Set<String> resources, Set<String> methods, boolean v2_21) {
        boolean is(String resource, String method) {
            return resources.contains(resource) && methods.contains(method);
        }
    }

    private static final List<Row> ROWS = List.of(
            new Row(Set.of("apiKeys"), Set.of("POST", "PATCH", "DELETE"), true),
            new Row(Set.of("blocklists"), Set.of("POST", "PATCH"), true),
            new Row(Set.of("views"), Set.of("PATCH", "DELETE"), false),
            new Row(
                    Set.of("viewFields", "viewFilters", "viewFilterGroups", "viewGroups", "viewSorts"),
                    Set.of("POST", "PATCH", "DELETE"),
                    false));

    private SessionCalls() {}

    /**
     * Whether some version does it in a session only.
     *
     * @param method of a call that changes something
     */
    public static boolean mayNeedSession(String resource, String method) {
        return ROWS.stream().anyMatch(row -> row.is(resource, method));
    }

    /** Whether this server does; false as well where the server was not asked what it is. */
    public static boolean needsSession(ServerInfo server, String resource, String method) {
        boolean later = server.zonesAndLiteralPrefixes();
        boolean november = !later && server.version().equals(ServerInfo.CURRENT);
        return server.isRead()
                && ROWS.stream().anyMatch(row -> row.is(resource, method) && (row.v2_21() ? later : november));
    }
}
