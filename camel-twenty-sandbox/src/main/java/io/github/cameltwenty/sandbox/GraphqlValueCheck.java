package io.github.cameltwenty.sandbox;

import graphql.language.ArrayValue;
import graphql.language.EnumValue;
import graphql.language.NullValue;
import graphql.language.ObjectValue;
import graphql.language.SourceLocation;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Checks values against their types, those that stand in the document and those of variables alike, in the words of Node's
 * GraphQL.
 */
final class GraphqlValueCheck {
    private final BiConsumer<String, SourceLocation> complaints;
    private final BiConsumer<VariableReference, GraphqlInput> variables;

    /**
     * @param complaints told what is wrong, and where; null where that is no place of the document
     * @param variables told where a variable stands in the place of a value
     */
    GraphqlValueCheck(
            BiConsumer<String, SourceLocation> complaints, BiConsumer<VariableReference, GraphqlInput> variables) {
        this.complaints = complaints;
        this.variables = variables;
    }

    void check(GraphqlInput type, Object value) {
        if (value instanceof VariableReference variable) {
            variables.accept(variable, type);
        } else if (value == null || value instanceof NullValue) {
            return;
        } else if (type instanceof GraphqlInput.ListOf list) {
            items(value).forEach(item -> check(list.item(), item));
        } else if (type instanceof GraphqlInput.Fields fields) {
            checkFields(fields, value);
        } else if (type instanceof GraphqlInput.Choice choice) {
            checkChoice(choice, value);
        } else if (!(value instanceof ObjectValue || value instanceof ArrayValue)) {
            checkScalar(type.name(), value);
        }
    }

    private static List<?> items(Object value) {
        if (value instanceof ArrayValue array) {
            return array.getValues();
        }
        return value instanceof List<?> list ? list : List.of(value);
    }

    private void checkFields(GraphqlInput.Fields type, Object value) {
        Map<String, Object> given = new LinkedHashMap<>();
        if (value instanceof ObjectValue object) {
            object.getObjectFields().forEach(field -> given.put(field.getName(), field.getValue()));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, each) -> given.put((String) name, each));
        } else {
            complain("Expected type \"" + type.name() + "\" to be an object.", value);
        }
        Map<String, GraphqlInput> known = type.fields().get();
        given.forEach((name, each) -> {
            if (known.containsKey(name)) {
                check(known.get(name), each);
            } else {
                complain(
                        "Field \"" + name + "\" is not defined by type \"" + type.name() + "\"."
                                + Suggestions.of(name, known.keySet()),
                        value);
            }
        });
    }

    private void checkChoice(GraphqlInput.Choice type, Object value) {
        Object given = plain(value);
        if (value instanceof Value && !(value instanceof EnumValue)) {
            complain("Enum \"" + type.name() + "\" cannot represent non-enum value: " + Json.text(given) + ".", value);
        } else if (!(given instanceof String text) || !type.values().contains(text)) {
            complain("Value \"" + given + "\" does not exist in \"" + type.name() + "\" enum.", value);
        }
    }

    private void checkScalar(String type, Object value) {
        Object given = plain(value);
        boolean number = given instanceof Number;
        switch (type) {
            case "String" -> {
                if (!(given instanceof String)) {
                    complain("String cannot represent a non string value: " + Json.text(given), value);
                }
            }
            case "Float" -> {
                if (!number) {
                    complain("Float cannot represent non numeric value: " + Json.text(given), value);
                }
            }
            case "Int" -> {
                if (!number
                        || new BigDecimal(given.toString()).stripTrailingZeros().scale() > 0) {
                    complain("Int cannot represent non-integer value: " + Json.text(given), value);
                }
            }
            case "Boolean" -> {
                if (!(given instanceof Boolean)) {
                    complain("Boolean cannot represent a non boolean value: " + Json.text(given), value);
                }
            }
            default -> {} // Twenty's own, which take more than their names say
        }
    }

    private static Object plain(Object value) {
        return value instanceof Value<?> literal ? GraphqlDocument.scalar(literal) : value;
    }

    private void complain(String message, Object value) {
        complaints.accept(message, value instanceof Value<?> literal ? literal.getSourceLocation() : null);
    }
}
