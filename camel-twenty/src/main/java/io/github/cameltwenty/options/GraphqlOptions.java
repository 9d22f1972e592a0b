package io.github.cameltwenty.options;

import static io.github.cameltwenty.options.OperationFamily.ATTACH_FILE;
import static io.github.cameltwenty.options.OperationFamily.GRAPHQL;
import static io.github.cameltwenty.options.OperationFamily.RUN;
import static io.github.cameltwenty.options.OperationFamily.SEARCH;
import static io.github.cameltwenty.options.OperationFamily.UPLOAD_FILE;

import io.github.cameltwenty.TwentyGraphqlApi;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** What the operations beside those of records take: GraphQL, search, files, workflows. */
@UriParams
public class GraphqlOptions implements Cloneable {
    /** The folder of files that are attached to records, in all versions. */
    public static final String ATTACHMENT = "Attachment";

    @UriParam(
            label = "producer,graphql",
            defaultValue = "core",
            description = "Which of Twenty's GraphQL APIs graphql calls: core (/graphql), of records, or metadata"
                    + " (/metadata), of objects, fields and settings.")
    @ForOperations(GRAPHQL)
    private TwentyGraphqlApi graphqlApi = TwentyGraphqlApi.core;

    @UriParam(
            label = "producer,graphql",
            description = "The objects to which search is narrowed, separated by commas: names as in the path, as"
                    + " companies,people. Unset: all that can be searched.")
    @ForOperations(SEARCH)
    private String includedObjects;

    @UriParam(
            label = "producer,graphql",
            description = "The objects that search leaves out, separated by commas: names as in the path.")
    @ForOperations(SEARCH)
    private String excludedObjects;

    @UriParam(
            label = "producer,file",
            defaultValue = "Attachment",
            description = "The folder into which uploadFile stores the file: a value of Twenty's enum FileFolder, whose"
                    + " values differ between versions.")
    @ForOperations(UPLOAD_FILE)
    private String fileFolder = ATTACHMENT;

    @UriParam(
            label = "producer,file",
            description =
                    "The kind of record to which attachFile attaches the file: a name as in the path, as companies,"
                            + " or of an object of the workspace's own its singular name. The record's id is the header"
                            + " CamelTwentyId or the option id. Required for attachFile.")
    @ForOperations(ATTACH_FILE)
    private String attachTo;

    @UriParam(
            label = "producer,workflow",
            defaultValue = "0",
            javaType = "java.time.Duration",
            description = "How long run waits for the end of the workflow's run at the most, in milliseconds or as a"
                    + " duration as 30s; then the run is given as it is. 0: not at all.")
    @ForOperations(RUN)
    @WholeNumber(from = 0)
    private long waitFor;

    @UriParam(
            label = "producer,workflow",
            description =
                    "The id of the workspace, which stands in the address by which run starts a workflow. Unset: as"
                            + " the API key or the session tells it.")
    @ForOperations(RUN)
    private String workspaceId;

    public TwentyGraphqlApi getGraphqlApi() {
        return graphqlApi;
    }

    public void setGraphqlApi(TwentyGraphqlApi graphqlApi) {
        this.graphqlApi = graphqlApi;
    }

    public String getIncludedObjects() {
        return includedObjects;
    }

    public void setIncludedObjects(String includedObjects) {
        this.includedObjects = includedObjects;
    }

    public String getExcludedObjects() {
        return excludedObjects;
    }

    public void setExcludedObjects(String excludedObjects) {
        this.excludedObjects = excludedObjects;
    }

    public String getFileFolder() {
        return fileFolder;
    }

    public void setFileFolder(String fileFolder) {
        this.fileFolder = fileFolder;
    }

    public String getAttachTo() {
        return attachTo;
    }

    public void setAttachTo(String attachTo) {
        this.attachTo = attachTo;
    }

    public long getWaitFor() {
        return waitFor;
    }

    public void setWaitFor(long waitFor) {
        this.waitFor = waitFor;
    }

    public String getWorkspaceId() {
        return workspaceId;
    }

    public void setWorkspaceId(String workspaceId) {
        this.workspaceId = workspaceId;
    }

    public GraphqlOptions copy() {
        try {
            return (GraphqlOptions) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
