package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyRateLimitException;
import io.github.cameltwenty.internal.server.KnownServer;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * What can be seen of a client of a workspace. No secret is in it.
 *
 * @param caller what opens the workspace, as {@code API key}
 * @param users how many producers and consumers share the client
 * @param callsUnderWay the attempts over HTTP that have no answer yet
 * @param openConnections of the pool, in use or kept
 * @param retries how many calls were repeated since the client is there
 */
public record WorkspaceView(
        String baseUrl,
        String caller,
        int users,
        KnownServer.State server,
        Limits limits,
        int callsUnderWay,
        int openConnections,
        long retries) {
    /**
     * How fast it may be called.
     *
     * @param requestsPerMinute null where the option sets no figure
     * @param requestsPerSecond null where the option sets no figure
     * @param bucket whether there is one of the user's own
     * @param learned the limits that the server's refusals have named; they hold where none is set
     * @param tokensLeft how many calls may go at once; empty where nothing limits them
     * @param heldBack how long all calls wait still, since the server said that there were too many
     */
    public record Limits(
            Integer requestsPerMinute,
            Integer requestsPerSecond,
            boolean bucket,
            List<TwentyRateLimitException.Limit> learned,
            OptionalLong tokensLeft,
            Duration heldBack) {}
}
