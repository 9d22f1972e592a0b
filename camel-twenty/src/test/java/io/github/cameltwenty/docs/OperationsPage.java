package io.github.cameltwenty.docs;

import static io.github.cameltwenty.docs.Markdown.code;
import static io.github.cameltwenty.docs.Markdown.codes;
import static io.github.cameltwenty.docs.Markdown.link;

import io.github.cameltwenty.catalog.ApiChanges;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.catalog.Resource;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code operations.md}, from the catalog and the rows of {@link Operation}. */
final class OperationsPage {
    private static final String OPERATIONS = "Operations";
    private static final String RESOURCES = "Resources";
    private static final String COMPOSITES = "Composite types";
    private static final String OVERVIEW_COLUMNS =
            "operation,from Twenty,what it does,call to Twenty,takes,body afterwards,options";

    private static final List<String> EVERYWHERE =
            List.of("outputFormat", "outputClass", "throwExceptionOnFailure", "baseUrl", "apiKey");

    /** Operations that are not one call of Twenty's, but made here of several. */
    static final Set<Operation> MADE_HERE = EnumSet.of(
            Operation.FIND_ALL,
            Operation.UPDATE_MANY,
            Operation.DELETE_MANY,
            Operation.UPSERT_ONE,
            Operation.UPSERT_MANY,
            Operation.RESTORE_MANY,
            Operation.DESTROY_MANY);

    private static final String IN_1_0 = "1.0";

    private static final Named RECORD = new Named("record", "records");

    private final Catalog catalog;
    private final Map<Operation, List<String>> options = new EnumMap<>(Operation.class);

    private record Named(String one, String many) {}

    OperationsPage(Catalog catalog, Metadata metadata) {
        this.catalog = catalog;
        OptionUse use = new OptionUse(metadata);
        for (Operation operation : Operation.values()) {
            options.put(operation, use.of(operation));
        }
    }

    String text() {
        Markdown page = new Markdown("Operations and resources");
        page.paragraph("What Twenty " + catalog.version() + " offers: "
                + catalog.resources().size()
                + " resources with "
                + twentysOwn("").filter(OperationsPage::isIn10).count()
                + " operations each; what later versions add; and what is made of these here; and a route can begin with the "
                + "changes of each. "
                + "The component checks a URI against the same data when the route starts. "
                + "What a server does not have is refused with a `TwentyUnsupportedException`; see"
                + " [versions of Twenty](versions.md).");
        page.list(
                Stream.of(OPERATIONS, COMPOSITES, RESOURCES, Operation.GENERAL).map(Markdown::link));
        operations(page);
        composites(page);
        page.heading(2, RESOURCES);
        page.list(catalog.resources().keySet().stream().map(Markdown::link));
        page.paragraph(
                "In the tables of fields, *required* means that a record cannot be created without it. *Read-only* "
                        + "means that the server sets it; an `id` may be given on create all the same. "
                        + "A workspace may have changed the values of a `SELECT` and may have fields of its own: "
                        + "the component passes on what it does not know.");
        catalog.resources().values().forEach(resource -> resource(page, resource));
        page.heading(2, Operation.GENERAL);
        page.table(
                List.of("operation", "URI", "Twenty", "options", "takes", "body afterwards"),
                Operation.of(Operation.GENERAL).stream().map(operation -> row(Operation.GENERAL, RECORD, operation)));
        return page.toString();
    }

    private void operations(Markdown page) {
        page.heading(2, OPERATIONS);
        page.paragraph("Twenty's own:");
        page.table(
                List.of(OVERVIEW_COLUMNS.split(",")),
                Stream.of(twentysOwn(""), twentysOwn(Operation.GENERAL), Stream.of(Operation.RUN))
                        .flatMap(each -> each)
                        .map(this::overview));
        page.paragraph("Made of several calls; see [any number of records](bulk.md):");
        page.table(List.of(OVERVIEW_COLUMNS.split(",")), MADE_HERE.stream().map(this::overview));
        page.paragraph("At the beginning of a route; see [changes](changes.md):");
        page.table(List.of(OVERVIEW_COLUMNS.split(",")), Stream.of(overview(Operation.CHANGES)));
        page.paragraph("All but `changes` take " + codes(EVERYWHERE.stream())
                + " too. All take the options of [retries and rate limits](reliability.md), and all of a resource `customObject`. "
                + "A *record* is a `Map`, a Java bean or record class, a Jackson `JsonNode`, or JSON text (`String`, "
                + "`byte[]`, `InputStream`, `Reader`, `File`). *Records* are a `List`, array, `Iterable`, `Iterator` or "
                + "`Stream` of those, a JSON array, or for the Many operations JSON lines; one record counts as a list "
                + "of one. "
                + "Where an id is wanted, it is the header `CamelTwentyId`, else the option `id`, else a body that is a UUID. "
                + "See [options](options.md).");
        page.paragraph(
                "On objects and fields see [the schema](schema.md). On `graphql` and `search` see [GraphQL, search](graphql.md), on `uploadFile`, `attachFile` and "
                        + "`downloadFile` [files](files.md), on `exportWorkspace` and `importWorkspace` [workspaces](workspace.md), on `rest` [any path of the REST API](rest.md), on `run`, which is for `workflows` alone, [workflows](workflows.md). "
                        + "Real servers serve the OpenAPI document below `/rest`: where `/open-api/core` does not answer with "
                        + "it, the component asks for `/rest/open-api/core`.");
    }

