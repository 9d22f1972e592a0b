package io.github.cameltwenty.internal.state;

import java.net.URI;

/** A workspace as it stands in the names of states: by its host, so that one that moves to https keeps them. */
public final class StateScope {
    private StateScope() {}

    /** As {@code crm.example.com} or {@code 127.0.0.1_3000}. */
    public static String of(String baseUrl) {
        URI uri = URI.create(baseUrl);
        return uri.getHost() + (uri.getPort() < 0 ? "" : "_" + uri.getPort());
    }
}
