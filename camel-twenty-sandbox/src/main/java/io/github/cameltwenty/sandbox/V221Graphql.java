package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.FieldType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The GraphQL of Twenty 2.21.0, as it was recorded: it runs without validation. */
final class V221Graphql implements GraphqlDialect {
    private static final int MOST_ROOTS = 20;

    @Override
    public boolean validates() {
        return false;
    }

    @Override
    public boolean hasSubCodes() {
        return true;
    }

    @Override
    public boolean keepsSettingsApart() {
        return true;
    }

    @Override
    public boolean readsClaims() {
        return false;
    }

    @Override
    public boolean tellsConflicts() {
        return true;
    }

    @Override
    public boolean counts() {
        return true;
    }

    @Override
    public Reply undecided() {
        return Reply.text(
                500,
                "text/plain; charset=utf-8",
                Map.of(),
                "GraphQLError: Must provide operation name when document contains multiple operations.");
    }

    @Override
    public String complaint(List<GraphqlField> roots) {
        if (roots.size() > MOST_ROOTS) {
            return "Query too complex - Too many root resolvers requested: " + roots.size()
                    + " - Maximum allowed root resolvers: " + MOST_ROOTS;
        }
        Set<String> names = new HashSet<>();
        return roots.stream()
                .map(GraphqlField::name)
                .filter(name -> !names.add(name))
                .findFirst()
                .map(name -> "Duplicate root resolver: \"" + name + "\"")
                .orElse(null);
    }

    @Override
    public void checkArguments(Map<String, Object> given, Map<String, String> known) {
        given.forEach((name, value) -> {
            if (!known.containsKey(name)) {
                throw query("Argument not allowed: " + name);
            }
            if (known.get(name).equals("Int") && value != null && !(value instanceof Number)) {
                throw query("Invalid argument: \"" + name + "\" must be a number");
            }
        });
        known.forEach((name, type) -> {
            if (type.endsWith("!") && given.get(name) == null) {
                String kind = type.equals("UUID!") ? "UUID" : type.startsWith("[") ? "array" : "object";
                throw query("Missing required argument: \"" + name + "\" (" + kind + ")");
            }
        });
    }

    private static Refusal query(String message) {
        return GraphqlErrors.badInput(message, GraphqlErrors.QUERY);
    }

    /** A server's fault that was recorded: it loses the variables that directives go by. */
    @Override
    public boolean readsDirectives() {
        return false;
    }

    @Override
    public void checkOperand(FieldPath path, Comparison comparison, Object value) {
        if (comparison.takesList()) {
            if (!(value instanceof List<?> list)) {
                throw filter("Invalid filter value for field " + path.field() + ". Expected non-empty array");
            }
            list.forEach(each -> checkOperand(path, Comparison.eq, each));
        } else if (comparison.takesValue()) {
            checkValue(path, value);
        }
    }

    private static void checkValue(FieldPath path, Object value) {
        String text = String.valueOf(value);
        if (path.type() == FieldType.UUID && !RestPath.UUID.matcher(text).matches()) {
            throw filter("Invalid UUID value '" + text + "' for field \"" + path.field() + "\"");
        }
        if (path.type() == FieldType.DATE_TIME && !Dates.isDateTime(value)) {
            throw filter("Invalid value '" + text + "' for date-time field \"" + path.field()
                    + "\". Expected format: 'YYYY-MM-DDTHH:mm:ssZ'");
        }
    }

    /** Recorded of REST, which is served by the same queries. */
    @Override
    public boolean followsLinks() {
        return true;
    }

    @Override
    public boolean hasLiteralEnds() {
        return true;
    }

    private static Refusal filter(String message) {
        return GraphqlErrors.badInput(message, GraphqlErrors.FILTER);
    }

    @Override
    public String valueTaken(String label, Object value) {
        return "A duplicate entry was detected";
    }

    @Override
    public String codeOfDatabase() {
        return "BAD_USER_INPUT";
    }
}
