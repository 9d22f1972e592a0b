package io.github.cameltwenty.sandbox;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.FloatValue;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A document of GraphQL with the one operation that is to be run, and its variables. */
final class GraphqlDocument {
    /** As many tokens as bodies can hold: the parser's own limits are lower than those of Twenty. */
    private static final ParserOptions UNLIMITED = ParserOptions.newParserOptions()
            .maxCharacters(Integer.MAX_VALUE)
            .maxTokens(Integer.MAX_VALUE)
            .maxWhitespaceTokens(Integer.MAX_VALUE)
            .build();

    private final OperationDefinition operation;
    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Object> variables;

    private GraphqlDocument(
            OperationDefinition operation, Map<String, FragmentDefinition> fragments, Map<String, Object> variables) {
        this.operation = operation;
        this.fragments = fragments;
        this.variables = variables;
    }

    static GraphqlDocument of(GraphqlCall call, GraphqlDialect dialect) {
        if (call.query() == null) {
            throw GraphqlRefusal.of(200, GraphqlErrors.plain("Must provide query string."));
        }
        Document document = parsed(call.query());
        List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
        List<OperationDefinition> named = operations.stream()
                .filter(each ->
                        call.operationName() == null || call.operationName().equals(each.getName()))
                .toList();
        if (named.size() != 1) {
            throw Refusal.of(dialect.undecided());
        }
        if (named.get(0).getOperation() == OperationDefinition.Operation.SUBSCRIPTION) {
            throw GraphqlRefusal.of(
                    200,
                    GraphqlErrors.plain(
                            "Schema is not configured to execute subscription operation.",
                            named.get(0).getSourceLocation()));
        }
        Map<String, FragmentDefinition> fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, each -> each));
        return new GraphqlDocument(
                named.get(0),
                fragments,
                withDefaults(call.variables(), named.get(0).getVariableDefinitions()));
    }

    private static Document parsed(String query) {
        try {
            return new Parser()
                    .parseDocument(ParserEnvironment.newParserEnvironment()
                            .document(query)
                            .parserOptions(UNLIMITED)
                            .build());
        } catch (InvalidSyntaxException e) {
            throw GraphqlRefusal.of(200, syntax(query, e));
        }
    }

    /** In the words of Node's parser, as far as they were seen. */
    private static Map<String, Object> syntax(String query, InvalidSyntaxException e) {
        SourceLocation end = new SourceLocation(
                (int) query.lines().count() + (query.isEmpty() ? 1 : 0), query.length() - query.lastIndexOf('\n'));
        if (query.isBlank()) {
            return GraphqlErrors.plain("Syntax Error: Unexpected <EOF>.", end);
        }
        String token = e.getOffendingToken();
        return token == null || token.equals("<EOF>")
                ? GraphqlErrors.plain("Syntax Error: Expected Name, found <EOF>.", end)
                : GraphqlErrors.plain("Syntax Error: Unexpected \"" + token + "\".", e.getLocation());
    }

    private static Map<String, Object> withDefaults(Map<String, Object> given, List<VariableDefinition> declared) {
        Map<String, Object> variables = new HashMap<>(given);
        for (VariableDefinition variable : declared) {
            if (variable.getDefaultValue() != null && !given.containsKey(variable.getName())) {
                variables.put(variable.getName(), plain(variable.getDefaultValue(), Map.of()));
            }
        }
        return variables;
    }

    OperationDefinition operation() {
        return operation;
    }

    Map<String, Object> variables() {
        return variables;
    }

    boolean isMutation() {
        return operation.getOperation() == OperationDefinition.Operation.MUTATION;
    }

    /** What is asked for on the top level. */
    List<GraphqlField> roots() {
        return fields(operation.getSelectionSet());
    }

    private List<GraphqlField> fields(SelectionSet selections) {
        Map<String, GraphqlField> fields = new LinkedHashMap<>();
        for (Field field : flattened(selections)) {
            GraphqlField read = new GraphqlField(
                    field.getName(), field.getResultKey(), arguments(field), fields(field.getSelectionSet()));
            fields.merge(read.key(), read, GraphqlDocument::merged);
        }
        return List.copyOf(fields.values());
    }

    private static GraphqlField merged(GraphqlField one, GraphqlField other) {
        List<GraphqlField> fields = new ArrayList<>(one.fields());
        fields.addAll(other.fields());
        return new GraphqlField(one.name(), one.key(), one.arguments(), fields);
    }

    /** The fields of a selection and of its fragments, without those that a directive leaves out. */
    List<Field> flattened(SelectionSet selections) {
        List<Field> fields = new ArrayList<>();
        for (Selection<?> selection : selections == null ? List.<Selection<?>>of() : selections(selections)) {
            if (!isIncluded((DirectivesContainer<?>) selection)) {
                continue;
            }
            if (selection instanceof Field field) {
                fields.add(field);
            } else if (selection instanceof InlineFragment fragment) {
                fields.addAll(flattened(fragment.getSelectionSet()));
            } else if (selection instanceof FragmentSpread spread) {
                fields.addAll(flattened(fragment(spread).getSelectionSet()));
            }
        }
        return fields;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<Selection<?>> selections(SelectionSet set) {
        return (List) set.getSelections();
    }

    private FragmentDefinition fragment(FragmentSpread spread) {
        FragmentDefinition fragment = fragments.get(spread.getName());
        if (fragment == null) {
            throw GraphqlRefusal.of(
                    200,
                    GraphqlErrors.plain("Unknown fragment \"" + spread.getName() + "\".", spread.getSourceLocation()));
        }
        return fragment;
    }

    private boolean isIncluded(DirectivesContainer<?> selection) {
        return selection.getDirectives().stream()
                .noneMatch(directive -> directive.getName().equals("include") && !condition(directive)
                        || directive.getName().equals("skip") && condition(directive));
    }

    private boolean condition(Directive directive) {
        return Boolean.TRUE.equals(plain(directive.getArgument("if").getValue(), variables));
    }

    /** The variable that the first directive below a root field goes by; null where there is none. */
    String directiveVariable(String key) {
        return flattened(operation.getSelectionSet()).stream()
                .filter(field -> field.getResultKey().equals(key))
                .map(GraphqlDocument::directiveVariable)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String directiveVariable(Field field) {
        if (field.getSelectionSet() == null) {
            return null;
        }
        for (Selection<?> selection : selections(field.getSelectionSet())) {
            for (Directive directive : ((DirectivesContainer<?>) selection).getDirectives()) {
                if (directive.getArgument("if").getValue() instanceof VariableReference variable) {
                    return variable.getName();
                }
            }
            String below = selection instanceof Field child ? directiveVariable(child) : null;
            if (below != null) {
                return below;
            }
        }
        return null;
    }

    private Map<String, Object> arguments(Field field) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (Argument argument : field.getArguments()) {
            boolean missing = argument.getValue() instanceof VariableReference variable
                    && !variables.containsKey(variable.getName());
            if (!missing) {
                arguments.put(argument.getName(), plain(argument.getValue(), variables));
            }
        }
        return arguments;
    }

    private static Object plain(Value<?> value, Map<String, Object> variables) {
        if (value instanceof VariableReference variable) {
            return variables.get(variable.getName());
        }
        if (value instanceof ObjectValue object) {
            Map<String, Object> fields = new LinkedHashMap<>();
            object.getObjectFields().forEach(field -> fields.put(field.getName(), plain(field.getValue(), variables)));
            return fields;
        }
        if (value instanceof ArrayValue array) {
            List<Object> values = new ArrayList<>();
            array.getValues().forEach(each -> values.add(plain(each, variables)));
            return values;
        }
        return scalar(value);
    }

    /** Null for the literal null. */
    static Object scalar(Value<?> value) {
        if (value instanceof StringValue text) {
            return text.getValue();
        }
        if (value instanceof EnumValue choice) {
            return choice.getName();
        }
        if (value instanceof BooleanValue bool) {
            return bool.isValue();
        }
        if (value instanceof IntValue number) {
            return number.getValue().bitLength() < Long.SIZE
                    ? (Object) number.getValue().longValue()
                    : number.getValue();
        }
        return value instanceof FloatValue number ? number.getValue() : null;
    }
}
