package io.github.cameltwenty.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;

/** Twenty's {@code /metadata}, as far as it is about who may do what. It is validated in all versions. */
final class GraphqlSettings implements GraphqlSchema {
    static final String PATH = "/metadata";

    private static final String TYPE = "__type";

    private final Keys keys;
    private final GraphqlDialect dialect;
    private final Wording wording;
    private final Map<String, GraphqlService> services;

    GraphqlSettings(Keys keys, Dialect dialect, Map<String, GraphqlService> services) {
        this.keys = keys;
        this.dialect = dialect.graphql();
        this.wording = dialect.wording;
        this.services = services;
    }

    /**
     * @param body of a JSON request; empty for others
     * @param content the bytes of the body
     */
    Reply answer(SandboxRequest request, Object body, byte[] content) {
        try {
            Caller caller = keys.graphqlCaller(request, dialect, wording);
            GraphqlDocument document = GraphqlDocument.of(GraphqlCall.of(request, body, content), dialect);
            new GraphqlValidator(this, document).check();
            Map<String, Object> data = new LinkedHashMap<>();
            for (GraphqlField root : document.roots()) {
                data.put(root.key(), value(root, document, caller));
            }
            return Reply.json(200, Map.of("data", data));
        } catch (GraphqlRefusal refusal) {
            return refusal.reply();
        } catch (Refusal refusal) {
            return Graphql.failed(GraphqlErrors.of(refusal, dialect));
        }
    }

    private Object value(GraphqlField root, GraphqlDocument document, Caller caller) {
        GraphqlService service = services.get(root.name());
        if (service == null && root.name().equals(TYPE)) {
            return GraphqlProjection.value(GraphqlService.mutations(services.values()), root);
        }
        if (service == null) {
            return root(document.isMutation()).name(); // __typename, all else was refused
        }
        if (caller == null && !service.open()) {
            throw Refusal.of(Reply.json(400, GraphqlErrors.coded("Forbidden resource", "FORBIDDEN", null)));
        }
        return service.answer(root, caller);
    }

    @Override
    public GraphqlType root(boolean mutation) {
        return new GraphqlType(mutation ? "Mutation" : "Query", () -> {
            Map<String, GraphqlType> fields = new LinkedHashMap<>();
            if (!mutation) {
                fields.put(TYPE, GraphqlType.VALUE);
            }
            services.values().stream()
                    .filter(service -> service.mutation() == mutation)
                    .forEach(service -> fields.put(service.name(), service.type()));
            return fields;
        });
    }

    @Override
    public Map<String, String> arguments(String root, boolean mutation) {
        return services.containsKey(root) ? services.get(root).arguments() : null;
    }

    @Override
    public GraphqlInput named(String type) {
        GraphqlInput simple = GraphqlInputs.scalar(type);
        boolean isOfService = services.values().stream()
                .anyMatch(service -> service.arguments().containsValue(type));
        GraphqlInput ofKeys = GraphqlApiKeys.input(type);
        if (ofKeys != null) {
            return ofKeys;
        }
        return simple == null && isOfService ? new GraphqlInput.Scalar(type.replace("!", "")) : simple;
    }
}
