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
        return before.valueTaken(label, value, constraint);
    }

    @Override
    public Reply byDatabase(String message) {
        return before.byDatabase(message);
    }

    @Override
    public Reply malformedId(Object id) {
        return before.malformedId(id);
    }

    @Override
    public Reply unknownField(String name, String singular) {
        return before.unknownField(name, singular);
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
}
