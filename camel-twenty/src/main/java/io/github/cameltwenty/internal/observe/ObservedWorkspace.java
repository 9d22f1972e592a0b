package io.github.cameltwenty.internal.observe;

import java.util.OptionalLong;

/** A client of a workspace: what it has and uses now. There may be several of one address, each by another key. */
public interface ObservedWorkspace {
    /** Its base URL. */
    String baseUrl();

    /** How many calls may go at once before one has to wait; empty where no limit is set, nor any learned from refusals. */
    OptionalLong tokensLeft();

    /** Those of the pool, in use or kept; 0 before the first call. */
    int openConnections();
}
