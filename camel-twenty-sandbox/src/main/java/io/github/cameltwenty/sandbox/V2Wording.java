package io.github.cameltwenty.sandbox;

import java.util.Map;

/** The words of Twenty 2.21. */
final class V2Wording implements Wording {
    private final Wording before = new CurrentWording();

    @Override
    public Reply recordNotFound() {
        return before.recordNotFound();
    }

    @Override
    public Reply entityNotFound(String singular, String id) {
        return before.entityNotFound(singular, id);
    }

    @Override
    public Reply idTaken() {
        return before.idTaken();
    }

    @Override
    public Reply valueTaken(String label, Object value, String constraint) {
        return idTaken();
    }

    @Override
    public Reply byDatabase(String message) {
        return badRequest(message);
    }

    @Override
    public Reply malformedId(Object id) {
        return Refusal.document(400, "Error", "Value \"" + id + "\" is not a valid UUID", "INVALID_QUERY_INPUT");
    }

    @Override
    public Reply unknownField(String name, String singular) {
        return badRequest("Object " + singular + " doesn't have any \"" + name + "\" field.");
    }

    @Override
    public Reply unknownInFilter(String name, String singular) {
        return unknownField(name, singular);
    }

    @Override
    public Reply unknownInOrder(String name, String singular) {
        return Refusal.document(
                400, "Error", "Field \"" + name + "\" does not exist or is not sortable", "FIELD_NOT_FOUND");
    }

    @Override
    public Reply incompleteRichText(Map<String, String> received) {
        return before.incompleteRichText(received);
    }

    @Override
    public Reply duplicatesOfNoList() {
        return before.duplicatesOfNoList();
    }

    @Override
    public Reply ofInput(String message, String code) {
        return Refusal.document(400, "Error", message, code);
    }

    @Override
    public Reply unknownPart(String part, Object compositeType) {
        return badRequest("Sub field \"" + part + "\" not found for composite type: " + compositeType);
    }

    @Override
    public String malformedToken() {
        return "Token invalid.";
    }

    @Override
    public Reply bodyTooLarge() {
        return Reply.text(500, "application/json; charset=utf-8", Map.of(), "\"request entity too large\"");
    }

    @Override
    public Reply unidentifiedInGroupBy(String name) {
        return badRequest("Unidentified field in groupBy: " + name);
    }

    @Override
    public Reply denied(int status) {
        return Refusal.document(
                status, "Error", "Entity performing the request does not have permission", "PERMISSION_DENIED");
    }

    @Override
    public Reply invalidPriority(Integer given, int records) {
        return given == null
                ? recordNotFound()
                : badRequest("Invalid conflict priority '" + given + "'. Valid options for " + records + " records: 0-"
                        + (records - 1));
    }

    @Override
    public Reply searchVectorGiven() {
        return badRequest(SearchVector.FIELD + " TS_VECTOR-typed field does not support write operations");
    }

    private static Reply badRequest(String message) {
        return Refusal.document(400, "BadRequestException", message);
    }
}
