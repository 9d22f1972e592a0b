package io.github.cameltwenty;

import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.changes.ChangesChecks;
import io.github.cameltwenty.changes.ChangesConfiguration;
import io.github.cameltwenty.changes.ChangesConsumer;
import io.github.cameltwenty.changes.ChangesSetup;
import io.github.cameltwenty.changes.ChangesWebhook;
import io.github.cameltwenty.client.Attempts;
import io.github.cameltwenty.client.TwentyClient;
import io.github.cameltwenty.client.TwentyRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.component.webhook.WebhookCapableEndpoint;
import org.apache.camel.component.webhook.WebhookConfiguration;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work with the records of Twenty, the open-source CRM: find, create, update, delete.
 *
 * <p>Everything that its URI says is checked once, when it is created.
 */
@UriEndpoint(
        firstVersion = "1.0.0",
        scheme = "twenty",
        title = "Twenty",
        syntax = "twenty:resource/operation",
        remote = true,
        category = {Category.SAAS, Category.API},
        headersClass = TwentyConstants.class)
public class TwentyEndpoint extends ScheduledPollEndpoint implements EndpointServiceLocation, WebhookCapableEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(TwentyEndpoint.class);
    private static final long DELAY = 5000;

    @UriPath(
            enums = "apiKeys,attachments,blocklists,calendarChannelEventAssociations,"
                    + "calendarChannels,calendarEventParticipants,calendarEvents,companies,"
                    + "connectedAccounts,favoriteFolders,favorites,"
                    + "messageChannelMessageAssociations,messageChannels,messageFolders,"
                    + "messageParticipants,messageThreads,messages,noteTargets,notes,"
                    + "opportunities,people,taskTargets,tasks,timelineActivities,viewFields,"
                    + "viewFilterGroups,viewFilters,viewGroups,viewSorts,views,webhooks,"
                    + "workflowAutomatedTriggers,workflowRuns,workflowVersions,workflows,"
                    + "workspaceMembers,general",
            description = "The kind of record, by Twenty's plural API name, as companies or people; general for what"
                    + " belongs to no kind.")
    @Metadata(required = true)
    private String resource;

    @UriPath(
            enums = "findMany,findOne,createOne,createMany,updateOne,deleteOne,findDuplicates,findAll,updateMany,"
                    + "deleteMany,upsertOne,upsertMany,restoreOne,restoreMany,destroyOne,destroyMany,mergeMany,"
                    + "groupBy,changes,getOpenApiSchema,getServerInfo,getObjects,getFields,graphql,search,uploadFile",
            description =
                    "What to do. graphql, search, uploadFile and those that begin with get are for general, all others are"
                            + " for a kind of record."
                            + " deleteOne and deleteMany delete permanently unless softDelete is set. changes begins a route,"
                            + " all others are steps of one.")
    @Metadata(required = true)
    private String operation;

    @UriParam
    private TwentyConfiguration configuration;

    @UriParam
    private ChangesConfiguration changes;

    // another default than Camel's 500: servers allow 100 calls a minute
    @UriParam(label = "consumer,scheduler", defaultValue = "5000", javaType = "java.time.Duration")
    @Metadata(description = "Milliseconds before the next poll, or a duration as 5s.")
    private long delay = DELAY;

    @UriParam(
            label = "producer",
            prefix = "field.",
            multiValue = true,
            description = "Sets one field of each record that is created or updated, nested with dots:"
                    + " field.name.firstName=Ada. It wins over the body, and is converted to the field's type.")
    private Map<String, Object> fieldValues;

    private Workspace workspace;
    private ServerNeeds needs;
    private Operation row;
    private Action action;
    private ChangesSetup changesSetup;
    private Set<String> given;
    private ChangesWebhook webhook;

    /**
     * @param uri in which no API key stands
     */
    TwentyEndpoint(String uri, TwentyComponent component) {
        super(uri, component);
        setDelay(DELAY);
    }

    void setAction(String path) {
        String[] parts = path.split("/", -1);
        if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
            throw new IllegalArgumentException("'" + path + "' is not resource/operation, as companies/findMany");
        }
        resource = parts[0];
        operation = parts[1];
    }

    /**
     * Checks all that the URI and the component say, together.
     *
     * @param givenOptions names of the options that the URI sets
     * @throws IllegalArgumentException naming the option, its value and what is allowed
     */
    void prepare(Map<String, Object> fieldOptions, Set<String> givenOptions) {
        fieldValues = fieldOptions;
        given = givenOptions;
        boolean all = resource.equals(ChangesSetup.ALL) && operation.equals(Operation.CHANGES.operationName());
        if (!all) {
            OptionChecks.resource(resource, configuration);
        }
        row = OptionChecks.operation(resource, operation);
        OptionUse.refuseUnused(row, given, !fieldValues.isEmpty());
        OptionChecks.values(row, configuration);
        if (given.contains("filter")) {
            OptionChecks.filter(row, configuration.getFilter());
        }
        workspace = Workspace.of(configuration.getBaseUrl(), configuration.getApiKey());
        if (row.isConsumer()) {
            changesSetup = ChangesSetup.of(
                    workspace.baseUrl(), resource, configuration.getFilter(), configuration.getLimit(), changes);
        } else {
            needs = new ServerNeeds(resource, row, configuration.isSoftDelete());
            action = action();
        }
    }

    private Action action() {
        FieldOptions fieldOptions = FieldOptions.of(resource, fieldValues);
        RequestReader requests = new RequestReader(resource, row, configuration, fieldOptions);
        Executor executor = task -> getComponent().executor().execute(task);
        return switch (row) {
            case FIND_ALL -> {
                warnOfOrder();
                yield new FindAll(resource, requests, configuration, executor);
            }
            case UPSERT_ONE -> new UpsertOne(resource, requests, configuration);
            case RESTORE_ONE -> new RestoreOne(resource, requests, configuration);
            case GET_SERVER_INFO -> new GetServerInfo(configuration);
            case GET_OBJECTS, GET_FIELDS -> new GetObjects(row, configuration);
            case SEARCH -> new Search(requests, configuration);
            case UPLOAD_FILE -> new UploadFile(requests, configuration);
            default -> {
                boolean oneCall = !row.isBulk() || configuration.getOutputFormat() == TwentyOutputFormat.envelope;
                if (oneCall) {
                    yield singleCall(requests);
                }
                ItemReader items = new ItemReader(row, configuration, fieldOptions, requests);
                yield new BulkWrite(resource, row, configuration, requests, items, executor);
            }
        };
    }

    private Action singleCall(RequestReader requests) {
        SingleCall call = new SingleCall(requests, configuration);
        Optional<CompositeCreate.Parts> parts =
                row == Operation.CREATE_ONE ? CompositeCreate.Parts.of(resource) : Optional.empty();
        return parts.<Action>map(found -> new CompositeCreate(found, call, requests, configuration))
                .orElse(call);
    }

    private void warnOfOrder() {
        String order = configuration.getOrderBy();
        if (order != null && !order.strip().matches("id(\\[.*])?")) {
            LOG.warn(
                    "{}/findAll walks in the order {}: real servers lose or repeat records in other orders than by id,"
                            + " above all where the field may be null",
                    resource,
                    order);
        }
    }

    @Override
    public Producer createProducer() {
        if (row.isConsumer()) {
            throw new IllegalArgumentException(
                    "twenty:" + resource + "/changes begins a route: use it in from(), not in"
                            + " to(). In to(), findMany and findAll read records");
        }
        return new TwentyProducer(this, action);
    }

    SharedClients.Limits limits() {
        return new SharedClients.Limits(
                configuration.getRequestsPerMinute(),
                configuration.getRequestsPerSecond(),
                configuration.getBucket(),
                configuration.getApiVersion());
    }

    Attempts.Policy retryPolicy() {
        return new Attempts.Policy(
                configuration.getMaxRetries(),
                Duration.ofMillis(configuration.getRetryDelay()),
                Duration.ofMillis(configuration.getMaxRetryDelay()),
                configuration.isDepthFallback());
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        if (!row.isConsumer()) {
            throw new IllegalArgumentException("twenty:" + resource + "/" + operation
                    + " is a step of a route: use it in"
                    + " to(), not in from(). In from(), twenty:" + resource + "/changes gives what is created, updated"
                    + " and deleted");
        }
        ChangesChecks.poll(resource, given);
        ChangesConsumer consumer = new ChangesConsumer(
                this, processor, changesSetup, getComponent().stateKeys(), new ClientConnection(this));
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public void setWebhookConfiguration(WebhookConfiguration settings) {
        if (!row.isConsumer()) {
            throw new IllegalArgumentException("webhook:twenty:" + resource + "/" + operation
                    + " is not pushed by Twenty: webhook:twenty:" + resource + "/changes is");
        }
        ChangesChecks.webhook(changesSetup, given);
        webhook = new ChangesWebhook(
                this,
                changesSetup,
                getComponent().stateKeys(),
                () -> new ClientConnection(this),
                new LastCalls(this),
                settings);
    }

    @Override
    public Processor createWebhookHandler(Processor next) {
        return webhook.handler(next, consumer -> {
            try {
                configureConsumer(consumer);
                return consumer;
            } catch (Exception e) {
                throw RuntimeCamelException.wrapRuntimeCamelException(e);
            }
        });
    }

    @Override
    public void registerWebhook() throws Exception {
        webhook.register();
    }

    @Override
    public void unregisterWebhook() throws Exception {
        webhook.unregister();
    }

    @Override
    public List<String> getWebhookMethods() {
        return List.of("POST");
    }

    @Override
    public TwentyComponent getComponent() {
        return (TwentyComponent) super.getComponent();
    }

    ServerNeeds needs() {
        return needs;
    }

    /**
     * With {@code catalog=workspace}, asks the server whether it has the resource.
     *
     * @throws IllegalArgumentException naming the nearest ones
     */
    void checkWorkspace(TwentyClient client) {
        if (configuration.getCatalog().equals("workspace") && !resource.equals(Operation.GENERAL)) {
            TwentyRequest named = TwentyRequest.of(resource, row, null, Map.of(), null);
            OptionChecks.resourceOf(client.server(named, new Attempts(retryPolicy(), null)), resource);
        }
    }

    Workspace workspace() {
        return workspace;
    }

    @Override
    public String getServiceUrl() {
        return workspace.baseUrl();
    }

    @Override
    public String getServiceProtocol() {
        return workspace.baseUrl().substring(0, workspace.baseUrl().indexOf(':'));
    }

    public String getResource() {
        return resource;
    }

    public void setResource(String resource) {
        this.resource = resource;
    }

    public String getOperation() {
        return operation;
    }

    public void setOperation(String operation) {
        this.operation = operation;
    }

    public TwentyConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(TwentyConfiguration configuration) {
        this.configuration = configuration;
    }

    public ChangesConfiguration getChanges() {
        return changes;
    }

    public void setChanges(ChangesConfiguration changes) {
        this.changes = changes;
    }

    @Override
    public long getDelay() {
        return delay;
    }

    @Override
    public final void setDelay(long delay) {
        super.setDelay(delay);
        this.delay = delay;
    }

    public Map<String, Object> getFieldValues() {
        return fieldValues;
    }

    public void setFieldValues(Map<String, Object> fieldValues) {
        this.fieldValues = fieldValues;
    }
}