    private List<String> overview(Operation operation) {
        return List.of(
                code(operation.operationName()),
                operation.since(),
                operation.description(),
                call(operation),
                takes(operation, RECORD),
                result(operation, RECORD),
                options(operation));
    }

    private static boolean isIn10(Operation operation) {
        return operation.since().equals(IN_1_0);
    }

    private static String call(Operation operation) {
        String own = code(operation.method() + " " + operation.path());
        return switch (operation) {
            case FIND_ALL -> own + ", once for each page";
            case UPDATE_MANY, DELETE_MANY, DESTROY_MANY ->
                "for `batchSize` ids " + code(operation.method() + " /rest/{resource}?filter=")
                        + (operation == Operation.UPDATE_MANY
                                ? ", or `POST /rest/batch/{resource}?upsert=true` for values that differ, of what is there"
                                : "")
                        + "; on 1.0 `POST /graphql`; " + own + " for one; with a filter `GET /rest/{resource}` first";
            case DELETE_ONE -> own + "; on 1.0 with `softDelete` `POST /graphql`";
            case RESTORE_ONE, RESTORE_MANY -> own + "?filter= for the ids; on 1.0 `POST /graphql`";
            case GET_SERVER_INFO -> "`GET /rest/open-api/core`, `GET /rest/open-api/metadata`";
            case GRAPHQL -> own + ", or with `graphqlApi=metadata` `POST /metadata`";
            case REST -> "`method` and `path`, below `/rest`";
            case CREATE_OBJECT, UPDATE_OBJECT, DELETE_OBJECT, CREATE_FIELD, UPDATE_FIELD, DELETE_FIELD ->
                "`GET /rest/metadata/objects`, then " + own;
            case ENSURE_SCHEMA ->
                "`GET /rest/metadata/objects`, then `POST /rest/metadata/objects` and `POST /rest/metadata/fields` for what is"
                        + " missing";
            case UPLOAD_FILE ->
                own + "; on 2.21 `POST /metadata`, `PUT` of the bytes, `POST /metadata`; see [files](files.md)";
            case ATTACH_FILE -> "as `uploadFile`, then " + code("POST /rest/attachments");
            case DOWNLOAD_FILE ->
                code("GET /rest/attachments/{id}")
                        + " for the address; then `GET /files/{folder}/{token}/{name}`, on 2.21 "
                        + code("GET /file/{folder}/{id}") + ", without the key";
            case RUN ->
                code("GET /rest/workflows/{id}") + ", " + code("GET /rest/workflowVersions/{id}") + ", " + own
                        + ", then " + code("GET /rest/workflowRuns/{id}");
            case ROTATE_API_KEY -> own + ", and others; see [rotation](sessions.md#rotation)";
            case EXPORT_WORKSPACE ->
                "`GET /rest/metadata/objects`, then " + own + " for each page of each object, and the calls of"
                        + " `downloadFile`";
            case IMPORT_WORKSPACE -> "as `ensureSchema`, then as `upsertMany` by the id, and as `attachFile`";
            case CREATE_MANY -> own + ", once for each `batchSize` records";
            case CHANGES -> own + ", once for each page of what has changed";
            case UPSERT_ONE, UPSERT_MANY ->
                "`POST /graphql` to look them up, or `GET /rest/{resource}`, then "
                        + code("PATCH /rest/{resource}/{id}") + " or, for several, as `createMany` and `updateMany`";
            default -> own;
        };
    }

