package io.github.cameltwenty;

import io.github.bucket4j.Bucket;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of the component, which are the defaults of its endpoints, and of an endpoint. */
@UriParams
public class TwentyConfiguration implements Cloneable {
    @UriParam(label = "security", secret = true)
    @Metadata(
            description =
                    "The API key of the workspace, made in its Settings under APIs & Webhooks. Set it once, on the component.")
    private String apiKey;

    @UriParam(label = "common")
    @Metadata(
            description = "The address of the workspace, as https://crm.example.com, or https://api.twenty.com for"
                    + " Twenty's cloud. A trailing / or /rest is dropped. Set it once, on the component.")
    private String baseUrl;

    @UriParam(
            label = "producer",
            description = "The id of the record, a UUID, for findOne, updateOne and deleteOne (permanent in"
                    + " Twenty 1.0). Unset: the body's id (updateOne), or a body that is itself the id.")
    private String id;

    @UriParam(
            label = "producer",
            defaultValue = "1",
            enums = "0,1,2",
            description = "How deep related records are nested: 0 gives the record alone, 1 its related records too, 2"
                    + " theirs as well. Servers from about 1.6 on refuse 2.")
    private int depth = 1;

    @UriParam(
            label = "find",
            description =
                    "How many records findMany gives at the most, or a page of findAll or changes has, from 1. Unset:"
                            + " the server's own 60, and 200 for changes. Servers cut a larger limit in silence, later versions at 200.")
    private Integer limit;

    @UriParam(
            label = "producer,find",
            description =
                    "The order of findMany and findAll: fields, each with a direction in brackets after it, separated by commas; directions are AscNullsFirst, AscNullsLast,"
                            + " DescNullsFirst or DescNullsLast.")
    private String orderBy;

    @UriParam(
            label = "find",
            description =
                    "The filter of findMany, findAll and polls for changes, in Twenty's own writing, not encoded. RAW() keeps its special"
                            + " characters; without it, a % with two hex digits behind it is refused at start-up.")
    private String filter;

    @UriParam(
            label = "producer,find",
            description =
                    "The cursor after which findMany and findAll start: the CamelTwentyEndCursor of the page before.")
    private String startingAfter;

    @UriParam(
            label = "producer,find",
            description = "The cursor before which findMany ends: the CamelTwentyStartCursor of the page after.")
    private String endingBefore;

    @UriParam(
            label = "producer",
            defaultValue = "object",
            description = "What the body is afterwards: the unwrapped result as Map or List (object), the same as JSON"
                    + " text (json), or the server's answer as it came, a stream (envelope).")
    private TwentyOutputFormat outputFormat = TwentyOutputFormat.object;

    @UriParam(
            label = "producer",
            description =
                    "A Java class for the result, or for each record of it: a bean or a record class. Fields it does"
                            + " not have are left out.")
    private Class<?> outputClass;

    @UriParam(
            label = "producer",
            defaultValue = "true",
            description = "Whether a refusal by the server is thrown. false: the route goes on with the server's error"
                    + " document as the body and the status in CamelTwentyStatusCode. Thrown all the same are what is"
                    + " refused before the call, a lost connection, and a 2xx answer that is not Twenty's.")
    private boolean throwExceptionOnFailure = true;

    @UriParam(
            label = "common",
            defaultValue = "false",
            description = "Whether the resource is an object of the workspace's own, which is not checked at start-up.")
    private boolean customObject;

    @UriParam(
            label = "producer,bulk",
            defaultValue = "60",
            description = "How many records go into one call: of createMany, and of upsertMany's look-ups and creates."
                    + " Twenty documents 60; later versions refuse more than 200.")
    private int batchSize = 60;

    @UriParam(
            label = "producer,bulk",
            defaultValue = "1",
            description = "How many calls of one operation that writes many records go on at a time.")
    private int parallelism = 1;

    @UriParam(
            label = "producer,bulk",
            defaultValue = "stop",
            description =
                    "What a refused record does to the others of its operation. stop: TwentyBatchException tells what"
                            + " is done and where to go on. isolate: all others are written, and CamelTwentyFailures lists the"
                            + " refused ones.")
    private TwentyRecordError onRecordError = TwentyRecordError.stop;

    @UriParam(
            label = "producer,bulk",
            defaultValue = "false",
            description =
                    "Whether an operation that writes many records hands on its results one by one, as they are asked"
                            + " for: the work is done while the route takes them, as by a streaming split.")
    private boolean streaming;

    @UriParam(
            label = "producer,bulk",
            defaultValue = "true",
            description =
                    "Whether a record without an id gets one here before it is created. Only so can a create whose"
                            + " answer was lost be repeated without doubling it.")
    private boolean clientIds = true;

    @UriParam(label = "producer,find", description = "How many records findAll gives at the most. Unset: all.")
    private Long maxRecords;

    @UriParam(
            label = "producer,find",
            defaultValue = "true",
            description = "Whether findAll fetches the next page while the route works on the current one.")
    private boolean prefetch = true;

    @UriParam(
            label = "producer,find",
            defaultValue = "true",
            description =
                    "Whether findAll fails when it saw fewer records than the server counted. false: it logs a warning.")
    private boolean strict = true;

    @UriParam(
            label = "producer,bulk",
            description = "The field by which upsertOne and upsertMany know a record, as domainName.primaryLinkUrl or"
                    + " emails.primaryEmail; several, separated by commas, where all must agree.")
    private String upsertBy;

