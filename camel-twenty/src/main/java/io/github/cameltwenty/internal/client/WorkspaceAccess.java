package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyConfiguration;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.internal.observe.OperationContext;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How one endpoint calls its workspace: with which client, at which pace, how patiently.
 *
 * @param clients those of the component
 * @param verify whether the workspace is asked at the start if it knows who calls
 * @param tellsTrace whether calls say of which trace they are a part
 */
public record WorkspaceAccess(
        SharedClients clients,
        Workspace workspace,
        SharedClients.Limits limits,
        Attempts.Policy policy,
        boolean verify,
        boolean tellsTrace) {
    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceAccess.class);

    /**
     * @param depthFallback whether a call with depth 2 that the server refuses for it is done with depth 1
     * @throws IllegalArgumentException where address or key are missing or malformed
     */
    public static WorkspaceAccess of(SharedClients clients, TwentyConfiguration connection, boolean depthFallback) {
        return new WorkspaceAccess(
                clients,
                Workspace.of(connection),
                new SharedClients.Limits(
                        figure(connection.getRequestsPerMinute()),
                        figure(connection.getRequestsPerSecond()),
                        connection.getBucket(),
                        connection.getApiVersion()),
                new Attempts.Policy(
                        connection.getMaxRetries(),
                        Duration.ofMillis(connection.getRetryDelay()),
                        Duration.ofMillis(connection.getMaxRetryDelay()),
                        depthFallback,
                        CallBounds.of(connection)),
                connection.isVerify(),
                connection.isTracePropagation());
    }

    private static Integer figure(String calls) {
        return calls == null || calls.equals("auto") ? null : Integer.valueOf(calls);
    }

    /**
     * Until {@link #release}.
     *
     * @throws TwentyException where the workspace was to be asked and does not know who calls
     */
    public TwentyClient acquire() {
        TwentyClient client = clients.acquire(workspace, limits);
        if (tellsTrace && clients.observer().operationBegins(true) == OperationContext.NONE) {
            LOG.warn("tracePropagation is set, but no OpenTelemetry is in use: {} is told of no trace", workspace);
        }
        if (verify) {
            verify(client);
        }
        return client;
    }

    private void verify(TwentyClient client) {
        try {
            client.verify();
        } catch (TwentyException e) {
            release();
            throw e;
        }
    }

    /** Threads that call for those who do not wait, until {@link #release}. */
    public CallThreads threads() {
        return clients.threads(workspace);
    }

    public void release() {
        clients.release(workspace);
    }

    /**
     * For an operation that begins in this thread.
     *
     * @param deadline when all waiting ends; null for none
     */
    public Attempts attempts(Instant deadline) {
        return new Attempts(policy, deadline, clients.observer().operationBegins(tellsTrace));
    }

    /** For a call of a consumer, which belongs to no message. */
    public Attempts attemptsOfPoll() {
        return new Attempts(policy, null, clients.observer().pollBegins(tellsTrace));
    }
}
