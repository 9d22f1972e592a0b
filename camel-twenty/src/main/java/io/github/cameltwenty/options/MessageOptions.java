package io.github.cameltwenty.options;

import static io.github.cameltwenty.options.OperationFamily.BULK_WRITES;
import static io.github.cameltwenty.options.OperationFamily.FINDS;
import static io.github.cameltwenty.options.OperationFamily.FIND_MANY;
import static io.github.cameltwenty.options.OperationFamily.GRAPHQL;
import static io.github.cameltwenty.options.OperationFamily.OF_FIELD;
import static io.github.cameltwenty.options.OperationFamily.OF_OBJECT;
import static io.github.cameltwenty.options.OperationFamily.PAGES;
import static io.github.cameltwenty.options.OperationFamily.REST;
import static io.github.cameltwenty.options.OperationFamily.SEARCH;
import static io.github.cameltwenty.options.OperationFamily.TAKES_FILE;
import static io.github.cameltwenty.options.OperationFamily.TAKES_ID;
import static io.github.cameltwenty.options.OperationFamily.WORKSPACE;
import static io.github.cameltwenty.options.OperationFamily.WRITES_BY_FILTER;

import io.github.cameltwenty.TwentyMethod;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * What one message is about: which record, which filter, which text. A URI may say it, and most of it a header of the message;
 * the component has none of it, as it would hold for all endpoints: one id for all, one filter for all that delete, or one checkpoint for
 * all inputs.
 */
@UriParams
public class MessageOptions extends WorkspaceOptions {
    @UriParam(
            label = "producer",
            description =
                    "The id of the record, a UUID, for findOne, updateOne and deleteOne (permanent"
                            + " unless softDelete is set); of what attachFile attaches to; of the attachment that downloadFile gets; of the"
                            + " workflow that is run; of the object or field that is changed or deleted. Unset: the body's id (updateOne), or a body that is itself the id.")
    @ForOperations(TAKES_ID)
    private String id;

    @UriParam(
            label = "find",
            description =
                    "The filter of findMany, findAll and polls for changes, in Twenty's own writing, not encoded. RAW() keeps its special"
                            + " characters; without it, a % with two hex digits behind it is refused at start-up.")
    @ForOperations({PAGES, WRITES_BY_FILTER})
    private String filter;

    @UriParam(
            label = "producer,bulk",
            description =
                    "The name under which it is kept how far the input is done, so that an import that is killed goes on"
                            + " there when the same input comes again, also in a new process. Another input is refused"
                            + " until that one is done. Kept in stateDirectory or stateRepository. exportWorkspace goes on"
                            + " with the folder that it has begun.")
    @ForOperations({BULK_WRITES, WORKSPACE})
    private String checkpoint;

    @UriParam(
            label = "producer,find",
            description =
                    "The cursor after which findMany, findAll and search start: the CamelTwentyEndCursor of the page before."
                            + " Builds before 1.0.3 have none for search.")
    @ForOperations({FINDS, SEARCH})
    private String startingAfter;

    @UriParam(
            label = "producer,find",
            description = "The cursor before which findMany ends: the CamelTwentyStartCursor of the page after.")
    @ForOperations(FIND_MANY)
    private String endingBefore;

    @UriParam(
            label = "producer",
            description = "The object that getFields, createField, updateField, deleteField, updateObject and"
                    + " deleteObject are about, by its plural name. Unset: all (getFields), or the id tells.")
    @ForOperations(OF_OBJECT)
    private String object;

    @UriParam(
            label = "producer,graphql",
            description = "The variables of graphql's document, a JSON object. They win over those of the body.")
    @ForOperations(GRAPHQL)
    private String variables;

    @UriParam(label = "producer,graphql", description = "The text that search looks for. Unset: the body.")
    @ForOperations(SEARCH)
    private String searchInput;

    @UriParam(
            label = "producer,file",
            description =
                    "The name under which uploadFile and attachFile store the file. The header CamelFileName wins over it."
                            + " Unset: the file's own.")
    @ForOperations(TAKES_FILE)
    private String fileName;

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

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getFilter() {
        return filter;
    }

    public void setFilter(String filter) {
        this.filter = filter;
    }

    public String getCheckpoint() {
        return checkpoint;
    }

    public void setCheckpoint(String checkpoint) {
        this.checkpoint = checkpoint;
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

    public String getObject() {
        return object;
    }

    public void setObject(String object) {
        this.object = object;
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

    public String getFileName() {
        return fileName;
    }

    public void setFileName(String fileName) {
        this.fileName = fileName;
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

    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = field;
    }
}
