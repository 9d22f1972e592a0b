package io.github.cameltwenty.sandbox;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A type of what is given. */
sealed interface GraphqlInput {
    String name();

    /** One value, checked where it is one of GraphQL's own types. */
    record Scalar(String name) implements GraphqlInput {}

    record Choice(String name, List<String> values) implements GraphqlInput {}

    record Fields(String name, Supplier<Map<String, GraphqlInput>> fields) implements GraphqlInput {}

    record ListOf(GraphqlInput item) implements GraphqlInput {
        @Override
        public String name() {
            return "[" + item.name() + "]";
        }
    }
}
