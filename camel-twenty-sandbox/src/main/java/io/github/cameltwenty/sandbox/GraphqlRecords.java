package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The root fields of GraphQL that read records and change them. */
final class GraphqlRecords {
    private static final int PAGE = 60;

    private final Workspace workspace;
    private final GraphqlDialect dialect;
    private final GraphqlWrites writes;
    private final GraphqlProjection projection;
    private final Map<String, GraphqlRoot> queries = new LinkedHashMap<>();
    private final Map<String, GraphqlRoot> mutations = new LinkedHashMap<>();

    GraphqlRecords(Workspace workspace, GraphqlDialect dialect) {
        this.workspace = workspace;
        this.dialect = dialect;
        this.writes = new GraphqlWrites(workspace);
        this.projection = new GraphqlProjection(workspace);
        name(workspace.catalog());
    }

    private void name(Catalog catalog) {
        for (Resource resource : catalog.resources().values()) {
            for (GraphqlRoot.Action action : GraphqlRoot.Action.values()) {
                GraphqlRoot root = new GraphqlRoot(action, resource);
                (action.isMutation() ? mutations : queries).put(root.name(), root);
            }
        }
    }

    /** By name. */
    Map<String, GraphqlRoot> roots(boolean mutation) {
        return mutation ? mutations : queries;
    }

    /** @throws Refusal with what the tables say against it */
    Object answer(GraphqlRoot root, GraphqlField field, Caller caller) {
        dialect.checkArguments(field.arguments(), root.arguments());
        if (!root.action().isMutation()) {
            return workspace.reading(() -> read(root, field));
        }
        caller.checkWrites();
        return workspace.writing(() -> {
            List<Map<String, Object>> written =
                    writes.run(root, field.arguments(), filter(root.resource(), field.arguments()));
            List<Map<String, Object>> shown = written.stream()
                    .map(record -> projection.record(root.resource(), record, field.fields()))
                    .toList();
            return root.action().isMany() ? shown : shown.get(0);
        });
    }

    private Object read(GraphqlRoot root, GraphqlField field) {
        Resource resource = root.resource();
        return switch (root.action()) {
            case FIND_MANY -> {
                FindMany search = search(resource, field.arguments());
                yield projection.connection(resource, found(resource, search), search, field.fields());
            }
            case FIND_ONE -> {
                FindMany search = search(resource, field.arguments());
                yield found(resource, search).stream()
                        .findFirst()
                        .map(record -> projection.record(resource, record, field.fields()))
                        .orElseThrow(Refusal::recordNotFound);
            }
            default -> duplicates(resource, field);
        };
    }

    private Filter filter(Resource resource, Map<String, Object> arguments) {
        return new TypedFilter(workspace.fields(resource), dialect).read(arguments.get("filter"));
    }

    private FindMany search(Resource resource, Map<String, Object> arguments) {
        if (arguments.get("first") != null && arguments.get("last") != null) {
            throw GraphqlErrors.badInput("Cannot provide both first and last", "ARGS_CONFLICT");
        }
        OrderBy order = TypedOrder.read(arguments.get("orderBy"), workspace.fields(resource));
        return new FindMany(
                filter(resource, arguments),
                order,
                Cursor.decode((String) arguments.get("after"), order),
                Cursor.decode((String) arguments.get("before"), order),
                limit(arguments));
    }

    /** Not clamped: {@code first: 100000} was seen to give all 21,512 records in November 2025. */
    private static int limit(Map<String, Object> arguments) {
        for (String name : List.of("first", "last", "limit")) {
            if (arguments.get(name) instanceof Number size) {
                if (size.intValue() < 0) {
                    throw GraphqlErrors.badInput(
                            Names.capitalized(name) + " argument must be non-negative",
                            "INVALID_ARGS_" + name.toUpperCase(Locale.ROOT));
                }
                return size.intValue();
            }
        }
        return PAGE;
    }

    private List<Map<String, Object>> found(Resource resource, FindMany search) {
        boolean deletedToo = search.filter() != null && search.filter().isOn("deletedAt");
        List<Map<String, Object>> found = workspace.table(resource).select(search.filter(), deletedToo);
        return search.order().isById() ? found : search.order().sorted(found);
    }

    private Object duplicates(Resource resource, GraphqlField field) {
        FindMany all = FindMany.all(null, workspace.fields(resource), PAGE);
        List<Page> pages = workspace.duplicates(resource, field.arguments(), PAGE, 0);
        return pages.stream()
                .filter(page ->
                        !dialect.omitsEmptyDuplicates() || !page.records().isEmpty())
                .map(page -> projection.connection(resource, page.records(), all, field.fields()))
                .toList();
    }
}
