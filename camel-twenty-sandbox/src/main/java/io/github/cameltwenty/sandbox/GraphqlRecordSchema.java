package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Catalog;
import java.util.Map;

/** What is served at {@code /graphql} of a workspace as it is: it may be given further objects and fields. */
final class GraphqlRecordSchema implements GraphqlSchema {
    private static final Map<String, String> SEARCH = Map.of(
            "searchInput", "String!",
            "limit", "Int!",
            "after", "String",
            "includedObjectNameSingulars", "[String!]",
            "excludedObjectNameSingulars", "[String!]");

    private final Catalog catalog;
    private final GraphqlRecords records;
    private final GraphqlInputs inputs;
    private final GraphqlTypes types;
    private final Map<String, GraphqlService> services;

    GraphqlRecordSchema(Workspace workspace, GraphqlDialect dialect, Map<String, GraphqlService> services) {
        this.catalog = workspace.catalog();
        this.records = new GraphqlRecords(workspace, dialect);
        this.inputs = new GraphqlInputs(catalog);
        this.types = new GraphqlTypes(workspace, records, dialect, services);
        this.services = services;
    }

    /** What it was made from. */
    Catalog catalog() {
        return catalog;
    }

    GraphqlRecords records() {
        return records;
    }

    /** Null where the field is not about records. */
    GraphqlRoot recordRoot(GraphqlField field, GraphqlDocument document) {
        return records.roots(document.isMutation()).get(field.name());
    }

    /** Null where the field is not about who may do what. */
    GraphqlService service(GraphqlField field) {
        return services.get(field.name());
    }

    @Override
    public GraphqlType root(boolean mutation) {
        return types.root(mutation);
    }

    @Override
    public GraphqlInput named(String type) {
        return inputs.named(type);
    }

    @Override
    public Map<String, String> arguments(String root, boolean mutation) {
        GraphqlRoot known = records.roots(mutation).get(root);
        if (known != null) {
            return known.arguments();
        }
        if (root.equals(GraphqlSearch.NAME)) {
            return SEARCH;
        }
        return services.containsKey(root) ? services.get(root).arguments() : null;
    }
}
