package io.github.cameltwenty.options;

import static io.github.cameltwenty.options.OperationFamily.BATCHES;
import static io.github.cameltwenty.options.OperationFamily.BULK_WRITES;
import static io.github.cameltwenty.options.OperationFamily.DELETES;
import static io.github.cameltwenty.options.OperationFamily.ENSURE_SCHEMA;
import static io.github.cameltwenty.options.OperationFamily.FIND_ALL;
import static io.github.cameltwenty.options.OperationFamily.MERGE;
import static io.github.cameltwenty.options.OperationFamily.PRODUCERS;
import static io.github.cameltwenty.options.OperationFamily.TAKES_RECORDS;
import static io.github.cameltwenty.options.OperationFamily.UPDATES;
import static io.github.cameltwenty.options.OperationFamily.UPSERTS;
import static io.github.cameltwenty.options.OperationFamily.UPSERT_MANY;

import io.github.cameltwenty.TwentyDuplicateKey;
import io.github.cameltwenty.TwentyPartial;
import io.github.cameltwenty.TwentyRecordCheck;
import io.github.cameltwenty.TwentyRecordError;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** How records are created, changed, deleted and merged. */
@UriParams
public class WritingOptions extends KeyOptions implements Cloneable {
    @UriParam(
            label = "producer,bulk",
            defaultValue = "auto",
            description =
                    "How many records go into one call. auto: 200, which every version takes; what is refused as too"
                            + " large, or takes too long, goes out again in halves; createMany sends up to 1000 where the"
                            + " version takes them and that is faster. A number, from 1: that many; later versions refuse more"
                            + " than 200.")
    @ForOperations(BATCHES)
    @WholeNumber(from = 1, or = "auto")
    private String batchSize = "auto";

    @UriParam(
            label = "producer,bulk",
            defaultValue = "1",
            description =
                    "How many calls of one operation that writes many records go on at a time, or of findAll, which"
                            + " then reads several ranges of ids at once; findAll takes no other order with it.")
    @ForOperations({BULK_WRITES, FIND_ALL})
    @WholeNumber(from = 1)
    private int parallelism = 1;

    @UriParam(
            label = "producer,bulk",
            defaultValue = "stop",
            description =
                    "What a refused record does to the others of its operation. stop: TwentyBatchException tells what"
                            + " is done and where to go on. isolate: all others are written, and CamelTwentyFailures lists the"
                            + " refused ones.")
    @ForOperations(BULK_WRITES)
    private TwentyRecordError onRecordError = TwentyRecordError.stop;

    @UriParam(
            label = "producer,bulk",
            defaultValue = "false",
            description =
                    "Whether an operation that writes many records hands on its results one by one, as they are asked"
                            + " for: the work is done while the route takes them, as by a streaming split.")
    @ForOperations(BULK_WRITES)
    private boolean streaming;

    @UriParam(
            label = "producer,bulk",
            defaultValue = "true",
            description =
                    "Whether a record without an id gets one here before it is created. Only so can a create whose"
                            + " answer was lost be repeated without doubling it.")
    @ForOperations(PRODUCERS)
    private boolean clientIds = true;

    @UriParam(
            label = "producer",
            defaultValue = "strict",
            description =
                    "What happens to a record with a value that no version of Twenty stores as it is meant, as a text for a"
                            + " number, or that lacks a required field. strict: it is refused before the call. warn: it is sent,"
                            + " and told in the log once for each field. off: it is sent.")
    @ForOperations(TAKES_RECORDS)
    private TwentyRecordCheck checkRecords = TwentyRecordCheck.strict;

    @UriParam(
            label = "producer,bulk",
            description = "The field by which upsertOne and upsertMany know a record, as domainName.primaryLinkUrl or"
                    + " emails.primaryEmail; several, separated by commas, where all must agree. emails, phones or links as a"
                    + " whole, as domainName, also look at the additional ones.")
    @ForOperations(UPSERTS)
    private String upsertBy;

    @UriParam(
            label = "producer,bulk",
            defaultValue = "merge",
            description =
                    "What upsertMany does with records of the same key in its input: merge them in order, or refuse"
                            + " the later ones.")
    @ForOperations(UPSERT_MANY)
    private TwentyDuplicateKey onDuplicateKey = TwentyDuplicateKey.merge;

