package io.github.cameltwenty;

import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.options.OptionChecks;
import io.github.cameltwenty.internal.options.PathNames;
import io.github.cameltwenty.options.ChangesOptions;
import io.github.cameltwenty.options.GraphqlOptions;
import io.github.cameltwenty.options.MessageOptions;
import io.github.cameltwenty.options.ReadingOptions;
import io.github.cameltwenty.options.ResultOptions;
import io.github.cameltwenty.options.WritingOptions;
import java.util.Map;
import java.util.Set;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.ScheduledPollEndpoint;

/** What a URI of {@code twenty:} can say: the path, and the groups of options, which begin as the component's. */
abstract class TwentyEndpointOptions extends ScheduledPollEndpoint {
    private static final long DELAY = 5000;

    @UriPath(
            enums = PathNames.RESOURCES,
            description = "The kind of record, by Twenty's plural API name, as companies or people; general for what"
                    + " belongs to no kind.")
    @Metadata(required = true)
    private String resource;

    @UriPath(
            enums = PathNames.OPERATIONS,
            description =
                    "What to do. graphql, rest, search, uploadFile, attachFile, downloadFile, rotateApiKey, ensureSchema, exportWorkspace, importWorkspace, those that begin with get and those that end with"
                            + " Object or Field are for general, run is for workflows, all others are for a kind of record."
                            + " deleteOne and deleteMany delete permanently unless softDelete is set. changes begins a route,"
                            + " all others are steps of one.")
    @Metadata(required = true)
    private String operation;

    @UriParam
    private final TwentyConfiguration configuration;

    @UriParam
    private final ReadingOptions reading;

    @UriParam
    private final WritingOptions writing;

    @UriParam
    private final ResultOptions result;

    @UriParam
    private final GraphqlOptions graphql;

    @UriParam
    private final ChangesOptions changes;

    // not the component's: it would hold for all endpoints
    @UriParam
    private final MessageOptions message = new MessageOptions();

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

    private EndpointOptions options;

    TwentyEndpointOptions(String uri, TwentyComponent component) {
        super(uri, component);
        configuration = component.getConfiguration().copy();
        reading = component.getReading().copy();
        writing = component.getWriting().copy();
        result = component.getResult().copy();
        graphql = component.getGraphql().copy();
        changes = component.getChanges().copy();
        setDelay(DELAY);
    }

    /**
     * @param path {@code resource/operation}
     * @param given names of the options that the URI sets
     * @throws IllegalArgumentException where there is no such operation
     */
    EndpointOptions read(String path, Map<String, Object> fields, Set<String> given) {
        String[] parts = path.split("/", -1);
        if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
            throw new TwentyConfigurationException(
                    "'" + path + "' is not resource/operation, as companies/findMany",
                    null,
                    "Write the URI as twenty:resource/operation, with its options behind a question mark.");
        }
        resource = parts[0];
        operation = parts[1];
        fieldValues = fields;
        options = new EndpointOptions(
                resource,
                OptionChecks.action(resource, operation, configuration),
                configuration,
                reading,
                writing,
                result,
                graphql,
                changes,
                message,
                fields,
                given);
        return options;
    }

    EndpointOptions options() {
        return options;
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

    public ReadingOptions getReading() {
        return reading;
    }

    public WritingOptions getWriting() {
        return writing;
    }

    public ResultOptions getResult() {
        return result;
    }

    public GraphqlOptions getGraphql() {
        return graphql;
    }

    public ChangesOptions getChanges() {
        return changes;
    }

    public MessageOptions getMessage() {
        return message;
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
