package io.github.cameltwenty;

import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.changes.feed.StateKeys;
import io.github.cameltwenty.internal.client.SharedClients;
import io.github.cameltwenty.internal.client.WorkspaceView;
import io.github.cameltwenty.internal.options.ComponentConfigurer;
import io.github.cameltwenty.internal.options.EndpointQuery;
import io.github.cameltwenty.internal.options.OptionChecks;
import io.github.cameltwenty.internal.options.OptionTable;
import io.github.cameltwenty.internal.options.SecretPlaceholders;
import io.github.cameltwenty.options.ChangesOptions;
import io.github.cameltwenty.options.GraphqlOptions;
import io.github.cameltwenty.options.ReadingOptions;
import io.github.cameltwenty.options.ResultOptions;
import io.github.cameltwenty.options.WritingOptions;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedOperation;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.EndpointUriFactory;
import org.apache.camel.spi.LifecycleStrategy;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.ShutdownStrategy;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.LifecycleStrategySupport;
import org.apache.camel.util.PropertiesHelper;

/** The {@code twenty:} component: credentials and base URL of a workspace, set once, and the defaults of its endpoints. */
@Component("twenty")
@ManagedResource(description = "Managed Twenty component")
public class TwentyComponent extends DefaultComponent {
    private static final String FIELD_PREFIX = "field.";

    @Metadata(description = "The connection to the workspace, which endpoints start from.")
    private TwentyConfiguration configuration = new TwentyConfiguration();

    @Metadata(description = "The options for reading that endpoints start from.")
    private ReadingOptions reading = new ReadingOptions();

    @Metadata(description = "The options for writing that endpoints start from.")
    private WritingOptions writing = new WritingOptions();

    @Metadata(description = "The options for results that endpoints start from.")
    private ResultOptions result = new ResultOptions();

    @Metadata(description = "The options for GraphQL, search and files that endpoints start from.")
    private GraphqlOptions graphql = new GraphqlOptions();

    @Metadata(description = "The options that endpoints for changes start from.")
    private ChangesOptions changes = new ChangesOptions();

    private final TwentyKamelet kamelet = new TwentyKamelet();
    private final SharedClients clients = new SharedClients(this::getCamelContext, Listeners::of);
    private EndpointSetup setup =
            new EndpointSetup(clients, new StateKeys(), task -> executor().execute(task));
    private final SecretPlaceholders placeholders = new SecretPlaceholders();
    private final LifecycleStrategy endWaits = new LifecycleStrategySupport() {
        @Override
        public void onContextStopping(CamelContext context) {
            ShutdownStrategy camels = context.getShutdownStrategy();
            clients.drainWaits(
                    Duration.of(camels.getTimeout(), camels.getTimeUnit().toChronoUnit()));
        }
    };
    private ExecutorService executor;

    public TwentyComponent() {
        registerExtension(TwentyComponentVerifierExtension::new);
    }

    /** Camel's normalized URI has lost every {@code +} of a filter and may have taken its {@code %} for an escape. */
    @Override
    public boolean useRawUri() {
        return true;
    }

    /** Done here, by {@link EndpointQuery#unwrapRaw}. */
    @Override
    protected boolean resolveRawParameterValues() {
        return false;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        try {
            return endpoint(uri, remaining, parameters);
        } catch (IllegalArgumentException | RuntimeCamelException | URISyntaxException e) {
            throw TwentyConfigurationException.of(e);
        }
    }

    private Endpoint endpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        kamelet.settle(this);
        EndpointQuery query = EndpointQuery.of(uri);
        if (remaining.endsWith("/" + Operation.CHANGES.operationName())) {
            query = query.decoded();
            EndpointQuery.decode(parameters);
        }
        query.refuseEscapes();
        EndpointQuery.unwrapRaw(getCamelContext(), parameters);
        Map<String, Object> fields = PropertiesHelper.extractProperties(parameters, FIELD_PREFIX);
        OptionTable.refuseMalformed(parameters);
        Set<String> given = new TreeSet<>(parameters.keySet());
        OptionChecks.address(given);

