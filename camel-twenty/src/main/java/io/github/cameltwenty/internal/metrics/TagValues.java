package io.github.cameltwenty.internal.metrics;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Operation;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The values of tags, of which there are never too many: each new one makes new series in a backend, which keeps them. Dynamic
 * endpoints may name any resource and any address. Safe for use by many threads.
 */
final class TagValues {
    /** Stands for all that are too many. */
    static final String OTHER = "other";

    static final int MOST_WORKSPACES = 100;

    /** Besides those of the catalog. */
    static final int MOST_RESOURCES = 100;

    /** All resources, of a feed. */
    private static final String ALL = "*";

    private final Map<String, String> hosts = new HashMap<>();
    private final Set<String> resources = new HashSet<>();

    /** The host, with its port where the address names one. A path, as of a proxy, is left out. */
    synchronized String workspace(String baseUrl) {
        String host = hosts.get(baseUrl);
        if (host != null) {
            return host;
        }
        if (hosts.size() == MOST_WORKSPACES) {
            return OTHER;
        }
        URI uri = URI.create(baseUrl);
        host = uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
        hosts.put(baseUrl, host);
        return host;
    }

    synchronized String resource(String name) {
        boolean isKnown = resources.contains(name)
                || name.equals(ALL)
                || name.equals(Operation.GENERAL)
                || Catalog.twenty().resources().containsKey(name);
        if (isKnown) {
            return name;
        }
        if (resources.size() == MOST_RESOURCES) {
            return OTHER;
        }
        resources.add(name);
        return name;
    }

    /** One that HTTP has. */
    static String status(int status) {
        return status >= 100 && status < 600 ? String.valueOf(status) : OTHER;
    }
}
