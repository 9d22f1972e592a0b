package io.github.cameltwenty.springboot;

import io.github.bucket4j.Bucket;
import io.github.cameltwenty.TwentyConfiguration;
import io.github.cameltwenty.TwentyDuplicateKey;
import io.github.cameltwenty.TwentyGraphqlApi;
import io.github.cameltwenty.TwentyOutputFormat;
import io.github.cameltwenty.TwentyRecordError;
import io.github.cameltwenty.options.ChangesOptions;
import io.github.cameltwenty.options.WebhookAck;
import java.time.Duration;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.spring.boot.ComponentConfigurationPropertiesCommon;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Work with the records of Twenty, the open-source CRM: find, create, update, delete. */
// written by ConfigurationGenerator from the component's JSON; do not edit
@ConfigurationProperties(prefix = "camel.component.twenty")
public class TwentyComponentConfiguration extends ComponentConfigurationPropertiesCommon {
    /** What groupBy computes for each group: Twenty's names separated by commas, as totalCount,sumEmployees. Unset: nothing but the groups' values. */
    private String aggregate;

    /** The API key of the workspace, made in its Settings under APIs & Webhooks. Set it once, on the component. */
    private String apiKey;

    /** What the server is taken for. auto: its own OpenAPI documents are asked, once and only when an operation needs to know. Set it once, on the component. */
    private String apiVersion = "auto";

    /** Whether autowiring is enabled. This is used for automatic autowiring options (the option must be marked as autowired) by looking up in the registry to find if there is a single instance of matching type, which then gets configured on the component. This can be used for automatic configuring JDBC data sources, JMS connection factories, AWS Clients, etc. */
    private boolean autowiredEnabled = true;

    /** The address of the workspace, as https://crm.example.com, or https://api.twenty.com for Twenty's cloud. A trailing / or /rest is dropped. Set it once, on the component. */
    private String baseUrl;

    /** How many records go into one call: of createMany, and of upsertMany's look-ups and creates. Twenty documents 60; later versions refuse more than 200. */
    private int batchSize = 60;

    /** Allows for bridging the consumer to the Camel routing Error Handler, which mean any exceptions (if possible) occurred while the Camel consumer is trying to pickup incoming messages, or the likes, will now be processed as a message and handled by the routing Error Handler. Important: This is only possible if the 3rd party component allows Camel to be alerted if an exception was thrown. Some components handle this internally only, and therefore bridgeErrorHandler is not possible. In other situations we may improve the Camel component to hook into the 3rd party component and make this possible for future releases. By default the consumer will use the org.apache.camel.spi.ExceptionHandler to deal with exceptions, that will be logged at WARN or ERROR level and ignored. */
    private boolean bridgeErrorHandler = false;

    /** A Bucket4j bucket of which every call takes a token, besides the other limits: so that several JVMs share one budget through Bucket4j's JDBC or Redis back ends. */
    private Bucket bucket;

    /** Which resources there are. twenty: those of Twenty 1.0, and what customObject or customObjects name. workspace: those of the workspace, which is asked when the route starts. */
    private String catalog = "twenty";

    /** The options that endpoints for changes start from. */
    private ChangesOptions changes;

    /** Whether a record without an id gets one here before it is created. Only so can a create whose answer was lost be repeated without doubling it. */
    private boolean clientIds = true;

    /** The options that endpoints start from. */
    private TwentyConfiguration configuration;

    /** Which record wins in mergeMany where two have different values, and keeps its id: its place in the body, from 0. */
    private int conflictPriorityIndex = 0;

    /** Whether the resource is an object of the workspace's own, which is not checked at start-up. */
    private boolean customObject = false;

    /** Plural names of the workspace's own objects, separated by commas, as rockets,pets: resources like those of Twenty, without a call at start-up. Set it once, on the component. */
    private String customObjects;

    /** With webhook: how long updates of a record are held back, in milliseconds or as 2s, so that several within that time become one message with the last state. The answer does not wait for it. */
    private Duration debounce = Duration.ofMillis(0);

    /** Whether a poll also asks for softly deleted records, with a call more. Twenty 1.0 shows none. */
    private boolean deletions = true;

    /** How deep related records are nested: 0 gives the record alone, 1 its related records too, 2 theirs as well. Servers from about 1.6 on refuse 2. */
    private int depth = 1;

    /** Whether a call with depth=2 is done with depth 1, and a warning, on a server that refuses 2 (from about 1.6 on). false: TwentyUnsupportedException. */
    private boolean depthFallback = false;