    @UriParam(
            label = "producer,bulk",
            defaultValue = "merge",
            description =
                    "What upsertMany does with records of the same key in its input: merge them in order, or refuse"
                            + " the later ones.")
    private TwentyDuplicateKey onDuplicateKey = TwentyDuplicateKey.merge;

    @UriParam(
            label = "retry",
            defaultValue = "3",
            description =
                    "How often a call is repeated after 429, 502, 503, 504 or a broken connection; creates only where"
                            + " their records have ids.")
    private int maxRetries = 3;

    @UriParam(
            label = "retry",
            defaultValue = "500",
            javaType = "java.time.Duration",
            description =
                    "The longest wait before the first repeat, in milliseconds or as 2s. Each further wait may be twice"
                            + " as long; the actual wait is drawn at random. A server that says how long to wait is obeyed.")
    private long retryDelay = 500;

    @UriParam(
            label = "retry",
            defaultValue = "60000",
            javaType = "java.time.Duration",
            description =
                    "The longest wait before a repeat, in milliseconds or as 1m. Where a server asks for more, the call"
                            + " fails at once.")
    private long maxRetryDelay = 60_000;

    @UriParam(
            label = "limit",
            description =
                    "How many calls a minute go to the workspace, shared by all endpoints with its base URL and key:"
                            + " set it on the component. Unset: no limit.")
    private Integer requestsPerMinute;

    @UriParam(
            label = "limit",
            description = "How many calls a second go to the workspace, shared as requestsPerMinute. Unset: no limit.")
    private Integer requestsPerSecond;

    @UriParam(
            label = "limit,advanced",
            description =
                    "A Bucket4j bucket of which every call takes a token, besides the other limits: so that several"
                            + " JVMs share one budget through Bucket4j's JDBC or Redis back ends.")
    private Bucket bucket;

    public String getApiKey() {
        return apiKey;
    }

    public void setApiKey(String apiKey) {
        this.apiKey = apiKey;
    }

    public String getBaseUrl() {
        return baseUrl;
    }

    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public int getDepth() {
        return depth;
    }

    public void setDepth(int depth) {
        this.depth = depth;
    }

    public Integer getLimit() {
        return limit;
    }

    public void setLimit(Integer limit) {
        this.limit = limit;
    }

    public String getOrderBy() {
        return orderBy;
    }

    public void setOrderBy(String orderBy) {
        this.orderBy = orderBy;
    }

    public String getFilter() {
        return filter;
    }

    public void setFilter(String filter) {
        this.filter = filter;
    }

    public String getStartingAfter() {
        return startingAfter;
    }

    public void setStartingAfter(String startingAfter) {
        this.startingAfter = startingAfter;
    }

    public String getEndingBefore() {
        return endingBefore;
    }

    public void setEndingBefore(String endingBefore) {
        this.endingBefore = endingBefore;
    }

    public TwentyOutputFormat getOutputFormat() {
        return outputFormat;
    }

    public void setOutputFormat(TwentyOutputFormat outputFormat) {
        this.outputFormat = outputFormat;
    }

    public Class<?> getOutputClass() {
        return outputClass;
    }

    public void setOutputClass(Class<?> outputClass) {
        this.outputClass = outputClass;
    }

    public boolean isThrowExceptionOnFailure() {
        return throwExceptionOnFailure;
    }

    public void setThrowExceptionOnFailure(boolean throwExceptionOnFailure) {
        this.throwExceptionOnFailure = throwExceptionOnFailure;
    }

    public boolean isCustomObject() {
        return customObject;
    }

    public void setCustomObject(boolean customObject) {
        this.customObject = customObject;
    }

    public int getBatchSize() {
        return batchSize;
    }

    public void setBatchSize(int batchSize) {
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

    public Long getMaxRecords() {
        return maxRecords;
    }

    public void setMaxRecords(Long maxRecords) {
        this.maxRecords = maxRecords;
    }

    public boolean isPrefetch() {
        return prefetch;
    }

    public void setPrefetch(boolean prefetch) {
        this.prefetch = prefetch;
    }

    public boolean isStrict() {
        return strict;
    }

    public void setStrict(boolean strict) {
        this.strict = strict;
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

    public int getMaxRetries() {
        return maxRetries;
    }

    public void setMaxRetries(int maxRetries) {
        this.maxRetries = maxRetries;
    }

    public long getRetryDelay() {
        return retryDelay;
    }

    public void setRetryDelay(long retryDelay) {
        this.retryDelay = retryDelay;
    }

    public long getMaxRetryDelay() {
        return maxRetryDelay;
    }

    public void setMaxRetryDelay(long maxRetryDelay) {
        this.maxRetryDelay = maxRetryDelay;
    }

    public Integer getRequestsPerMinute() {
        return requestsPerMinute;
    }

    public void setRequestsPerMinute(Integer requestsPerMinute) {
        this.requestsPerMinute = requestsPerMinute;
    }

    public Integer getRequestsPerSecond() {
        return requestsPerSecond;
    }

    public void setRequestsPerSecond(Integer requestsPerSecond) {
        this.requestsPerSecond = requestsPerSecond;
    }

    public Bucket getBucket() {
        return bucket;
    }

    public void setBucket(Bucket bucket) {
        this.bucket = bucket;
    }

    TwentyConfiguration copy() {
        try {
            return (TwentyConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
