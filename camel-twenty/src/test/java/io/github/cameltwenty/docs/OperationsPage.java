package io.github.cameltwenty.docs;

import static io.github.cameltwenty.docs.Markdown.code;
import static io.github.cameltwenty.docs.Markdown.codes;
import static io.github.cameltwenty.docs.Markdown.link;

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
            "operation,what it does,call to Twenty,takes,body afterwards,options";

    private static final List<String> EVERYWHERE =
            List.of("outputFormat", "outputClass", "throwExceptionOnFailure", "baseUrl", "apiKey");

    /** Operations that are not one call of Twenty's, but made here of several. */
    static final Set<Operation> MADE_HERE = EnumSet.of(
            Operation.FIND_ALL,
            Operation.UPDATE_MANY,
            Operation.DELETE_MANY,
            Operation.UPSERT_ONE,
            Operation.UPSERT_MANY);

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
                + " resources with " + twentysOwn("").count()
                + " operations each, and one operation without a resource. Made of these are " + MADE_HERE.size()
                + " operations more for each resource, and a route can begin with the changes of each. "
                + "The component checks a URI against the same data when the route starts.");
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
                List.of("operation", "URI", "options", "takes", "body afterwards"),
                Operation.of(Operation.GENERAL).stream().map(operation -> row(Operation.GENERAL, RECORD, operation)));
        return page.toString();
    }

    private void operations(Markdown page) {
        page.heading(2, OPERATIONS);
        page.paragraph("Twenty's own:");
        page.table(
                List.of(OVERVIEW_COLUMNS.split(",")),
                Stream.concat(twentysOwn(""), twentysOwn(Operation.GENERAL)).map(this::overview));
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
                "Real servers serve the OpenAPI document below `/rest`: where `/open-api/core` does not answer with "
                        + "it, the component asks for `/rest/open-api/core`.");
    }

    private List<String> overview(Operation operation) {
        return List.of(
                code(operation.operationName()),
                operation.description(),
                call(operation),
                takes(operation, RECORD),
                result(operation, RECORD),
                options(operation));
    }

    private static String call(Operation operation) {
        String own = code(operation.method() + " " + operation.path());
        return switch (operation) {
            case FIND_ALL -> own + ", once for each page";
            case UPDATE_MANY, DELETE_MANY -> own + ", once for each record";
            case CREATE_MANY -> own + ", once for each `batchSize` records";
            case CHANGES -> own + ", once for each page of what has changed";
            case UPSERT_ONE, UPSERT_MANY ->
                "`GET /rest/{resource}` to look them up, then " + code("PATCH /rest/{resource}/{id}")
                        + " or `POST /rest/batch/{resource}`";
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
        page.table(
                List.of("operation", "URI", "options", "takes", "body afterwards"),
                twentysOwn(resource.plural())
                        .map(operation ->
                                row(resource.plural(), new Named(resource.singular(), resource.plural()), operation)));
        page.paragraph("With [any number of records](#" + Markdown.anchor(OPERATIONS) + "): "
                + MADE_HERE.stream()
                        .map(operation -> code("twenty:" + resource.plural() + "/" + operation.operationName())
                                + (operation == Operation.DELETE_MANY ? " (" + Wording.PERMANENT + ")" : ""))
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
            case UPDATE_MANY -> "a list of " + named.many() + ", each with its `id` and the fields to change";
            case DELETE_MANY -> "a list of ids, or of " + named.many() + " with their `id`";
            default ->
                switch (operation.input()) {
                    case NONE -> "nothing";
                    case ID -> "an id";
                    case RECORD -> "one " + named.one();
                    case RECORDS -> "a list of " + named.many();
                    case CHANGES -> "an id (else the body's `id`) and the fields to change";
                    case DUPLICATES -> "a list of " + named.many() + ", or of ids";
                };
        };
    }

    private static String result(Operation operation, Named named) {
        return switch (operation) {
            case FIND_MANY -> "`List<Map>`; paging facts in headers";
            case FIND_ONE -> "`Map`, the " + named.one();
            case CREATE_ONE -> "`Map`, the created " + named.one();
            case CREATE_MANY -> "`List<Map>`, the created " + named.many() + " in the order given";
            case UPDATE_ONE -> "`Map`, the updated " + named.one();
            case DELETE_ONE -> "`Map` with the `id`; " + Wording.PERMANENT;
            case FIND_DUPLICATES -> "`List<Map>`, one for each given: `totalCount`, `pageInfo`, `duplicates`";
            case GET_OPEN_API_SCHEMA -> "`Map`, the document";
            case FIND_ALL -> "`TwentyRecords`, an iterator";
            case UPDATE_MANY -> "`List<Map>`, the updated " + named.many() + " in the order given";
            case DELETE_MANY -> "`List<Map>`, each with the `id`; " + Wording.PERMANENT;
            case UPSERT_ONE -> "`Map`, the " + named.one() + " as it is now";
            case UPSERT_MANY -> "`List<Map>`, the " + named.many() + " as they are now, in the order given";
            case CHANGES -> "`Map`, the " + named.one() + " as it is now, for each change a message; facts in headers";
        };
    }
}
