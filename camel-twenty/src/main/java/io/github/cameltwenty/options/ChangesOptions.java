package io.github.cameltwenty.options;

import static io.github.cameltwenty.options.OperationFamily.BULK_WRITES;
import static io.github.cameltwenty.options.OperationFamily.POLLS;
import static io.github.cameltwenty.options.OperationFamily.WEBHOOKS;
import static io.github.cameltwenty.options.OperationFamily.WORKSPACE;

import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of {@code changes}. */
@UriParams
public class ChangesOptions implements Cloneable {
    @UriParam(label = "consumer,changes", defaultValue = "none")
    @Metadata(
            description = "Where a poll begins that has no state yet. none: with what changes from now on. all: with"
                    + " every record there is, each as created, and then with the changes. A time, as"
                    + " 2026-01-31T00:00:00Z: with what has changed since.")
    @ForOperations(POLLS)
    private String initialSync = "none";

    @UriParam(label = "consumer,changes", defaultValue = "5000", javaType = "java.time.Duration")
    @Metadata(
            description = "How late a change may become visible behind its own time, in milliseconds or as 5s: so far"
                    + " back each poll looks again. Longer than the server's longest transaction.")
    @ForOperations(POLLS)
    @WholeNumber(from = 0)
    private long overlap = 5000;

    @UriParam(label = "consumer,changes", defaultValue = "true")
    @Metadata(
            description =
                    "Whether a poll also asks for softly deleted records, with a call more. Twenty 1.0 shows none.")
    @ForOperations(POLLS)
    private boolean deletions = true;

    @UriParam(label = "changes,bulk", defaultValue = "twenty-state")
    @Metadata(
            description = "The directory that keeps how far polls, and inputs with a checkpoint, have come, below the"
                    + " working directory unless absolute. It must outlive the process.")
    @ForOperations({POLLS, BULK_WRITES, WORKSPACE})
    private String stateDirectory = "twenty-state";

    @UriParam(label = "changes,bulk,advanced")
    @Metadata(
            description = "Keeps how far polls, and inputs with a checkpoint, have come, in the place of files: a state"
                    + " repository of Camel's, with texts as keys and values.")
    @ForOperations({POLLS, BULK_WRITES, WORKSPACE})
    private StateRepository<String, String> stateRepository;

    @UriParam(label = "consumer,changes")
    @Metadata(
            description = "The name under which it is kept how far this route has come. Unset: the workspace's host and"
                    + " the resource, and a number for the filter. Two routes on one resource need a name each.")
    @ForOperations(POLLS)
    private String stateKey;

    @UriParam(label = "consumer,changes,advanced")
    @Metadata(
            description =
                    "Remembers which changes were delivered, so that they are not delivered again. Unset: the last"
                            + " 20,000, in memory. Several instances share one that is in a database.")
    @ForOperations({POLLS, WEBHOOKS})
    private IdempotentRepository idempotentRepository;

    @UriParam(label = "consumer,changes", defaultValue = "0", javaType = "java.time.Duration")
    @Metadata(
            description =
                    "How often a poll compares the ids of all records with those it knew, in milliseconds or as 6h,"
                            + " to tell of permanently deleted ones: a call for every limit records. 0: never.")
    @ForOperations(POLLS)
    @WholeNumber(from = 0)
    private long sweepDelay;

    @UriParam(label = "consumer,changes", defaultValue = "0")
    @Metadata(description = "How many messages one poll gives at the most; the next goes on there. 0: no limit.")
    @ForOperations(POLLS)
    @WholeNumber(from = 0)
    private int maxMessagesPerPoll;

    @UriParam(label = "consumer,webhook", defaultValue = "0", javaType = "java.time.Duration")
    @Metadata(
            description =
                    "With webhook: how long updates of a record are held back, in milliseconds or as 2s, so that"
                            + " several within that time become one message with the last state. The answer does not wait for it.")
    @ForOperations(WEBHOOKS)
    @WholeNumber(from = 0)
    private long debounce;

    @UriParam(label = "consumer,webhook", defaultValue = "10485760")
    @Metadata(description = "With webhook: the bytes of a request at the most; a larger one is answered with 413.")
    @ForOperations(WEBHOOKS)
    @WholeNumber(from = 1)
    private int maxBodySize = 10 * 1024 * 1024;

