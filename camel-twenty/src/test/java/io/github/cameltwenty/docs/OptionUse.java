package io.github.cameltwenty.docs;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.catalog.Operation;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;

/** Which options an operation takes, as the component itself says. */
final class OptionUse {
    private static final List<String> FAMILIES = List.of("find", "bulk", "graphql", "changes", "webhook");

    private final Map<String, JsonNode> options;
    private final TwentyComponent component = new TwentyComponent();

    OptionUse(Metadata metadata) {
        options = metadata.endpointOptions();
        component.setBaseUrl("https://crm.example.com");
        component.setApiKey("key");
    }

    /** The options of an operation that not all have. */
    List<String> of(Operation operation) {
        try (CamelContext context = new DefaultCamelContext()) {
            context.addComponent("twenty", component);
            return options.entrySet().stream()
                    .filter(option -> isTaken(context, operation, option.getKey(), option.getValue()))
                    .map(Map.Entry::getKey)
                    .map(name -> name.equals("fieldValues") ? "field.NAME" : name)
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTaken(CamelContext context, Operation operation, String name, JsonNode option) {
        return switch (name) {
            // not refused elsewhere, but without effect
            case "depth" -> operation.hasDepth();
            case "clientIds" ->
                operation.input() == Operation.Input.RECORD || operation.input() == Operation.Input.RECORDS;
            case "fieldValues" -> operation.takesFields();
            case "id" -> operation.needsId();
            case "groupBy", "aggregate" -> operation == Operation.GROUP_BY;
            case "depthFallback" -> operation.hasDepth();
            case "softDelete" -> operation == Operation.DELETE_ONE || operation == Operation.DELETE_MANY;
            case "dryRun", "conflictPriorityIndex" -> operation == Operation.MERGE_MANY;
            case "object" -> operation == Operation.GET_FIELDS;
            default ->
                FAMILIES.stream().anyMatch(option.get("label").asText()::endsWith)
                        && !isRefused(context, operation, name, option);
        };
    }

    private static boolean isRefused(CamelContext context, Operation operation, String name, JsonNode option) {
        String resource = operation.isGeneral() ? Operation.GENERAL : "companies";
        String uri = "twenty:" + resource + "/" + operation.operationName() + "?" + name + "=" + sample(option);
        try {
            context.getEndpoint(uri);
            return false;
        } catch (Exception e) {
            return String.valueOf(e.getCause().getMessage()).contains("The option " + name + " is not for ");
        }
    }

    private static String sample(JsonNode option) {
        return switch (option.get("type").asText()) {
            case "boolean" -> "true";
            case "integer", "duration" -> "1";
            case "enum" -> option.get("enum").get(0).asText();
            default -> "name";
        };
    }
}
