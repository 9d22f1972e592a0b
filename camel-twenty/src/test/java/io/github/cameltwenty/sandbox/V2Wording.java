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
        return before.unknownInFilter(name, singular);
    }

    @Override
    public Reply unknownInOrder(String name, String singular) {
        return before.unknownInOrder(name, singular);
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

    private static Reply badRequest(String message) {
        return Refusal.document(400, "BadRequestException", message);
    }
}
