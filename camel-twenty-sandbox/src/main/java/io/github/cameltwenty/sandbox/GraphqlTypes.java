package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.catalog.Relation;
import io.github.cameltwenty.catalog.Resource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The types of what is answered, by which servers that validate check what is asked for. */
final class GraphqlTypes {
    private final Catalog catalog;
    private final Workspace workspace;
    private final GraphqlRecords records;
    private final GraphqlDialect dialect;
    private final Map<String, GraphqlService> services;

    /** @param services what is asked for besides records */
    GraphqlTypes(
            Workspace workspace, GraphqlRecords records, GraphqlDialect dialect, Map<String, GraphqlService> services) {
        this.services = services;
        this.workspace = workspace;
        this.dialect = dialect;
        this.catalog = workspace.catalog();
        this.records = records;
    }

    GraphqlType root(boolean mutation) {
        return new GraphqlType(mutation ? "Mutation" : "Query", () -> {
            Map<String, GraphqlType> fields = new LinkedHashMap<>();
            if (dialect.validates()) {
                records.roots(mutation).forEach((name, root) -> fields.put(name, root(root)));
            }
            if (!mutation) {
                fields.put(GraphqlSearch.NAME, search());
                fields.put("__schema", schema());
                fields.put("__type", GraphqlType.VALUE);
            }
            services.values().stream()
                    .filter(service -> service.mutation() == mutation)
                    .forEach(service -> fields.put(service.name(), service.type()));
            return fields;
        });
    }

    private GraphqlType root(GraphqlRoot root) {
        return switch (root.action()) {
            case FIND_MANY, FIND_DUPLICATES -> connection(root.resource());
            default -> record(root.resource());
        };
    }

    private GraphqlType record(Resource resource) {
        return new GraphqlType(Names.capitalized(resource.singular()), () -> {
            Map<String, GraphqlType> fields = new LinkedHashMap<>();
            resource.fields().forEach((name, field) -> fields.put(name, value(field.type())));
            resource.relations().forEach((name, relation) -> fields.put(name, linked(relation)));
            if (SearchVector.has(resource)) {
                fields.put(SearchVector.FIELD, GraphqlType.VALUE);
            }
            return fields;
        });
    }

    private GraphqlType linked(Relation relation) {
        Resource other = catalog.resources().get(relation.resource());
        if (other == null) {
            return GraphqlType.VALUE;
        }
        return relation.many() ? connection(other) : record(other);
    }

    private GraphqlType value(FieldType type) {
        Map<String, FieldType> parts = catalog.composites().get(type);
        return parts == null
                ? GraphqlType.VALUE
                : GraphqlType.of(name(type), parts.keySet().toArray(String[]::new));
    }

    /** As GraphQL names the type of a composite field: {@code FullName}. */
    static String name(FieldType type) {
        return Arrays.stream(type.name().split("_"))
                .map(word -> Names.capitalized(word.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining());
    }

    private GraphqlType connection(Resource resource) {
        String name = Names.capitalized(resource.singular());
        return new GraphqlType(name + "Connection", () -> {
            Map<String, GraphqlType> fields = new LinkedHashMap<>();
            fields.put("edges", edge(name, record(resource)));
            fields.put("pageInfo", pageInfo());
            fields.put("totalCount", GraphqlType.VALUE);
            Aggregate.names(workspace.fields(resource)).forEach(each -> fields.put(each, GraphqlType.VALUE));
            return fields;
        });
    }

    private static GraphqlType edge(String name, GraphqlType node) {
        return new GraphqlType(name + "Edge", () -> Map.of("node", node, "cursor", GraphqlType.VALUE));
    }

    private static GraphqlType pageInfo() {
        return GraphqlType.of("PageInfo", "hasNextPage", "hasPreviousPage", "startCursor", "endCursor");
    }

    private static GraphqlType search() {
        GraphqlType hit = GraphqlType.of(
                "SearchRecord", "recordId", "objectNameSingular", "label", "imageUrl", "tsRankCD", "tsRank");
        return new GraphqlType(
                "SearchResultConnection", () -> Map.of("edges", edge("SearchResult", hit), "pageInfo", pageInfo()));
    }

    private static GraphqlType schema() {
        GraphqlType named = GraphqlType.of("__Type", "name");
        return new GraphqlType("__Schema", () -> Map.of("queryType", named, "mutationType", named));
    }
}