    @UriParam(label = "consumer,webhook", defaultValue = "false")
    @Metadata(
            description =
                    "With webhook: whether to poll as well, for what was not delivered. What both bring is one message.")
    @ForOperations(WEBHOOKS)
    private boolean reconcile;

    @UriParam(label = "consumer,webhook", defaultValue = "300000", javaType = "java.time.Duration")
    @Metadata(
            description =
                    "With webhook: how old a signature may be, in milliseconds or as 5m, and how far ahead of this"
                            + " clock.")
    @ForOperations(WEBHOOKS)
    @WholeNumber(from = 0)
    private long signatureTolerance = 300_000;

    @UriParam(label = "consumer,webhook", defaultValue = "after")
    @Metadata(
            description =
                    "With webhook: when a request is answered: after the route is done with it, with 500 where it"
                            + " fails; or before, as soon as it has been checked. Twenty waits 5 seconds and does not try again.")
    @ForOperations(WEBHOOKS)
    private WebhookAck webhookAck = WebhookAck.after;

    @UriParam(label = "consumer,webhook", secret = true)
    @Metadata(
            description =
                    "With webhook: the secret that Twenty signs with. Unset: one that is made up when the webhook is"
                            + " registered, and read from Twenty by all instances.")
    @ForOperations(WEBHOOKS)
    private String webhookSecret;

    public long getDebounce() {
        return debounce;
    }

    public void setDebounce(long debounce) {
        this.debounce = debounce;
    }

    public int getMaxBodySize() {
        return maxBodySize;
    }

    public void setMaxBodySize(int maxBodySize) {
        this.maxBodySize = maxBodySize;
    }

    public boolean isReconcile() {
        return reconcile;
    }

    public void setReconcile(boolean reconcile) {
        this.reconcile = reconcile;
    }

    public long getSignatureTolerance() {
        return signatureTolerance;
    }

    public void setSignatureTolerance(long signatureTolerance) {
        this.signatureTolerance = signatureTolerance;
    }

    public WebhookAck getWebhookAck() {
        return webhookAck;
    }

    public void setWebhookAck(WebhookAck webhookAck) {
        this.webhookAck = webhookAck;
    }

    public String getWebhookSecret() {
        return webhookSecret;
    }

    public void setWebhookSecret(String webhookSecret) {
        this.webhookSecret = webhookSecret;
    }

    public String getInitialSync() {
        return initialSync;
    }

    public void setInitialSync(String initialSync) {
        this.initialSync = initialSync;
    }

    public long getOverlap() {
        return overlap;
    }

    public void setOverlap(long overlap) {
        this.overlap = overlap;
    }

    public boolean isDeletions() {
        return deletions;
    }

    public void setDeletions(boolean deletions) {
        this.deletions = deletions;
    }

    public String getStateDirectory() {
        return stateDirectory;
    }

    public void setStateDirectory(String stateDirectory) {
        this.stateDirectory = stateDirectory;
    }

    public StateRepository<String, String> getStateRepository() {
        return stateRepository;
    }

    public void setStateRepository(StateRepository<String, String> stateRepository) {
        this.stateRepository = stateRepository;
    }

    public String getStateKey() {
        return stateKey;
    }

    public void setStateKey(String stateKey) {
        this.stateKey = stateKey;
    }

    public IdempotentRepository getIdempotentRepository() {
        return idempotentRepository;
    }

    public void setIdempotentRepository(IdempotentRepository idempotentRepository) {
        this.idempotentRepository = idempotentRepository;
    }

    public long getSweepDelay() {
        return sweepDelay;
    }

    public void setSweepDelay(long sweepDelay) {
        this.sweepDelay = sweepDelay;
    }

    public int getMaxMessagesPerPoll() {
        return maxMessagesPerPoll;
    }

    public void setMaxMessagesPerPoll(int maxMessagesPerPoll) {
        this.maxMessagesPerPoll = maxMessagesPerPoll;
    }

    public ChangesOptions copy() {
        try {
            return (ChangesOptions) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