    /** Whether mergeMany only answers what the merged record would be. */
    private boolean dryRun = false;

    /** The cursor before which findMany ends: the CamelTwentyStartCursor of the page after. */
    private String endingBefore;

    /** The objects that search leaves out, separated by commas: names as in the path. */
    private String excludedObjects;

    /** The fields of the records that come back, separated by commas, nested with dots: id,name,domainName.primaryLinkUrl. The server leaves out the others where it can (from about 2.3 on), else the component. Unset: all. */
    private String fields;

    /** The folder into which uploadFile stores the file: a value of Twenty's enum FileFolder, whose values differ between versions. */
    private String fileFolder = "Attachment";

    /** The name under which uploadFile stores the file. The header CamelFileName wins over it. Unset: the file's own. */
    private String fileName;

    /** The filter of findMany, findAll and polls for changes, in Twenty's own writing, not encoded. RAW() keeps its special characters; without it, a % with two hex digits behind it is refused at start-up. */
    private String filter;

    /** Which of Twenty's GraphQL APIs graphql calls: core (/graphql), of records, or metadata (/metadata), of objects, fields and settings. */
    private TwentyGraphqlApi graphqlApi = TwentyGraphqlApi.core;

    /** What groupBy groups by: fields separated by commas, dates with DAY, WEEK, MONTH, QUARTER or YEAR in brackets, as stage,createdAtMONTH. */
    private String groupBy;

    /** The id of the record, a UUID, for findOne, updateOne and deleteOne (permanent in Twenty 1.0). Unset: the body's id (updateOne), or a body that is itself the id. */
    private String id;

    /** Remembers which changes were delivered, so that they are not delivered again. Unset: the last 20,000, in memory. Several instances share one that is in a database. */
    private IdempotentRepository idempotentRepository;

    /** The objects to which search is narrowed, separated by commas: names as in the path, as companies,people. Unset: all that can be searched. */
    private String includedObjects;

    /** Where a poll begins that has no state yet. none: with what changes from now on. all: with every record there is, each as created, and then with the changes. A time, as 2026-01-31T00:00:00Z: with what has changed since. */
    private String initialSync = "none";

    /** Whether the producer should be started lazy (on the first message). By starting lazy you can use this to allow CamelContext and routes to startup in situations where a producer may otherwise fail during starting and cause the route to fail being started. By deferring this startup to be lazy then the startup failure can be handled during routing messages via Camel's routing error handlers. Beware that when the first message is processed then creating and starting the producer may take a little time and prolong the total processing time of the processing. */
    private boolean lazyStartProducer = false;

    /** How many records findMany and search give at the most, or a page of findAll or changes has, from 1. Unset: 60, and 200 for changes. Servers cut a larger limit in silence, later versions at 200. */
    private Integer limit;

    /** With webhook: the bytes of a request at the most; a larger one is answered with 413. */
    private int maxBodySize = 10485760;

    /** How many messages one poll gives at the most; the next goes on there. 0: no limit. */
    private int maxMessagesPerPoll = 0;

    /** How many records findAll gives at the most. Unset: all. */
    private Long maxRecords;

    /** How often a call is repeated after 429, 502, 503, 504 or a broken connection; creates only where their records have ids. */
    private int maxRetries = 3;

    /** The longest wait before a repeat, in milliseconds or as 1m. Where a server asks for more, the call fails at once. */
    private Duration maxRetryDelay = Duration.ofMillis(60000);

    /** The object of which getFields gives the fields, by its plural name. Unset: of all. */
    private String object;

    /** What upsertMany does with records of the same key in its input: merge them in order, or refuse the later ones. */
    private TwentyDuplicateKey onDuplicateKey = TwentyDuplicateKey.merge;

    /** What a refused record does to the others of its operation. stop: TwentyBatchException tells what is done and where to go on. isolate: all others are written, and CamelTwentyFailures lists the refused ones. */
    private TwentyRecordError onRecordError = TwentyRecordError.stop;

    /** The order of findMany and findAll: fields, each with a direction in brackets after it, separated by commas; directions are AscNullsFirst, AscNullsLast, DescNullsFirst or DescNullsLast. */
    private String orderBy;

    /** A Java class for the result, or for each record of it: a bean or a record class. Fields it does not have are left out. */
    private Class<?> outputClass;

    /** What the body is afterwards: the unwrapped result as Map or List (object), the same as JSON text (json), or the server's answer as it came, a stream (envelope). */
    private TwentyOutputFormat outputFormat = TwentyOutputFormat.object;