    private static Stream<Operation> twentysOwn(String resource) {
        return Operation.of(resource).stream()
                .filter(operation -> !MADE_HERE.contains(operation) && !operation.isConsumer());
    }

    private void composites(Markdown page) {
        page.heading(2, COMPOSITES);
        page.paragraph(
                "A field of one of these types is an object with these parts. In filters and in `field.NAME` options "
                        + "a part is named with a dot, as `name.firstName`.");
        page.table(
                List.of("type", "parts"),
                catalog.composites().entrySet().stream()
                        .map(composite -> List.of(
                                code(composite.getKey().name()),
                                composite.getValue().entrySet().stream()
                                        .map(part -> code(part.getKey()) + " " + part.getValue())
                                        .collect(Collectors.joining(", ")))));
    }

    private void resource(Markdown page, Resource resource) {
        page.heading(3, resource.plural());
        page.paragraph(Served.where(resource.plural()));
        page.table(
                List.of("operation", "URI", "Twenty", "options", "takes", "body afterwards"),
                twentysOwn(resource.plural())
                        .filter(operation -> isIn10(operation) || !ApiChanges.MOVED.contains(resource.plural()))
                        .map(operation ->
                                row(resource.plural(), new Named(resource.singular(), resource.plural()), operation)));
        page.paragraph("With [any number of records](#" + Markdown.anchor(OPERATIONS) + "): "
                + MADE_HERE.stream()
                        .filter(operation -> isIn10(operation) || !ApiChanges.MOVED.contains(resource.plural()))
                        .map(operation -> code("twenty:" + resource.plural() + "/" + operation.operationName())
                                + (isIn10(operation) ? "" : " (from " + operation.since() + ")")
                                + (Served.isLost(resource.plural(), operation)
                                        ? " (until " + ApiChanges.CURRENT_SINCE + ")"
                                        : "")
                                + (operation.isDelete() ? " (" + Wording.permanent(operation) + ")" : ""))
                        .collect(Collectors.joining(", "))
                + ". At the beginning of a route: "
                + code("twenty:" + resource.plural() + "/" + Operation.CHANGES.operationName()) + ".");
        page.table(
                List.of("field", "type", "required", "read-only", "values"),
                resource.fields().entrySet().stream().map(field -> row(field.getKey(), field.getValue())));
        if (!resource.relations().isEmpty()) {
            page.table(
                    List.of("relation", "to", "holds", "by"),
                    resource.relations().entrySet().stream()
                            .map(relation -> List.of(
                                    code(relation.getKey()),
                                    link(relation.getValue().resource()),
                                    relation.getValue().many() ? "many" : "one",
                                    relation.getValue().key() == null
                                            ? ""
                                            : code(relation.getValue().key()))));
        }
    }

    private List<String> row(String resource, Named named, Operation operation) {
        return List.of(
                code(operation.operationName()),
                code("twenty:" + resource + "/" + operation.operationName()),
                Served.versions(resource, operation),
                options(operation),
                takes(operation, named),
                result(operation, named));
    }

    private static List<String> row(String name, Field field) {
        return List.of(
                code(name),
                field.type().name(),
                field.required() ? "yes" : "",
                field.readOnly() ? "yes" : "",
                codes(field.values().stream()));
    }

    private String options(Operation operation) {
        return codes(options.get(operation).stream());
    }

    private static String takes(Operation operation, Named named) {
        return switch (operation) {
            case UPDATE_MANY ->
                "a list of " + named.many() + ", each with its `id` and the fields to change; with a filter one record,"
                        + " the same changes for all";
            case DELETE_MANY, DESTROY_MANY, RESTORE_MANY ->
                "a list of ids, or of " + named.many() + " with their `id`; with a filter nothing";

            default ->
                switch (operation.input()) {
                    case NONE -> "nothing";
                    case ID -> "an id";
                    case RECORD -> "one " + named.one();
                    case RECORDS -> "a list of " + named.many();
                    case CHANGES -> "an id (else the body's `id`) and the fields to change";
                    case GRAPHQL ->
                        "a GraphQL document, or a `Map` or JSON object of `query`, `variables`, `operationName`";
                    case REST -> "what goes along: an object or a list; nothing with `GET` and `DELETE`";
                    case TEXT -> "the text to search for";
                    case DEFINITION -> definition(operation);
                    case KEY -> "an id; nothing for the key in use";
                    case FILE -> "a file: `File`, `Path`, Camel's own, stream, bytes or text";
                    case FILE_ADDRESS -> "an attachment's id, what `uploadFile` gave, or a file's signed address";
                    case WORKSPACE ->
                        "an export: `File`, `Path`, or a zip as a stream or bytes; nothing with `importFrom`";
                    case WORKFLOW_INPUT ->
                        "a `Map` or JSON object for the workflow, or nothing; its id is an option or header";
                    case DUPLICATES -> "a list of " + named.many() + ", or of ids";
                    case MERGE -> "a list of 2 to 9 ids, or of " + named.many() + " with their `id`";
                };
        };
    }

