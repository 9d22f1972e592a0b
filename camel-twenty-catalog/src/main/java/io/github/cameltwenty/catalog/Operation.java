package io.github.cameltwenty.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be done with a resource: one row per operation, read by the component and the documentation alike. */
public enum Operation {
    FIND_MANY(
            "findMany",
            "GET",
            "/rest/{resource}",
            OperationInput.NONE,
            OperationResult.RECORDS,
            "Finds records by filter, in pages"),
    FIND_ONE(
            "findOne",
            "GET",
            "/rest/{resource}/{id}",
            OperationInput.ID,
            OperationResult.RECORD,
            "Finds one record by its id"),
    CREATE_ONE(
            "createOne",
            "POST",
            "/rest/{resource}",
            OperationInput.RECORD,
            OperationResult.RECORD,
            "Creates one record"),
    CREATE_MANY(
            "createMany",
            "POST",
            "/rest/batch/{resource}",
            OperationInput.RECORDS,
            OperationResult.RECORDS,
            "Creates any number of records, batchSize in a call, each call all or none"),
    UPDATE_ONE(
            "updateOne",
            "PATCH",
            "/rest/{resource}/{id}",
            OperationInput.CHANGES,
            OperationResult.RECORD,
            "Changes the given fields of one record"),
    DELETE_ONE(
            "deleteOne",
            "DELETE",
            "/rest/{resource}/{id}",
            OperationInput.ID,
            OperationResult.RECORD,
            "Deletes one record, permanently unless softDelete is set"),
    FIND_DUPLICATES(
            "findDuplicates",
            "POST",
            "/rest/{resource}/duplicates",
            OperationInput.DUPLICATES,
            OperationResult.DUPLICATES,
            "Finds the records that Twenty takes for duplicates of the given ones"),
    FIND_ALL(
            "findAll",
            "GET",
            "/rest/{resource}",
            OperationInput.NONE,
            OperationResult.RECORDS,
            "Finds every record that matches, page by page as they are asked for"),
    UPDATE_MANY(
            "updateMany",
            "PATCH",
            "/rest/{resource}/{id}",
            OperationInput.CHANGES,
            OperationResult.RECORDS,
            "Changes the given fields of any number of records, or the same fields of all that a filter finds"),
    DELETE_MANY(
            "deleteMany",
            "DELETE",
            "/rest/{resource}/{id}",
            OperationInput.ID,
            OperationResult.RECORDS,
            "Deletes any number of records, or all that a filter finds, permanently unless softDelete is set"),
    UPSERT_ONE(
            "upsertOne",
            "POST",
            "/rest/{resource}",
            OperationInput.RECORD,
            OperationResult.RECORD,
            "Updates the record that has the same key, or creates it"),
    UPSERT_MANY(
            "upsertMany",
            "POST",
            "/rest/batch/{resource}",
            OperationInput.RECORDS,
            OperationResult.RECORDS,
            "Updates the records that have the same keys, and creates the others"),
    RESTORE_ONE(
            "restoreOne",
            "PATCH",
            "/rest/restore/{resource}",
            OperationInput.ID,
            OperationResult.RECORD,
            "Brings one softly deleted record back"),
    RESTORE_MANY(
            "restoreMany",
            "PATCH",
            "/rest/restore/{resource}",
            OperationInput.ID,
            OperationResult.RECORDS,
            "Brings any number of softly deleted records back, or all that a filter finds"),
    DESTROY_ONE(
            "destroyOne",
            "DELETE",
            "/rest/{resource}/{id}",
            OperationInput.ID,
            OperationResult.RECORD,
            "Deletes one record permanently"),
    DESTROY_MANY(
            "destroyMany",
            "DELETE",
            "/rest/{resource}/{id}",
            OperationInput.ID,
            OperationResult.RECORDS,
            "Deletes any number of records, or all that a filter finds, permanently"),
    MERGE_MANY(
            "mergeMany",
            "PATCH",
            "/rest/{resource}/merge",
            OperationInput.MERGE,
            OperationResult.RECORD,
            "Merges two to nine records into one; the others are gone"),
    GROUP_BY(
            "groupBy",
            "GET",
            "/rest/{resource}/groupBy",
            OperationInput.NONE,
            OperationResult.GROUPS,
            "Groups the records that match, and counts or sums for each group"),
    CHANGES(
            "changes",
            "GET",
            "/rest/{resource}",
            OperationInput.NONE,
            OperationResult.RECORDS,
            "Begins a route with what is created, updated, deleted"),
    GET_OPEN_API_SCHEMA(
            "getOpenApiSchema",
            "GET",
            "/open-api/core",
            OperationInput.NONE,
            OperationResult.DOCUMENT,
            "Gets the workspace's own OpenAPI document"),
    GET_SERVER_INFO(
            "getServerInfo",
            "GET",
            "/rest/open-api/core",
            OperationInput.NONE,
            OperationResult.DOCUMENT,
            "Tells what the server offers, by its OpenAPI documents"),
    GET_OBJECTS(
            "getObjects",
            "GET",
            "/rest/metadata/objects",
            OperationInput.NONE,
            OperationResult.RECORDS,
            "Gets the workspace's objects, its own included, with their fields"),
    GET_FIELDS(
            "getFields",
            "GET",
            "/rest/metadata/objects",
            OperationInput.NONE,
            OperationResult.RECORDS,
            "Gets the fields of one object or of all, each with the name of its object"),
    CREATE_OBJECT(
            "createObject",
            "POST",
            "/rest/metadata/objects",
            OperationInput.DEFINITION,
            OperationResult.RECORD,
            "Makes an object of the workspace's own"),
    UPDATE_OBJECT(
            "updateObject",
            "PATCH",
            "/rest/metadata/objects/{id}",
            OperationInput.DEFINITION,
            OperationResult.RECORD,
            "Changes what is said of an object: labels, description, icon, whether it is active"),
    DELETE_OBJECT(
            "deleteObject",
            "DELETE",
            "/rest/metadata/objects/{id}",
            OperationInput.DEFINITION,
            OperationResult.RECORD,
            "Deletes an object of the workspace's own, permanently and with all its records"),
    CREATE_FIELD(
            "createField",
            "POST",
            "/rest/metadata/fields",
            OperationInput.DEFINITION,
            OperationResult.RECORD,
            "Makes a field of an object"),
    UPDATE_FIELD(
            "updateField",
            "PATCH",
            "/rest/metadata/fields/{id}",
            OperationInput.DEFINITION,
            OperationResult.RECORD,
            "Changes what is said of a field: label, description, options, whether it is active"),
    DELETE_FIELD(
            "deleteField",
            "DELETE",
            "/rest/metadata/fields/{id}",
            OperationInput.DEFINITION,
            OperationResult.RECORD,
            "Deletes a field of the workspace's own, permanently and with what records hold in it"),
    ENSURE_SCHEMA(
            "ensureSchema",
            "POST",
            "/rest/metadata/objects",
            OperationInput.DEFINITION,
            OperationResult.DATA,
            "Makes what is missing of a list of objects and fields, and changes nothing that is there"),
    GRAPHQL(
            "graphql",
            "POST",
            "/graphql",
            OperationInput.GRAPHQL,
            OperationResult.DATA,
            "Does the operation of a GraphQL document"),
    REST(
            "rest",
            "GET",
            "/rest",
            OperationInput.REST,
            OperationResult.ANSWER,
            "Calls any path of the REST API, by any method"),
    SEARCH(
            "search",
            "POST",
            "/graphql",
            OperationInput.TEXT,
            OperationResult.DATA,
            "Finds records of any kind by the words in them, the best first"),
    UPLOAD_FILE(
            "uploadFile",
            "POST",
            "/graphql",
            OperationInput.FILE,
            OperationResult.DATA,
            "Stores a file, for an attachment to name"),
    ATTACH_FILE(
            "attachFile",
            "POST",
            "/graphql",
            OperationInput.FILE,
            OperationResult.DATA,
            "Stores a file and attaches it to a record"),
    DOWNLOAD_FILE(
            "downloadFile",
            "GET",
            "/file/{folder}/{id}",
            OperationInput.FILE_ADDRESS,
            OperationResult.DOCUMENT,
            "Gets the content of a file, as a stream"),
    RUN(
            "run",
            "POST",
            "/webhooks/workflows/{workspace}/{id}",
            OperationInput.WORKFLOW_INPUT,
            OperationResult.DATA,
            "Starts a workflow with the body as its input, and can wait for its end"),
    ROTATE_API_KEY(
            "rotateApiKey",
            "POST",
            "/rest/apiKeys",
            OperationInput.KEY,
            OperationResult.RECORD,
            "Makes a new API key like an old one, which it revokes once the rest of the route has succeeded"),
    EXPORT_WORKSPACE(
            "exportWorkspace",
            "GET",
            "/rest/{resource}",
            OperationInput.NONE,
            OperationResult.DATA,
            "Writes the workspace's model, records and files into a folder, a zip or another endpoint"),
    IMPORT_WORKSPACE(
            "importWorkspace",
            "POST",
            "/rest/batch/{resource}",
            OperationInput.WORKSPACE,
            OperationResult.DATA,
            "Brings the model, records and files of an export into the workspace");

