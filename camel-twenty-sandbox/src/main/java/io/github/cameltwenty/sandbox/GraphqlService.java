package io.github.cameltwenty.sandbox;

import java.util.Collection;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * A root field that is about who may do what, and not about records.
 *
 * @param mutation whether it stands among mutations
 * @param open whether it is answered without a key
 * @param arguments the types of its arguments by name
 * @param type of what it answers
 * @param answer what it answers to a caller, who is null without a key
 */
record GraphqlService(
        String name,
        boolean mutation,
        boolean open,
        Map<String, String> arguments,
        GraphqlType type,
        BiFunction<Map<String, Object>, Caller, Object> answer) {

    /** What the schema says of those that change something, by which clients tell in which way a server takes files. */
    static Map<String, Object> mutations(Collection<GraphqlService> services) {
        return Map.of(
                "fields",
                services.stream()
                        .filter(GraphqlService::mutation)
                        .map(service -> Map.of(
                                "name",
                                service.name(),
                                "type",
                                Map.of("kind", "NON_NULL", "ofType", Map.of("kind", "OBJECT"))))
                        .toList());
    }

    Object answer(GraphqlField field, Caller caller) {
        return GraphqlProjection.value(answer.apply(field.arguments(), caller), field);
    }
}
