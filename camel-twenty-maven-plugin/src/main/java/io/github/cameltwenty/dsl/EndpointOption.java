package io.github.cameltwenty.dsl;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.options.OptionTable;
import java.util.List;

/**
 * An option of an endpoint, as a component's own description has it.
 *
 * @param prefix what the names of its values begin with, as {@code field.}; empty for an option with one value
 * @param defaultValue empty where there is none
 */
record EndpointOption(
        String name,
        String type,
        String javaType,
        String prefix,
        List<String> labels,
        String defaultValue,
        String description) {
    static EndpointOption of(String name, JsonNode json) {
        return new EndpointOption(
                name,
                json.path("type").asText(),
                json.path("javaType").asText(),
                json.path("prefix").asText(),
                List.of(json.path("label").asText().split(",")),
                json.path("defaultValue").asText(),
                json.path("description").asText());
    }

    /** Whether the operation makes use of it. */
    boolean isFor(Operation operation) {
        if (name.equals("fieldValues")) {
            return operation.takesFields();
        }
        return !labels.contains(operation.isConsumer() ? "producer" : "consumer")
                && OptionTable.isUsed(operation, name);
    }

    boolean hasSeveralValues() {
        return !prefix.isEmpty();
    }

    /** As one value of several is set: {@code field} for {@code field.name}. */
    String methodName() {
        return hasSeveralValues() ? prefix.replace(".", "") : name;
    }
}
