package io.github.cameltwenty;

import io.github.bucket4j.Bucket;
import io.github.cameltwenty.options.ForOperations;
import io.github.cameltwenty.options.OperationFamily;
import io.github.cameltwenty.options.WholeNumber;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of the component, which are the defaults of its endpoints, and of an endpoint. */
@UriParams
public class TwentyConfiguration extends TwentyCallLimits implements Cloneable {
    private static final String AUTO = "auto";

    @UriParam(label = "common")
    @Metadata(
            description = "The address of the workspace, as https://crm.example.com, or https://api.twenty.com for"
                    + " Twenty's cloud. A trailing / or /rest is dropped. Set it once, on the component.")
    private String baseUrl;

    @UriParam(
            label = "common",
            defaultValue = "false",
            description = "Whether the resource is an object of the workspace's own, which is not checked at start-up.")
    private boolean customObject;

    @UriParam(
            label = "common",
            defaultValue = AUTO,
            enums = "auto,1.0,current",
            description =
                    "What the server is taken for. auto: its own OpenAPI documents are asked, once and only when an"
                            + " operation needs to know. Set it once, on the component.")
    private String apiVersion = AUTO;

    @UriParam(
            label = "producer",
            defaultValue = "twenty",
            enums = "twenty,workspace",
            description =
                    "Which resources there are. twenty: those of Twenty 1.0, and what customObject or customObjects"
                            + " name. workspace: those of the workspace, which is asked when the route starts.")
    private String catalog = "twenty";

    @UriParam(
            label = "producer",
            description = "Plural names of the workspace's own objects, separated by commas, as rockets,pets: resources"
                    + " like those of Twenty, without a call at start-up. Set it once, on the component.")
    private String customObjects;

    @UriParam(
            label = "producer,advanced",
            defaultValue = "true",
            description =
                    "Whether the thread that brings a message calls Twenty itself and waits. false: other threads call,"
                            + " as many as there are connections, and what waits for one of them holds no thread. Messages"
                            + " of one consumer may then overtake each other.")
    @ForOperations(OperationFamily.PRODUCERS)
    private boolean synchronous = true;

    @UriParam(
            label = "retry",
            defaultValue = "3",
            description =
                    "How often a call is repeated after 429, 502, 503, 504 or a broken connection; creates only where"
                            + " their records have ids.")
    @WholeNumber(from = 0)
    private int maxRetries = 3;

    @UriParam(
            label = "retry",
            defaultValue = "500",
            javaType = "java.time.Duration",
            description =
                    "The longest wait before the first repeat, in milliseconds or as 2s. Each further wait may be twice"
                            + " as long; the actual wait is drawn at random. A server that says how long to wait is obeyed.")
    @WholeNumber(from = 0)
    private long retryDelay = 500;

    @UriParam(
            label = "retry",
            defaultValue = "60000",
            javaType = "java.time.Duration",
            description =
                    "The longest wait before a repeat, in milliseconds or as 1m. Where a server asks for more, the call"
                            + " fails at once.")
    @WholeNumber(from = 0)
    private long maxRetryDelay = 60_000;

    @UriParam(
            label = "limit",
            defaultValue = AUTO,
            description =
                    "How many calls a minute go to the workspace, shared by all that call its base URL in this JVM:"
                            + " set it on the component. auto: as many as the server allows, which its first refusal"
                            + " tells.")
    @WholeNumber(from = 1, or = AUTO)
    private String requestsPerMinute = AUTO;

    @UriParam(
            label = "limit",
            defaultValue = AUTO,
            description =
                    "How many calls a second go to the workspace, shared as requestsPerMinute. auto: as many as the"
                            + " server allows, where requestsPerMinute is auto too.")
    @WholeNumber(from = 1, or = AUTO)
    private String requestsPerSecond = AUTO;

    @UriParam(
            label = "limit,advanced",
            description =
                    "A Bucket4j bucket of which every call takes a token, besides the other limits: so that several"
                            + " JVMs share one budget through Bucket4j's JDBC or Redis back ends.")
    private Bucket bucket;

    @UriParam(
            label = "common,advanced",
            defaultValue = "false",
            description =
                    "Whether calls tell the server of which trace they are a part, by the W3C headers traceparent and"
                            + " tracestate, where OpenTelemetry is in use. Never by baggage, and never a store of files.")
    private boolean tracePropagation;

    public String getBaseUrl() {
        return baseUrl;
    }

    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public boolean isCustomObject() {
        return customObject;
    }

    public void setCustomObject(boolean customObject) {
        this.customObject = customObject;
    }

    public boolean isSynchronous() {
        return synchronous;
    }

    public void setSynchronous(boolean synchronous) {
        this.synchronous = synchronous;
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

    public String getRequestsPerMinute() {
        return requestsPerMinute;
    }

    /**
     * @param requestsPerMinute a number from 1, or {@code auto}
     */
    public void setRequestsPerMinute(String requestsPerMinute) {
        this.requestsPerMinute = requestsPerMinute;
    }

    public void setRequestsPerMinute(int requestsPerMinute) {
        setRequestsPerMinute(String.valueOf(requestsPerMinute));
    }

    public String getRequestsPerSecond() {
        return requestsPerSecond;
    }

    /**
     * @param requestsPerSecond a number from 1, or {@code auto}
     */
    public void setRequestsPerSecond(String requestsPerSecond) {
        this.requestsPerSecond = requestsPerSecond;
    }

    public void setRequestsPerSecond(int requestsPerSecond) {
        setRequestsPerSecond(String.valueOf(requestsPerSecond));
    }

    public boolean isTracePropagation() {
        return tracePropagation;
    }

    public void setTracePropagation(boolean tracePropagation) {
        this.tracePropagation = tracePropagation;
    }

    public Bucket getBucket() {
        return bucket;
    }

    public void setBucket(Bucket bucket) {
        this.bucket = bucket;
    }

    public String getApiVersion() {
        return apiVersion;
    }

    public void setApiVersion(String apiVersion) {
        this.apiVersion = apiVersion;
    }

    public String getCatalog() {
        return catalog;
    }

    public void setCatalog(String catalog) {
        this.catalog = catalog;
    }

    public String getCustomObjects() {
        return customObjects;
    }

    public void setCustomObjects(String customObjects) {
        this.customObjects = customObjects;
    }

    TwentyConfiguration copy() {
        try {
            return (TwentyConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