    /** How late a change may become visible behind its own time, in milliseconds or as 5s: so far back each poll looks again. Longer than the server's longest transaction. */
    private Duration overlap = Duration.ofMillis(5000);

    /** How many calls of one operation that writes many records go on at a time. */
    private int parallelism = 1;

    /** Whether findAll fetches the next page while the route works on the current one. */
    private boolean prefetch = true;

    /** With webhook: whether to poll as well, for what was not delivered. What both bring is one message. */
    private boolean reconcile = false;

    /** How many calls a minute go to the workspace, shared by all endpoints with its base URL and key: set it on the component. Unset: no limit. */
    private Integer requestsPerMinute;

    /** How many calls a second go to the workspace, shared as requestsPerMinute. Unset: no limit. */
    private Integer requestsPerSecond;

    /** The longest wait before the first repeat, in milliseconds or as 2s. Each further wait may be twice as long; the actual wait is drawn at random. A server that says how long to wait is obeyed. */
    private Duration retryDelay = Duration.ofMillis(500);

    /** The text that search looks for. Unset: the body. */
    private String searchInput;

    /** With webhook: how old a signature may be, in milliseconds or as 5m, and how far ahead of this clock. */
    private Duration signatureTolerance = Duration.ofMillis(300000);

    /** Whether deleteOne and deleteMany only mark records as deleted, so that restoreOne brings them back. Refused before the call on servers before about 1.8, where it would be permanent. */
    private boolean softDelete = false;

    /** The cursor after which findMany, findAll and search start: the CamelTwentyEndCursor of the page before. Twenty 1.0's search has none. */
    private String startingAfter;

    /** The directory that keeps how far polls have come, below the working directory unless absolute. It must outlive the process. */
    private String stateDirectory = "twenty-state";

    /** The name under which it is kept how far this route has come. Unset: the workspace's host and the resource, and a number for the filter. Two routes on one resource need a name each. */
    private String stateKey;

    /** Keeps how far polls have come, in the place of files: a state repository of Camel's, with texts as keys and values. */
    private StateRepository<String, String> stateRepository;

    /** Whether an operation that writes many records hands on its results one by one, as they are asked for: the work is done while the route takes them, as by a streaming split. */
    private boolean streaming = false;

    /** Whether findAll fails when it saw fewer records than the server counted. false: it logs a warning. */
    private boolean strict = true;

    /** How often a poll compares the ids of all records with those it knew, in milliseconds or as 6h, to tell of permanently deleted ones: a call for every limit records. 0: never. */
    private Duration sweepDelay = Duration.ofMillis(0);

    /** Whether a refusal by the server is thrown. false: the route goes on with the server's error document as the body and the status in CamelTwentyStatusCode. Thrown all the same are what is refused before the call, a lost connection, and a 2xx answer that is not Twenty's. */
    private boolean throwExceptionOnFailure = true;

    /** The field by which upsertOne and upsertMany know a record, as domainName.primaryLinkUrl or emails.primaryEmail; several, separated by commas, where all must agree. */
    private String upsertBy;

    /** The variables of graphql's document, a JSON object. They win over those of the body. */
    private String variables;

    /** With webhook: when a request is answered: after the route is done with it, with 500 where it fails; or before, as soon as it has been checked. Twenty waits 5 seconds and does not try again. */
    private WebhookAck webhookAck = WebhookAck.after;

    /** With webhook: the secret that Twenty signs with. Unset: one that is made up when the webhook is registered, and read from Twenty by all instances. */
    private String webhookSecret;

    public String getAggregate() {
        return aggregate;
    }

    public void setAggregate(String aggregate) {
        this.aggregate = aggregate;
    }

    public String getApiKey() {
        return apiKey;
    }

    public void setApiKey(String apiKey) {
        this.apiKey = apiKey;
    }

    public String getApiVersion() {
        return apiVersion;
    }

    public void setApiVersion(String apiVersion) {
        this.apiVersion = apiVersion;
    }

    public boolean isAutowiredEnabled() {
        return autowiredEnabled;
    }

    public void setAutowiredEnabled(boolean autowiredEnabled) {
        this.autowiredEnabled = autowiredEnabled;
    }

    public String getBaseUrl() {
        return baseUrl;
    }

    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public int getBatchSize() {
        return batchSize;
    }

    public void setBatchSize(int batchSize) {
        this.batchSize = batchSize;
    }

    public boolean isBridgeErrorHandler() {
        return bridgeErrorHandler;
    }

    public void setBridgeErrorHandler(boolean bridgeErrorHandler) {
        this.bridgeErrorHandler = bridgeErrorHandler;
    }