        TwentyEndpoint endpoint = new TwentyEndpoint(query.withoutSecrets(placeholders), this);
        if (given.contains("baseUrl")) {
            endpoint.getConfiguration().forgetCredentials();
        }
        kamelet.fillIn(endpoint.getMessage());
        setProperties(endpoint, parameters);
        setup.setUp(endpoint, endpoint.read(remaining, fields, given));
        return endpoint;
    }

    StateKeys stateKeys() {
        return setup.stateKeys();
    }

    /** Of another component, before the first endpoint. */
    void setStateKeys(StateKeys stateKeys) {
        setup = setup.with(stateKeys);
    }

    /** For a Kamelet, which has a component to itself. */
    public TwentyKamelet getKamelet() {
        return kamelet;
    }

    /** What belongs to one message is refused here, where Camel Main and the Camel CLI set the component's options. */
    @Override
    public PropertyConfigurer getComponentPropertyConfigurer() {
        PropertyConfigurer generated = super.getComponentPropertyConfigurer();
        return generated == null ? null : new ComponentConfigurer(generated);
    }

    /** As Camel's own check, but it names the nearest options and not the values: one of them may be a misspelt API key. */
    @Override
    protected void validateParameters(String uri, Map<String, Object> parameters, String optionPrefix) {
        if (parameters.isEmpty()) {
            return;
        }
        EndpointUriFactory factory =
                getCamelContext().getCamelContextExtension().getEndpointUriFactory(getDefaultName());
        List<String> unknown = parameters.keySet().stream()
                .map(name -> "Unknown option " + name + OptionChecks.didYouMean(name, factory.propertyNames()))
                .toList();
        throw new TwentyConfigurationException(
                String.join(". ", unknown), null, "Write the option as docs/options.md has it, or take it away.");
    }

    /** Fetches pages ahead and works on chunks side by side; made when first needed. */
    private synchronized ExecutorService executor() {
        if (executor == null) {
            executor = getCamelContext().getExecutorServiceManager().newCachedThreadPool(this, "twenty");
        }
        return executor;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        clients.resumeWaits();
        getCamelContext().addLifecycleStrategy(endWaits);
    }

    @Override
    protected void doStop() throws Exception {
        getCamelContext().getLifecycleStrategies().remove(endWaits);
        clients.stopWaits();
        synchronized (this) {
            if (executor != null) {
                getCamelContext().getExecutorServiceManager().shutdownNow(executor);
                executor = null;
            }
        }
        super.doStop();
    }

    /** What can be seen of the workspaces that are called. */
    List<WorkspaceView> workspaceViews() {
        return clients.views();
    }

    /** Their base URLs. */
    @ManagedAttribute(description = "The base URLs of the workspaces that are called")
    public String[] getWorkspaces() {
        return workspaceViews().stream().map(WorkspaceView::baseUrl).distinct().toArray(String[]::new);
    }

    @ManagedAttribute(description = "How many calls have no answer yet")
    public int getCallsUnderWay() {
        return workspaceViews().stream().mapToInt(WorkspaceView::callsUnderWay).sum();
    }

    /** Since the clients are there, which end with the last route that uses them. */
    @ManagedAttribute(description = "How many calls were repeated")
    public long getRetries() {
        return workspaceViews().stream().mapToLong(WorkspaceView::retries).sum();
    }

    /**
     * Has all servers be asked anew what they offer, and their limits and the sizes of calls be learned anew.
     *
     * @return how many clients forget what they know
     */
    @ManagedOperation(description = "Forgets what is known of all servers: version, fields, limits, sizes of calls")
    public int forgetServers() {
        return clients.forgetServer(null);
    }

    /**
     * The same for one workspace.
     *
     * @param baseUrl as {@link #getWorkspaces} gives it
     * @throws IllegalArgumentException where no such workspace is called
     */
    @ManagedOperation(description = "Forgets what is known of the server at a base URL, as Workspaces has it")
    public int forgetServer(String baseUrl) {
        int clientsOfIt = clients.forgetServer(baseUrl == null ? "" : baseUrl);
        if (clientsOfIt == 0) {
            throw new IllegalArgumentException(
                    "No workspace at '" + baseUrl + "' is called, but " + String.join(", ", getWorkspaces()));
        }
        return clientsOfIt;
    }

    public TwentyConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(TwentyConfiguration configuration) {
        this.configuration = configuration;
    }

    public ReadingOptions getReading() {
        return reading;
    }

    public void setReading(ReadingOptions reading) {
        this.reading = reading;
    }

    public WritingOptions getWriting() {
        return writing;
    }

    public void setWriting(WritingOptions writing) {
        this.writing = writing;
    }

    public ResultOptions getResult() {
        return result;
    }

    public void setResult(ResultOptions result) {
        this.result = result;
    }

    public GraphqlOptions getGraphql() {
        return graphql;
    }

    public void setGraphql(GraphqlOptions graphql) {
        this.graphql = graphql;
    }

    public ChangesOptions getChanges() {
        return changes;
    }

    public void setChanges(ChangesOptions changes) {
        this.changes = changes;
    }

    /** The same as {@code getConfiguration().setApiKey(apiKey)}. */
    @Metadata(skip = true)
    public void setApiKey(String apiKey) {
        configuration.setApiKey(apiKey);
    }

    /** The same as {@code getConfiguration().setBaseUrl(baseUrl)}. */
    @Metadata(skip = true)
    public void setBaseUrl(String baseUrl) {
        configuration.setBaseUrl(baseUrl);
    }
}