    /** The name that stands for no resource in a URI: {@code twenty:general/getOpenApiSchema}. */
    public static final String GENERAL = "general";

    private static final String WORKFLOWS = "workflows";

    private final String operationName;
    private final String method;
    private final String path;
    private final OperationInput input;
    private final OperationResult result;
    private final String description;

    Operation(
            String operationName,
            String method,
            String path,
            OperationInput input,
            OperationResult result,
            String description) {
        this.operationName = operationName;
        this.method = method;
        this.path = path;
        this.input = input;
        this.result = result;
        this.description = description;
    }

    /** The name in URIs, as {@code findMany}. */
    public String operationName() {
        return operationName;
    }

    public String method() {
        return method;
    }

    /** The path below the base URL, with {@code {resource}} and {@code {id}} to fill in. */
    public String path() {
        return path;
    }

    public OperationInput input() {
        return input;
    }

    public OperationResult result() {
        return result;
    }

    public String description() {
        return description;
    }

    /** Whether it belongs to {@link #GENERAL} and not to a resource. */
    public boolean isGeneral() {
        return switch (this) {
            case GET_OPEN_API_SCHEMA,
                    GET_SERVER_INFO,
                    GET_OBJECTS,
                    GET_FIELDS,
                    GRAPHQL,
                    REST,
                    SEARCH,
                    UPLOAD_FILE,
                    ATTACH_FILE,
                    DOWNLOAD_FILE,
                    ROTATE_API_KEY,
                    EXPORT_WORKSPACE,
                    IMPORT_WORKSPACE -> true;
            default -> isSchema();
        };
    }