    private static String definition(Operation operation) {
        return switch (operation) {
            case CREATE_OBJECT -> "`nameSingular`, `namePlural`, and what else is said of an object";
            case CREATE_FIELD -> "`name`, `type`, and what else is said of a field";
            case UPDATE_OBJECT, UPDATE_FIELD -> "what is to be changed";
            case DELETE_OBJECT, DELETE_FIELD -> "nothing, or an id";
            default -> "objects and fields: `Map`, list of rows, JSON or CSV";
        };
    }

    private static String result(Operation operation, Named named) {
        return switch (operation) {
            case FIND_MANY -> "`List<Map>`; paging facts in headers";
            case FIND_ONE -> "`Map`, the " + named.one();
            case CREATE_ONE -> "`Map`, the created " + named.one();
            case CREATE_MANY -> "`List<Map>`, the created " + named.many() + " in the order given";
            case UPDATE_ONE -> "`Map`, the updated " + named.one();
            case DELETE_ONE, DESTROY_ONE -> "`Map` with the `id`; " + Wording.permanent(operation);
            case FIND_DUPLICATES -> "`List<Map>`, one for each given: `totalCount`, `pageInfo`, `duplicates`";
            case GET_OPEN_API_SCHEMA -> "`Map`, the document";
            case GRAPHQL -> "`Map`, the `data` of the answer";
            case REST -> "the answer as it came: `Map`, `List` or another JSON value";
            case SEARCH ->
                "`List<Map>`, the hits: `recordId`, `objectNameSingular`, `label`, `imageUrl`, `tsRankCD`, `tsRank`";
            case UPLOAD_FILE -> "`Map`: `path`, `name`, and what else the server says of the file";
            case ATTACH_FILE -> "`Map`, the attachment";
            case DOWNLOAD_FILE -> "`InputStream`, the content; its name and type in headers";
            case RUN -> "`Map`, the run as it is then";
            case ROTATE_API_KEY -> "`Map`, the new key with its `token`";
            case EXPORT_WORKSPACE -> "`Map`, the manifest of the export";
            case IMPORT_WORKSPACE -> "`Map`, a report of what went in; see [workspaces](workspace.md#import)";
            case FIND_ALL -> "`TwentyRecords`, an iterator";
            case UPDATE_MANY -> "`List<Map>`, the updated " + named.many() + " in the order given";
            case DELETE_MANY, DESTROY_MANY -> "`List<Map>`, each with the `id`; " + Wording.permanent(operation);
            case RESTORE_ONE -> "`Map`, the " + named.one();
            case RESTORE_MANY -> "`List<Map>`, the " + named.many() + " in the order given";
            case MERGE_MANY -> "`Map`, the merged " + named.one();
            case GROUP_BY -> "`List<Map>`, one for each group: `groupByDimensionValues` and the aggregates";
            case GET_SERVER_INFO ->
                "`Map`: `apiVersion`, `documented`, `objects`, `settings`, `operations`, `capabilities`, `limits`";
            case GET_OBJECTS -> "`List<Map>`, the objects as Twenty describes them";
            case CREATE_OBJECT, UPDATE_OBJECT -> "`Map`, the object as Twenty describes it";
            case CREATE_FIELD, UPDATE_FIELD -> "`Map`, the field as Twenty describes it";
            case DELETE_OBJECT -> "`Map`, the object as it was; permanent";
            case DELETE_FIELD -> "`Map`, the field as it was; permanent";
            case ENSURE_SCHEMA -> "`Map`: `dryRun`, `made`, `present`, `differs`";
            case GET_FIELDS -> "`List<Map>`, the fields as Twenty describes them, each with its `object`";
            case UPSERT_ONE -> "`Map`, the " + named.one() + " as it is now";
            case UPSERT_MANY -> "`List<Map>`, the " + named.many() + " as they are now, in the order given";
            case CHANGES -> "`Map`, the " + named.one() + " as it is now, for each change a message; facts in headers";
        };
    }
}