    public Bucket getBucket() {
        return bucket;
    }

    public void setBucket(Bucket bucket) {
        this.bucket = bucket;
    }

    public String getCatalog() {
        return catalog;
    }

    public void setCatalog(String catalog) {
        this.catalog = catalog;
    }

    public ChangesOptions getChanges() {
        return changes;
    }

    public void setChanges(ChangesOptions changes) {
        this.changes = changes;
    }

    public boolean isClientIds() {
        return clientIds;
    }

    public void setClientIds(boolean clientIds) {
        this.clientIds = clientIds;
    }

    public TwentyConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(TwentyConfiguration configuration) {
        this.configuration = configuration;
    }

    public int getConflictPriorityIndex() {
        return conflictPriorityIndex;
    }

    public void setConflictPriorityIndex(int conflictPriorityIndex) {
        this.conflictPriorityIndex = conflictPriorityIndex;
    }

    public boolean isCustomObject() {
        return customObject;
    }

    public void setCustomObject(boolean customObject) {
        this.customObject = customObject;
    }

    public String getCustomObjects() {
        return customObjects;
    }

    public void setCustomObjects(String customObjects) {
        this.customObjects = customObjects;
    }

    public Duration getDebounce() {
        return debounce;
    }

    public void setDebounce(Duration debounce) {
        this.debounce = debounce;
    }

    public boolean isDeletions() {
        return deletions;
    }

    public void setDeletions(boolean deletions) {
        this.deletions = deletions;
    }

    public int getDepth() {
        return depth;
    }

    public void setDepth(int depth) {
        this.depth = depth;
    }

    public boolean isDepthFallback() {
        return depthFallback;
    }

    public void setDepthFallback(boolean depthFallback) {
        this.depthFallback = depthFallback;
    }

    public boolean isDryRun() {
        return dryRun;
    }

    public void setDryRun(boolean dryRun) {
        this.dryRun = dryRun;
    }

    public String getEndingBefore() {
        return endingBefore;
    }

    public void setEndingBefore(String endingBefore) {
        this.endingBefore = endingBefore;
    }

    public String getExcludedObjects() {
        return excludedObjects;
    }

    public void setExcludedObjects(String excludedObjects) {
        this.excludedObjects = excludedObjects;
    }

    public String getFields() {
        return fields;
    }

    public void setFields(String fields) {
        this.fields = fields;
    }

    public String getFileFolder() {
        return fileFolder;
    }

    public void setFileFolder(String fileFolder) {
        this.fileFolder = fileFolder;
    }

    public String getFileName() {
        return fileName;
    }

    public void setFileName(String fileName) {
        this.fileName = fileName;
    }

    public String getFilter() {
        return filter;
    }

    public void setFilter(String filter) {
        this.filter = filter;
    }

    public TwentyGraphqlApi getGraphqlApi() {
        return graphqlApi;
    }

    public void setGraphqlApi(TwentyGraphqlApi graphqlApi) {
        this.graphqlApi = graphqlApi;
    }

    public String getGroupBy() {
        return groupBy;
    }

