package io.github.cameltwenty.internal.check;

import io.github.cameltwenty.catalog.ServerInfo;

/** Whose fields a record is checked by: the workspace's own where they are known, else the catalog's. */
public final class WorkspaceFields {
    private volatile ServerInfo server;

    /** From now on the workspace's own. */
    public void learn(ServerInfo known) {
        server = known;
    }

    ResourceFields of(String resource) {
        ServerInfo known = server;
        return known == null ? ResourceFields.ofTwenty(resource) : ResourceFields.of(resource, known);
    }
}
