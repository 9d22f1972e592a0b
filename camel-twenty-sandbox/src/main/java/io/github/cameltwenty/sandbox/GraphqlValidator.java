package io.github.cameltwenty.sandbox;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.Field;
import graphql.language.SourceLocation;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks a request against the schema before it is run, in the words of Node's GraphQL. */
final class GraphqlValidator {
    private final GraphqlSchema schema;
    private final GraphqlDocument document;
    private final List<Map<String, Object>> errors = new ArrayList<>();
    private final Map<String, VariableDefinition> declared = new LinkedHashMap<>();
    private final Map<String, Boolean> used = new HashMap<>();

    GraphqlValidator(GraphqlSchema schema, GraphqlDocument document) {
        this.schema = schema;
        this.document = document;
        document.operation().getVariableDefinitions().forEach(each -> declared.put(each.getName(), each));
    }

    /** Refuses the request where anything is wrong with its document, or with its variables. */
    void check() {
        declared.values().forEach(this::checkDeclared);
        GraphqlType root = schema.root(document.isMutation());
        for (Field field : document.flattened(document.operation().getSelectionSet())) {
            check(root, field);
            checkArguments(field);
        }
        declared.values().stream()
                .filter(variable -> !used.containsKey(variable.getName()))
                .forEach(variable -> complain(
                        "Variable \"$" + variable.getName() + "\" is never used" + inOperation() + ".",
                        variable.getSourceLocation()));
        if (!errors.isEmpty()) {
            throw GraphqlRefusal.of(200, errors);
        }
        declared.values().forEach(this::checkValue);
    }

    /** What a request without a key is told where the schema is one of its own: it has no records. */
    GraphqlRefusal anonymous() {
        for (Field field : document.flattened(document.operation().getSelectionSet())) {
            complain(
                    "Cannot query field \"" + field.getName() + "\" on type \""
                            + schema.root(document.isMutation()).name() + "\".",
                    field.getSourceLocation());
        }
        return GraphqlRefusal.of(200, errors);
    }

    private void complain(String message, SourceLocation... locations) {
        errors.add(GraphqlErrors.plain(message, locations));
    }

    private String inOperation() {
        String name = document.operation().getName();
        return name == null ? "" : " in operation \"" + name + "\"";
    }

    private static String type(VariableDefinition variable) {
        return AstPrinter.printAst(variable.getType());
    }

    private void checkDeclared(VariableDefinition variable) {
        String type = type(variable);
        if (schema.named(type) == null) {
            complain(
                    "Unknown type \"" + type.replaceAll("[\\[\\]!]", "") + "\".",
                    variable.getType().getSourceLocation());
        }
    }

    private void check(GraphqlType parent, Field field) {
        if (field.getName().equals("__typename")) {
            return;
        }
        GraphqlType type = parent.field(field.getName());
        if (type == null) {
            complain(
                    "Cannot query field \"" + field.getName() + "\" on type \"" + parent.name() + "\"."
                            + Suggestions.of(field.getName(), parent.names()),
                    field.getSourceLocation());
            return;
        }
        List<Field> fields = document.flattened(field.getSelectionSet());
        if (type.hasFields() && fields.isEmpty()) {
            complain(
                    "Field \"" + field.getName() + "\" of type \"" + type.name()
                            + "\" must have a selection of subfields. Did you mean \"" + field.getName()
                            + " { ... }\"?",
                    field.getSourceLocation());
        }
        if (type.hasFields()) {
            fields.forEach(child -> check(type, child));
        }
    }

    /** Of root fields only: those of links do nothing in Twenty. */
    private void checkArguments(Field field) {
        Map<String, String> known = schema.arguments(field.getName(), document.isMutation());
        if (known == null) {
            field.getArguments().forEach(argument -> use(argument.getValue()));
            return;
        }
        for (Argument argument : field.getArguments()) {
            String type = known.get(argument.getName());
            if (type == null) {
                complain(
                        "Unknown argument \"" + argument.getName() + "\" on field \""
                                + schema.root(document.isMutation()).name() + "." + field.getName() + "\"."
                                + Suggestions.of(argument.getName(), known.keySet()),
                        argument.getSourceLocation());
            } else if (argument.getValue() instanceof VariableReference variable) {
                checkPosition(variable, type);
            } else {
                new GraphqlValueCheck(
                                (message, place) -> complain(message, place),
                                (variable, expected) -> checkPosition(variable, expected.name()))
                        .check(schema.named(type), argument.getValue());
            }
        }
        known.forEach((name, type) -> {
            if (type.endsWith("!")
                    && field.getArguments().stream()
                            .noneMatch(each -> each.getName().equals(name))) {
                complain(
                        "Field \"" + field.getName() + "\" argument \"" + name + "\" of type \"" + type
                                + "\" is required, but it was not provided.",
                        field.getSourceLocation());
            }
        });
    }

    private void use(Object value) {
        if (value instanceof VariableReference variable) {
            used.put(variable.getName(), true);
        }
    }

    private void checkPosition(VariableReference reference, String expected) {
        use(reference);
        VariableDefinition variable = declared.get(reference.getName());
        if (variable == null) {
            String by = document.operation().getName() == null
                    ? ""
                    : " by operation \"" + document.operation().getName() + "\"";
            complain(
                    "Variable \"$" + reference.getName() + "\" is not defined" + by + ".",
                    reference.getSourceLocation());
        } else if (!fits(type(variable), expected, variable.getDefaultValue() != null)) {
            complain(
                    "Variable \"$" + reference.getName() + "\" of type \"" + type(variable)
                            + "\" used in position expecting type \"" + expected + "\".",
                    variable.getSourceLocation(),
                    reference.getSourceLocation());
        }
    }

    private static boolean fits(String type, String expected, boolean hasDefault) {
        if (expected.endsWith("!")) {
            boolean present = type.endsWith("!") || hasDefault;
            return present && fits(nullable(type), nullable(expected), false);
        }
        String plain = nullable(type);
        if (plain.startsWith("[") && expected.startsWith("[")) {
            return fits(plain.substring(1, plain.length() - 1), expected.substring(1, expected.length() - 1), false);
        }
        // what is taken for JSON here has types of its own in Twenty
        return plain.equals(expected) || expected.equals("JSON");
    }

    private static String nullable(String type) {
        return type.endsWith("!") ? type.substring(0, type.length() - 1) : type;
    }

    private void checkValue(VariableDefinition variable) {
        String type = type(variable);
        Object value = document.variables().get(variable.getName());
        boolean given = document.variables().containsKey(variable.getName());
        if (type.endsWith("!") && !given) {
            throw refused(
                    "Variable \"$" + variable.getName() + "\" of required type \"" + type + "\" was not provided.");
        }
        if (type.endsWith("!") && value == null) {
            throw refused(
                    "Variable \"$" + variable.getName() + "\" of non-null type \"" + type + "\" must not be null.");
        }
        new GraphqlValueCheck(
                        (message, place) -> {
                            throw refused(message);
                        },
                        (reference, expected) -> {})
                .check(schema.named(type), value);
    }

    private static GraphqlRefusal refused(String message) {
        return GraphqlRefusal.of(400, GraphqlErrors.coded(message, "BAD_USER_INPUT", null));
    }
}