    @UriParam(
            label = "producer",
            defaultValue = "keep",
            description =
                    "What becomes of the parts of a composite field that a change does not name, as the label of a link"
                            + " whose URL is changed. keep: they stay; the record is read first where the server would"
                            + " empty them. replace: as the server does.")
    @ForOperations(UPDATES)
    private TwentyPartial partial = TwentyPartial.keep;

    @UriParam(
            label = "producer,bulk",
            defaultValue = "false",
            description =
                    "Whether upsertOne and upsertMany restore a softly deleted record that has the key, and update it, where no"
                            + " living one has it. If not, a new one is created; where the server refuses that, as the"
                            + " deleted one holds a unique value, the refusal names it.")
    @ForOperations(UPSERTS)
    private boolean restoreDeleted;

    @UriParam(
            label = "producer,bulk",
            defaultValue = "true",
            description =
                    "Whether upsertOne and upsertMany create a record where none has the key. If not, it is refused as not"
                            + " found.")
    @ForOperations(UPSERTS)
    private boolean createMissing = true;

    @UriParam(
            label = "producer",
            defaultValue = "false",
            description =
                    "Whether deleteOne and deleteMany, which are permanent else, only mark records as deleted, so that"
                            + " restoreOne and restoreMany bring them back.")
    @ForOperations(DELETES)
    private boolean softDelete;

    @UriParam(
            label = "producer",
            defaultValue = "false",
            description =
                    "Whether mergeMany only answers what the merged record would be, and ensureSchema only what it"
                            + " would make.")
    @ForOperations({MERGE, ENSURE_SCHEMA})
    private boolean dryRun;

    @UriParam(
            label = "producer",
            defaultValue = "0",
            description =
                    "Which record wins in mergeMany where two have different values, and keeps its id: its place in"
                            + " the body, from 0.")
    @ForOperations(MERGE)
    @WholeNumber(from = 0)
    private int conflictPriorityIndex;

    public String getBatchSize() {
        return batchSize;
    }

    public void setBatchSize(String batchSize) {
        this.batchSize = batchSize;
    }

    public int getParallelism() {
        return parallelism;
    }

    public void setParallelism(int parallelism) {
        this.parallelism = parallelism;
    }

    public TwentyRecordError getOnRecordError() {
        return onRecordError;
    }

    public void setOnRecordError(TwentyRecordError onRecordError) {
        this.onRecordError = onRecordError;
    }

    public boolean isStreaming() {
        return streaming;
    }

    public void setStreaming(boolean streaming) {
        this.streaming = streaming;
    }

    public boolean isClientIds() {
        return clientIds;
    }

    public void setClientIds(boolean clientIds) {
        this.clientIds = clientIds;
    }

    public TwentyRecordCheck getCheckRecords() {
        return checkRecords;
    }

    public void setCheckRecords(TwentyRecordCheck checkRecords) {
        this.checkRecords = checkRecords;
    }

    public String getUpsertBy() {
        return upsertBy;
    }

    public void setUpsertBy(String upsertBy) {
        this.upsertBy = upsertBy;
    }

    public TwentyDuplicateKey getOnDuplicateKey() {
        return onDuplicateKey;
    }

    public void setOnDuplicateKey(TwentyDuplicateKey onDuplicateKey) {
        this.onDuplicateKey = onDuplicateKey;
    }

    public TwentyPartial getPartial() {
        return partial;
    }

    public void setPartial(TwentyPartial partial) {
        this.partial = partial;
    }

    public boolean isRestoreDeleted() {
        return restoreDeleted;
    }

    public void setRestoreDeleted(boolean restoreDeleted) {
        this.restoreDeleted = restoreDeleted;
    }

    public boolean isCreateMissing() {
        return createMissing;
    }

    public void setCreateMissing(boolean createMissing) {
        this.createMissing = createMissing;
    }

    public boolean isSoftDelete() {
        return softDelete;
    }

    public void setSoftDelete(boolean softDelete) {
        this.softDelete = softDelete;
    }

    public boolean isDryRun() {
        return dryRun;
    }

    public void setDryRun(boolean dryRun) {
        this.dryRun = dryRun;
    }

    public int getConflictPriorityIndex() {
        return conflictPriorityIndex;
    }

    public void setConflictPriorityIndex(int conflictPriorityIndex) {
        this.conflictPriorityIndex = conflictPriorityIndex;
    }

    public WritingOptions copy() {
        try {
            return (WritingOptions) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