    /** Whether it makes, changes or deletes objects and fields, and not records. */
    public boolean isSchema() {
        return input == OperationInput.DEFINITION;
    }

    /** Whether it takes any number of records or gives any number, by as many calls as that takes. */
    public boolean isBulk() {
        return switch (this) {
            case FIND_ALL, CREATE_MANY, UPDATE_MANY, DELETE_MANY, UPSERT_MANY, RESTORE_MANY, DESTROY_MANY -> true;
            default -> false;
        };
    }

    /** Whether a route begins with it: in {@code from()}, where all others are for {@code to()}. */
    public boolean isConsumer() {
        return this == CHANGES;
    }

    /** Whether it first looks for records with the same key. */
    public boolean isUpsert() {
        return this == UPSERT_ONE || this == UPSERT_MANY;
    }

    /** Whether it addresses one record by id. */
    public boolean needsId() {
        return (input == OperationInput.ID || input == OperationInput.CHANGES) && !isBulk();
    }

    /** Whether it writes to the records that a filter finds, where one is given. */
    public boolean writesByFilter() {
        return this == UPDATE_MANY || this == DELETE_MANY || this == RESTORE_MANY || this == DESTROY_MANY;
    }

    /** Whether what it did can only be undone from a backup. */
    public boolean isDelete() {
        return method.equals("DELETE");
    }

    /** The version of Twenty from which on it works; {@code 1.0} for all. */
    public String since() {
        return switch (this) {
            case MERGE_MANY, GROUP_BY -> ApiChanges.CURRENT_SINCE;
            default -> "1.0";
        };
    }

    /** Whether the {@code field.*} options set fields of what it sends. */
    public boolean takesFields() {
        return input == OperationInput.RECORD || input == OperationInput.RECORDS || input == OperationInput.CHANGES;
    }

    /** Whether {@code depth} is sent: by all that answer with records. */
    public boolean hasDepth() {
        return !isGeneral() && !isConsumer() && !isDelete() && result != OperationResult.GROUPS && this != RUN;
    }

    /**
     * How deep related records are nested where nobody says so: 1 for the operations of Twenty's n8n node, as it does; 0 for all
     * others, as relations cost ten times the bytes.
     */
    public int defaultDepth() {
        return switch (this) {
            case FIND_MANY, FIND_ONE, CREATE_ONE, CREATE_MANY, UPDATE_ONE, FIND_DUPLICATES -> 1;
            default -> 0;
        };
    }

    /** The operations of a resource, or with {@link #GENERAL} those of none. */
    public static List<Operation> of(String resource) {
        boolean general = GENERAL.equals(resource);
        return Arrays.stream(values())
                .filter(operation -> operation.isGeneral() == general)
                .filter(operation -> operation != RUN || WORKFLOWS.equals(resource))
                .toList();
    }

    public static Optional<Operation> find(String resource, String operationName) {
        return of(resource).stream()
                .filter(operation -> operation.operationName.equals(operationName))
                .findFirst();
    }
}
