package io.github.cameltwenty.sandbox;

import java.util.Map;

/** What the tables refuse, in the words of GraphQL: each answer holds one error of its list. */
final class GraphqlWording implements Wording {
    private static final String BAD_INPUT = "BAD_USER_INPUT";

    private final GraphqlDialect dialect;

    GraphqlWording(GraphqlDialect dialect) {
        this.dialect = dialect;
    }

    private static Reply error(String message, String code, String subCode) {
        return Reply.json(400, GraphqlErrors.coded(message, code, subCode));
    }

    @Override
    public Reply recordNotFound() {
        return error("Record not found", "NOT_FOUND", "RECORD_NOT_FOUND");
    }

    @Override
    public Reply entityNotFound(String singular, String id) {
        return recordNotFound();
    }

    @Override
    public Reply idTaken() {
        return error("A duplicate entry was detected", BAD_INPUT, null);
    }

    @Override
    public Reply valueTaken(String label, Object value, String constraint) {
        return error(dialect.valueTaken(label, value), BAD_INPUT, null);
    }

    @Override
    public Reply ofInput(String message, String code) {
        return error(message, BAD_INPUT, code);
    }

    @Override
    public Reply byDatabase(String message) {
        return error(message, dialect.codeOfDatabase(), null);
    }

    @Override
    public Reply malformedId(Object id) {
        return byDatabase("invalid input syntax for type uuid: \"" + id + "\"");
    }

    @Override
    public Reply unknownField(String name, String singular) {
        return error(unknown(name, singular), BAD_INPUT, GraphqlErrors.DATA);
    }

    @Override
    public Reply unknownInFilter(String name, String singular) {
        return error(unknown(name, singular), BAD_INPUT, GraphqlErrors.FILTER);
    }

    @Override
    public Reply unknownInOrder(String name, String singular) {
        return error(unknown(name, singular), BAD_INPUT, GraphqlErrors.QUERY);
    }

    private static String unknown(String name, String singular) {
        return "Object " + singular + " doesn't have any \"" + name + "\" field.";
    }

    @Override
    public Reply incompleteRichText(Map<String, String> received) {
        return error("Rich text needs text for " + String.join(", ", received.keySet()), BAD_INPUT, GraphqlErrors.DATA);
    }

    @Override
    public Reply duplicatesOfNoList() {
        return error("Ids and data must be lists", BAD_INPUT, GraphqlErrors.QUERY);
    }
}