    public void setGroupBy(String groupBy) {
        this.groupBy = groupBy;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public IdempotentRepository getIdempotentRepository() {
        return idempotentRepository;
    }

    public void setIdempotentRepository(IdempotentRepository idempotentRepository) {
        this.idempotentRepository = idempotentRepository;
    }

    public String getIncludedObjects() {
        return includedObjects;
    }

    public void setIncludedObjects(String includedObjects) {
        this.includedObjects = includedObjects;
    }

    public String getInitialSync() {
        return initialSync;
    }

    public void setInitialSync(String initialSync) {
        this.initialSync = initialSync;
    }

    public boolean isLazyStartProducer() {
        return lazyStartProducer;
    }

    public void setLazyStartProducer(boolean lazyStartProducer) {
        this.lazyStartProducer = lazyStartProducer;
    }

    public Integer getLimit() {
        return limit;
    }

    public void setLimit(Integer limit) {
        this.limit = limit;
    }

    public int getMaxBodySize() {
        return maxBodySize;
    }

    public void setMaxBodySize(int maxBodySize) {
        this.maxBodySize = maxBodySize;
    }

    public int getMaxMessagesPerPoll() {
        return maxMessagesPerPoll;
    }

    public void setMaxMessagesPerPoll(int maxMessagesPerPoll) {
        this.maxMessagesPerPoll = maxMessagesPerPoll;
    }

    public Long getMaxRecords() {
        return maxRecords;
    }

    public void setMaxRecords(Long maxRecords) {
        this.maxRecords = maxRecords;
    }

    public int getMaxRetries() {
        return maxRetries;
    }

    public void setMaxRetries(int maxRetries) {
        this.maxRetries = maxRetries;
    }

    public Duration getMaxRetryDelay() {
        return maxRetryDelay;
    }

    public void setMaxRetryDelay(Duration maxRetryDelay) {
        this.maxRetryDelay = maxRetryDelay;
    }

    public String getObject() {
        return object;
    }

    public void setObject(String object) {
        this.object = object;
    }

    public TwentyDuplicateKey getOnDuplicateKey() {
        return onDuplicateKey;
    }

    public void setOnDuplicateKey(TwentyDuplicateKey onDuplicateKey) {
        this.onDuplicateKey = onDuplicateKey;
    }

    public TwentyRecordError getOnRecordError() {
        return onRecordError;
    }

    public void setOnRecordError(TwentyRecordError onRecordError) {
        this.onRecordError = onRecordError;
    }

    public String getOrderBy() {
        return orderBy;
    }

    public void setOrderBy(String orderBy) {
        this.orderBy = orderBy;
    }

    public Class<?> getOutputClass() {
        return outputClass;
    }

    public void setOutputClass(Class<?> outputClass) {
        this.outputClass = outputClass;
    }

    public TwentyOutputFormat getOutputFormat() {
        return outputFormat;
    }

    public void setOutputFormat(TwentyOutputFormat outputFormat) {
        this.outputFormat = outputFormat;
    }

    public Duration getOverlap() {
        return overlap;
    }

    public void setOverlap(Duration overlap) {
        this.overlap = overlap;
    }

    public int getParallelism() {
        return parallelism;
    }

    public void setParallelism(int parallelism) {
        this.parallelism = parallelism;
    }

    public boolean isPrefetch() {
        return prefetch;
    }

    public void setPrefetch(boolean prefetch) {
        this.prefetch = prefetch;
    }

    public boolean isReconcile() {
        return reconcile;
    }

    public void setReconcile(boolean reconcile) {
        this.reconcile = reconcile;
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

    public Duration getRetryDelay() {
        return retryDelay;
    }

    public void setRetryDelay(Duration retryDelay) {
        this.retryDelay = retryDelay;
    }

    public String getSearchInput() {
        return searchInput;
    }

    public void setSearchInput(String searchInput) {
        this.searchInput = searchInput;
    }

    public Duration getSignatureTolerance() {
        return signatureTolerance;
    }

    public void setSignatureTolerance(Duration signatureTolerance) {
        this.signatureTolerance = signatureTolerance;
    }

    public boolean isSoftDelete() {
        return softDelete;
    }

    public void setSoftDelete(boolean softDelete) {
        this.softDelete = softDelete;
    }

    public String getStartingAfter() {
        return startingAfter;
    }

    public void setStartingAfter(String startingAfter) {
        this.startingAfter = startingAfter;
    }

    public String getStateDirectory() {
        return stateDirectory;
    }

    public void setStateDirectory(String stateDirectory) {
        this.stateDirectory = stateDirectory;
    }

    public String getStateKey() {
        return stateKey;
    }

    public void setStateKey(String stateKey) {
        this.stateKey = stateKey;
    }

    public StateRepository<String, String> getStateRepository() {
        return stateRepository;
    }

    public void setStateRepository(StateRepository<String, String> stateRepository) {
        this.stateRepository = stateRepository;
    }

    public boolean isStreaming() {
        return streaming;
    }

    public void setStreaming(boolean streaming) {
        this.streaming = streaming;
    }

    public boolean isStrict() {
        return strict;
    }

    public void setStrict(boolean strict) {
        this.strict = strict;
    }

    public Duration getSweepDelay() {
        return sweepDelay;
    }

    public void setSweepDelay(Duration sweepDelay) {
        this.sweepDelay = sweepDelay;
    }

    public boolean isThrowExceptionOnFailure() {
        return throwExceptionOnFailure;
    }

    public void setThrowExceptionOnFailure(boolean throwExceptionOnFailure) {
        this.throwExceptionOnFailure = throwExceptionOnFailure;
    }

    public String getUpsertBy() {
        return upsertBy;
    }

    public void setUpsertBy(String upsertBy) {
        this.upsertBy = upsertBy;
    }

    public String getVariables() {
        return variables;
    }

    public void setVariables(String variables) {
        this.variables = variables;
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
}
