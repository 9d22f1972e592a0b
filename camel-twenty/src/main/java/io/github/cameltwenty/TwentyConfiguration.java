package io.github.cameltwenty;

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
            description = "The id of the record, a UUID, for findOne, updateOne and deleteOne. Unset: the body's id"
                    + " (updateOne), or a body that is itself the id.")
    private String id;

    @UriParam(
            label = "producer",
            defaultValue = "1",
            enums = "0,1,2",
            description = "How deep related records are nested: 0 gives the record alone, 1 its related records too, 2"
                    + " theirs as well.")
    private int depth = 1;

    @UriParam(
            label = "producer,find",
            description =
                    "How many records findMany gives at the most, from 1. Unset: the server's own 60. Servers cut a"
                            + " larger limit in silence, later versions at 200.")
    private Integer limit;

    @UriParam(
            label = "producer,find",
            description =
                    "The order of findMany: fields, each with a direction in brackets after it, separated by commas; directions are AscNullsFirst, AscNullsLast,"
                            + " DescNullsFirst or DescNullsLast.")
    private String orderBy;

    @UriParam(
            label = "producer,find",
            description =
                    "The filter of findMany, in Twenty's own writing, not encoded. RAW() keeps its special characters.")
    private String filter;

    @UriParam(
            label = "producer,find",
            description = "The cursor after which findMany starts: the CamelTwentyEndCursor of the page before.")
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
                    + " document as the body and the status in CamelTwentyStatusCode.")
    private boolean throwExceptionOnFailure = true;

    @UriParam(
            label = "producer",
            defaultValue = "false",
            description = "Whether the resource is an object of the workspace's own, which is not checked at start-up.")
    private boolean customObject;

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

    TwentyConfiguration copy() {
        try {
            return (TwentyConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
