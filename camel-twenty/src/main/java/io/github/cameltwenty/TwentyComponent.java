package io.github.cameltwenty;

import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.changes.ChangesConfiguration;
import io.github.cameltwenty.changes.StateKeys;
import io.github.cameltwenty.client.TwentyClient;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.EndpointUriFactory;
import org.apache.camel.spi.LifecycleStrategy;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.LifecycleStrategySupport;
import org.apache.camel.util.PropertiesHelper;

/** The {@code twenty:} component: credentials and base URL of a workspace, set once, and the defaults of its endpoints. */
@Component("twenty")
public class TwentyComponent extends DefaultComponent {
    private static final String FIELD_PREFIX = "field.";

    @Metadata(description = "The options that endpoints start from.")
    private TwentyConfiguration configuration = new TwentyConfiguration();

    @Metadata(description = "The options that endpoints for changes start from.")
    private ChangesConfiguration changes = new ChangesConfiguration();

    private final StateKeys stateKeys = new StateKeys();
    private final SharedClients clients = new SharedClients(this::getCamelContext);
    private final KeyNumbers keyNumbers = new KeyNumbers();
    private final LifecycleStrategy endWaits = new LifecycleStrategySupport() {
        @Override
        public void onContextStopping(CamelContext context) {
            clients.stopWaits();
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
        EndpointQuery query = EndpointQuery.of(uri);
        if (remaining.endsWith("/" + Operation.CHANGES.operationName())) {
            query = query.decoded();
            EndpointQuery.decode(parameters);
        }
        query.refuseEscapes();
        EndpointQuery.unwrapRaw(getCamelContext(), parameters);
        Map<String, Object> fields = PropertiesHelper.extractProperties(parameters, FIELD_PREFIX);
        OptionForms.refuseMalformed(parameters);
        Set<String> given = new TreeSet<>(parameters.keySet());

        TwentyEndpoint endpoint = new TwentyEndpoint(query.withNumberedKey(keyNumbers), this);
        endpoint.setAction(remaining);
        endpoint.setConfiguration(configuration.copy());
        endpoint.setChanges(changes.copy());
        setProperties(endpoint, parameters);
        endpoint.prepare(fields, given);
        return endpoint;
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
        throw new IllegalArgumentException(String.join(". ", unknown));
    }

    StateKeys stateKeys() {
        return stateKeys;
    }

    TwentyClient acquireClient(Workspace workspace, SharedClients.Limits limits) {
        return clients.acquire(workspace, limits);
    }

    void releaseClient(Workspace workspace) {
        clients.release(workspace);
    }

    /** Fetches pages ahead and works on chunks side by side; made when first needed. */
    synchronized ExecutorService executor() {
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
