package io.github.cameltwenty.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be done with a resource: one row per operation, read by the component and the documentation alike. */
public enum Operation {
    FIND_MANY("findMany", "GET", "/rest/{resource}", Input.NONE, Result.RECORDS, "Finds records by filter, in pages"),
    FIND_ONE("findOne", "GET", "/rest/{resource}/{id}", Input.ID, Result.RECORD, "Finds one record by its id"),
    CREATE_ONE("createOne", "POST", "/rest/{resource}", Input.RECORD, Result.RECORD, "Creates one record"),
    CREATE_MANY(
            "createMany",
            "POST",
            "/rest/batch/{resource}",
            Input.RECORDS,
            Result.RECORDS,
            "Creates any number of records, batchSize in a call, each call all or none"),
    UPDATE_ONE(
            "updateOne",
            "PATCH",
            "/rest/{resource}/{id}",
            Input.CHANGES,
            Result.RECORD,
            "Changes the given fields of one record"),
    DELETE_ONE(
            "deleteOne",
            "DELETE",
            "/rest/{resource}/{id}",
            Input.ID,
            Result.RECORD,
            "Deletes one record, permanently in Twenty 1.0"),
    FIND_DUPLICATES(
            "findDuplicates",
            "POST",
            "/rest/{resource}/duplicates",
            Input.DUPLICATES,
            Result.DUPLICATES,
            "Finds the records that Twenty takes for duplicates of the given ones"),
    FIND_ALL(
            "findAll",
            "GET",
            "/rest/{resource}",
            Input.NONE,
            Result.RECORDS,
            "Finds every record that matches, page by page as they are asked for"),
    UPDATE_MANY(
            "updateMany",
            "PATCH",
            "/rest/{resource}/{id}",
            Input.CHANGES,
            Result.RECORD,
            "Changes the given fields of any number of records, one call for each"),
    DELETE_MANY(
            "deleteMany",
            "DELETE",
            "/rest/{resource}/{id}",
            Input.ID,
            Result.RECORD,
            "Deletes any number of records, one call for each, permanently in Twenty 1.0"),
    UPSERT_ONE(
            "upsertOne",
            "POST",
            "/rest/{resource}",
            Input.RECORD,
            Result.RECORD,
            "Updates the record that has the same key, or creates it"),
    UPSERT_MANY(
            "upsertMany",
            "POST",
            "/rest/batch/{resource}",
            Input.RECORDS,
            Result.RECORDS,
            "Updates the records that have the same keys, and creates the others"),
    CHANGES(
            "changes",
            "GET",
            "/rest/{resource}",
            Input.NONE,
            Result.RECORDS,
            "Begins a route with what is created, updated, deleted"),
    GET_OPEN_API_SCHEMA(
            "getOpenApiSchema",
            "GET",
            "/open-api/core",
            Input.NONE,
            Result.DOCUMENT,
            "Gets the workspace's own OpenAPI document");

    /** The name that stands for no resource in a URI: {@code twenty:general/getOpenApiSchema}. */
    public static final String GENERAL = "general";

    /** What an operation takes from the message. */
    public enum Input {
        NONE,
        ID,
        RECORD,
        RECORDS,
        /** An id and the fields to change. */
        CHANGES,
        /** Records or ids. */
        DUPLICATES
    }

    /** What an operation gives, unwrapped from the server's answer. */
    public enum Result {
        RECORD,
        RECORDS,
        /** One entry per input: {@code totalCount}, {@code pageInfo}, {@code duplicates}. */
        DUPLICATES,
        /** The answer as it came. */
        DOCUMENT
    }

    private final String operationName;
    private final String method;
    private final String path;
    private final Input input;
    private final Result result;
    private final String description;

    Operation(String operationName, String method, String path, Input input, Result result, String description) {
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

    public Input input() {
        return input;
    }

    public Result result() {
        return result;
    }

    public String description() {
        return description;
    }

    /** Whether it belongs to {@link #GENERAL} and not to a resource. */
    public boolean isGeneral() {
        return this == GET_OPEN_API_SCHEMA;
    }

    /** Whether it takes any number of records or gives any number, by as many calls as that takes. */
    public boolean isBulk() {
        return switch (this) {
            case FIND_ALL, CREATE_MANY, UPDATE_MANY, DELETE_MANY, UPSERT_MANY -> true;
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
        return path.contains("{id}") && !isBulk();
    }

    /** Whether the {@code field.*} options set fields of what it sends. */
    public boolean takesFields() {
        return input == Input.RECORD || input == Input.RECORDS || input == Input.CHANGES;
    }

    /** Whether {@code depth} is sent: by all that answer with records. */
    public boolean hasDepth() {
        return result != Result.DOCUMENT && !isConsumer() && (input != Input.ID || this == FIND_ONE);
    }

    /** The operations of a resource, or with {@link #GENERAL} those of none. */
    public static List<Operation> of(String resource) {
        boolean general = GENERAL.equals(resource);
        return Arrays.stream(values())
                .filter(operation -> operation.isGeneral() == general)
                .toList();
    }

    public static Optional<Operation> find(String resource, String operationName) {
        return of(resource).stream()
                .filter(operation -> operation.operationName.equals(operationName))
                .findFirst();
    }
}
