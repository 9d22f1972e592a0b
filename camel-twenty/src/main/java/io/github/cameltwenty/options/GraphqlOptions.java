package io.github.cameltwenty.options;

import static io.github.cameltwenty.options.OperationFamily.ATTACH_FILE;
import static io.github.cameltwenty.options.OperationFamily.GRAPHQL;
import static io.github.cameltwenty.options.OperationFamily.OF_FIELD;
import static io.github.cameltwenty.options.OperationFamily.REST;
import static io.github.cameltwenty.options.OperationFamily.RUN;
import static io.github.cameltwenty.options.OperationFamily.SEARCH;
import static io.github.cameltwenty.options.OperationFamily.TAKES_FILE;
import static io.github.cameltwenty.options.OperationFamily.UPLOAD_FILE;

import io.github.cameltwenty.TwentyGraphqlApi;
import io.github.cameltwenty.TwentyMethod;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** What the operations beside those of records take: documents of GraphQL, search, files, workflows, fields, calls of any path. */
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
            description = "The variables of graphql's document, a JSON object. They win over those of the body.")
    @ForOperations(GRAPHQL)
    private String variables;

    @UriParam(label = "producer,graphql", description = "The text that search looks for. Unset: the body.")
    @ForOperations(SEARCH)
    private String searchInput;

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
            description =
                    "The name under which uploadFile and attachFile store the file. The header CamelFileName wins over it."
                            + " Unset: the file's own.")
    @ForOperations(TAKES_FILE)
    private String fileName;

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

    @UriParam(
            label = "producer,rest",
            description = "The path that rest calls, below the base URL, as /rest/metadata/objects. Never another host."
                    + " The header CamelTwentyPath wins over it.")
    @ForOperations(REST)
    private String path;

    @UriParam(
            label = "producer,rest",
            defaultValue = "GET",
            description =
                    "What rest does at its path. The header CamelTwentyMethod wins over it. What a GET is refused for in"
                            + " passing is repeated; other methods are only where nothing can have been done.")
    @ForOperations(REST)
    private TwentyMethod method = TwentyMethod.GET;

    @UriParam(
            label = "producer,rest",
            description =
                    "What stands behind the question mark of rest's path, written as in a URL, as limit=5&depth=0. Write it in"
                            + " RAW(). The header CamelTwentyQuery, which may be a Map of any texts, wins over it.")
    @ForOperations(REST)
    private String query;

    @UriParam(
            label = "producer",
            description =
                    "The field of the object that updateField and deleteField are about, by its name. Unset: the id"
                            + " tells.")
    @ForOperations(OF_FIELD)
    private String field;

    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = field;
    }

    public TwentyGraphqlApi getGraphqlApi() {
        return graphqlApi;
    }

    public void setGraphqlApi(TwentyGraphqlApi graphqlApi) {
        this.graphqlApi = graphqlApi;
    }

    public String getVariables() {
        return variables;
    }

    public void setVariables(String variables) {
        this.variables = variables;
    }

    public String getSearchInput() {
        return searchInput;
    }

    public void setSearchInput(String searchInput) {
        this.searchInput = searchInput;
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

    public String getFileName() {
        return fileName;
    }

    public void setFileName(String fileName) {
        this.fileName = fileName;
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

    public String getPath() {
        return path;
    }

    public void setPath(String path) {
        this.path = path;
    }

    public TwentyMethod getMethod() {
        return method;
    }

    public void setMethod(TwentyMethod method) {
        this.method = method;
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query;
    }

    public GraphqlOptions copy() {
        try {
            return (GraphqlOptions) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
