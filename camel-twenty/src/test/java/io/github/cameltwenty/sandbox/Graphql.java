package io.github.cameltwenty.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Twenty's {@code /graphql}: the records of a workspace, {@code search}, {@code uploadFile}, the tokens of API keys, and as much
 * of the schema as clients were seen to ask for. Nothing else of it is served.
 */
final class Graphql {
    static final String PATH = "/graphql";

    private static final Map<String, Object> SCHEMA =
            Map.of("queryType", Map.of("name", "Query"), "mutationType", Map.of("name", "Mutation"));

    /** By which clients tell in which way a server takes files. */
    private static final Map<String, Object> MUTATIONS = Map.of(
            "fields",
            List.of(Map.of(
                    "name", "uploadFile", "type", Map.of("kind", "NON_NULL", "ofType", Map.of("kind", "OBJECT")))));

    private final Keys keys;
    private final GraphqlDialect dialect;
    private final GraphqlRecords records;
    private final GraphqlInputs inputs;
    private final GraphqlTypes types;
    private final GraphqlSearch search;
    private final ApiKeyTokens tokens;
    private final RateLimit rateLimit;

    /** @param rateLimit null for none */
    Graphql(Keys keys, Api api, Workspace workspace, GraphqlDialect dialect, RateLimit rateLimit) {
        this.keys = keys;
        this.dialect = dialect;
        this.records = new GraphqlRecords(workspace, dialect);
        this.inputs = new GraphqlInputs(workspace.catalog());
        this.types = new GraphqlTypes(workspace.catalog(), records, dialect);
        this.search = new GraphqlSearch(workspace);
        this.tokens = new ApiKeyTokens(api, keys);
        this.rateLimit = dialect.counts() ? rateLimit : null;
    }

    /** @param body of a JSON request; empty for others */
    Reply answer(SandboxRequest request, Object body) {
        try {
            Caller caller = keys.graphqlCaller(request, dialect);
            GraphqlCall call = GraphqlCall.of(request, body);
            return run(GraphqlDocument.of(call, dialect), call, caller);
        } catch (GraphqlRefusal refusal) {
            return refusal.reply();
        }
    }

    /** @param caller null where no key was shown and none is asked for yet */
    private Reply run(GraphqlDocument document, GraphqlCall call, Caller caller) {
        List<GraphqlField> roots = document.roots();
        GraphqlValidator validator = new GraphqlValidator(inputs, types, records, dialect, document);
        if (caller == null) {
            throw validator.anonymous();
        }
        boolean ofRecords = roots.stream()
                .allMatch(root -> records.roots(document.isMutation()).containsKey(root.name()));
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
                data.put(root.key(), value(root, document, call, caller));
            } catch (Refusal refusal) {
                errors.add(GraphqlErrors.of(refusal, dialect));
                data.put(root.key(), null);
                // their types allow no null, which takes the answer as a whole with it
                isNull |= !records.roots(document.isMutation()).containsKey(root.name());
            }
        }
        return answer(isNull ? null : data, errors);
    }

    private static Reply answer(Map<String, Object> data, List<Map<String, Object>> errors) {
        Map<String, Object> answer = Json.object("data", data);
        if (!errors.isEmpty()) {
            answer.put("errors", errors);
        }
        return Reply.json(200, answer);
    }

    private Object value(GraphqlField root, GraphqlDocument document, GraphqlCall call, Caller caller) {
        GraphqlRoot known = records.roots(document.isMutation()).get(root.name());
        if (known != null) {
            checkDirectives(root, document);
            if (rateLimit != null && caller != Caller.USER) {
                rateLimit.take();
            }
            return records.answer(known, root, caller);
        }
        return switch (root.name()) {
            case "__typename" -> types.root(document.isMutation()).name();
            case "__schema" -> GraphqlProjection.value(SCHEMA, root);
            case "__type" -> GraphqlProjection.value(MUTATIONS, root);
            case GraphqlSearch.NAME -> search.answer(root);
            case ApiKeyTokens.NAME -> tokens.answer(root);
            default -> stored(String.valueOf(call.fileName()), root);
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

    /** Under a name of the server's own, with the ending of the file's. */
    private static Object stored(String fileName, GraphqlField field) {
        String ending = fileName.contains(".") ? fileName.substring(fileName.lastIndexOf('.')) : "";
        UUID id = UUID.nameUUIDFromBytes(fileName.getBytes(StandardCharsets.UTF_8));
        return GraphqlProjection.value(
                Map.of("path", "attachment/" + id + ending, "token", "sandbox-token-" + id), field);
    }
}
