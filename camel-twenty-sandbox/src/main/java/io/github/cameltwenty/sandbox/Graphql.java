package io.github.cameltwenty.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Twenty's {@code /graphql}: the records of a workspace, {@code search}, up to November 2025 {@code uploadFile}, signing
 * in and the tokens of API keys, and as much of the schema as clients were seen to ask for. Nothing else of it is served.
 */
final class Graphql {
    static final String PATH = "/graphql";

    private static final Map<String, Object> SCHEMA =
            Map.of("queryType", Map.of("name", "Query"), "mutationType", Map.of("name", "Mutation"));

    private final Keys keys;
    private final GraphqlDialect dialect;
    private final Wording wording;
    private final Workspace workspace;
    private final Map<String, GraphqlService> services;
    private volatile GraphqlRecordSchema schema;
    private final GraphqlSearch search;
    private final RateLimit rateLimit;

    /**
     * @param services what is asked for besides records, by name
     * @param rateLimit null for none
     */
    Graphql(
            Keys keys,
            Workspace workspace,
            Dialect dialect,
            Map<String, GraphqlService> services,
            RateLimit rateLimit) {
        this.wording = dialect.wording;
        this.keys = keys;
        this.dialect = dialect.graphql();
        this.workspace = workspace;
        this.services = services;
        this.schema = new GraphqlRecordSchema(workspace, this.dialect, services);
        this.search = new GraphqlSearch(workspace);
        this.rateLimit = this.dialect.counts() ? rateLimit : null;
    }

    private GraphqlRecordSchema schema() {
        if (schema.catalog() != workspace.catalog()) {
            schema = new GraphqlRecordSchema(workspace, dialect, services);
        }
        return schema;
    }

    /**
     * @param body of a JSON request; empty for others
     * @param content the bytes of the body
     */
    Reply answer(SandboxRequest request, Object body, byte[] content) {
        try {
            Caller caller = keys.graphqlCaller(request, dialect, wording);
            GraphqlCall call = GraphqlCall.of(request, body, content);
            GraphqlDocument document = GraphqlDocument.of(call, dialect);
            return run(document, caller);
        } catch (GraphqlRefusal refusal) {
            return refusal.reply();
        }
    }

    /** @param caller null where no key was shown */
    private Reply run(GraphqlDocument document, Caller caller) {
        List<GraphqlField> roots = document.roots();
        GraphqlRecordSchema served = schema();
        GraphqlValidator validator = new GraphqlValidator(served, document);
        if (caller == null && !roots.stream().map(served::service).allMatch(each -> each != null && each.open())) {
            throw dialect.validates()
                    ? GraphqlRefusal.of(200, GraphqlErrors.coded("Forbidden resource", "FORBIDDEN", null))
                    : validator.anonymous();
        }
        boolean ofRecords = roots.stream().allMatch(root -> served.recordRoot(root, document) != null);
        if (dialect.validates() || !ofRecords) {
            validator.check();
        } else if (dialect.complaint(roots) != null) {
            return answer(Map.of(), List.of(GraphqlErrors.coded(dialect.complaint(roots), "BAD_USER_INPUT", null)));
        }
        Map<String, Object> data = new LinkedHashMap<>();
        List<Map<String, Object>> errors = new ArrayList<>();
        boolean isNull = false;
        for (GraphqlField root : roots) {
            try {
                data.put(root.key(), value(served, root, document, caller));
            } catch (Refusal refusal) {
                errors.add(GraphqlErrors.of(refusal, dialect));
                data.put(root.key(), null);
                // their types allow no null, which takes the answer as a whole with it
                isNull |= served.recordRoot(root, document) == null;
            }
        }
        return answer(isNull ? null : data, errors);
    }

    /** Without any data. */
    static Reply failed(Map<String, Object> error) {
        return answer((Map<String, Object>) null, List.of(error));
    }

    private static Reply answer(Map<String, Object> data, List<Map<String, Object>> errors) {
        Map<String, Object> answer = Json.object("data", data);
        if (!errors.isEmpty()) {
            answer.put("errors", errors);
        }
        return Reply.json(200, answer);
    }

    private Object value(GraphqlRecordSchema served, GraphqlField root, GraphqlDocument document, Caller caller) {
        GraphqlRoot known = served.recordRoot(root, document);
        if (known != null) {
            checkDirectives(root, document);
            if (rateLimit != null && !caller.person()) {
                rateLimit.take();
            }
            return served.records().answer(known, root, caller);
        }
        GraphqlService service = served.service(root);
        if (service != null) {
            return service.answer(root, caller);
        }
        return switch (root.name()) {
            case "__typename" -> served.root(document.isMutation()).name();
            case "__schema" -> GraphqlProjection.value(SCHEMA, root);
            case "__type" -> GraphqlProjection.value(GraphqlService.mutations(services.values()), root);
            case GraphqlSearch.NAME -> search.answer(root);
            default -> null; // a server that does not validate has no such field
        };
    }

    private void checkDirectives(GraphqlField root, GraphqlDocument document) {
        String variable = dialect.readsDirectives() ? null : document.directiveVariable(root.key());
        if (variable != null) {
            throw Refusal.of(Reply.json(
                    400,
                    GraphqlErrors.coded(
                            "Cannot read properties of undefined (reading '" + variable + "')",
                            "INTERNAL_SERVER_ERROR",
                            null)));
        }
    }
}
