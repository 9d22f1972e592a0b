package io.github.cameltwenty.docs;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.catalog.OperationInput;
import io.github.cameltwenty.internal.options.OptionTable;
import java.util.List;
import java.util.Map;

/** Which options an operation takes, as their declarations say. */
final class OptionUse {
    private final Map<String, JsonNode> options;

    OptionUse(Metadata metadata) {
        options = metadata.endpointOptions();
    }

    /** The options of an operation that not all have. */
    List<String> of(Operation operation) {
        return options.entrySet().stream()
                .filter(option -> isTaken(operation, option.getKey(), option.getValue()))
                .map(Map.Entry::getKey)
                .map(name -> name.equals("fieldValues") ? "field.NAME" : name)
                .toList();
    }

    private static boolean isTaken(Operation operation, String name, JsonNode option) {
        return switch (name) {
            // not refused elsewhere, but without effect
            case "depth" -> operation.hasDepth();
            case "clientIds" ->
                operation.input() == OperationInput.RECORD || operation.input() == OperationInput.RECORDS;
            case "fieldValues" -> operation.takesFields();
            default -> !option.get("label").asText().endsWith("advanced") && OptionTable.isSpecificTo(operation, name);
        };
    }
}
