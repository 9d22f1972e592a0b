package io.github.cameltwenty.internal.check;

import io.github.cameltwenty.catalog.ServerInfo;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Whose fields a record is checked by: the workspace's own where they are known, else the catalog's. */
public final class WorkspaceFields {
    private volatile Known known = new Known(null, new ConcurrentHashMap<>());

    /**
     * @param server null where the workspace's own are not known
     */
    private record Known(ServerInfo server, Map<String, FieldFacts> byResource) {
        FieldFacts of(String resource) {
            return byResource.computeIfAbsent(
                    resource,
                    name -> new FieldFacts(
                            server == null ? ResourceFields.ofTwenty(name) : ResourceFields.of(name, server)));
        }
    }

    /** From now on the workspace's own. */
    public void learn(ServerInfo server) {
        if (known.server() != server) {
            known = new Known(server, new ConcurrentHashMap<>());
        }
    }

    FieldFacts of(String resource) {
        return known.of(resource);
    }
}
