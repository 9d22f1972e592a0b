package io.github.cameltwenty.sandbox;

import java.util.Map;
import java.util.stream.Collectors;

/** The words of Twenty 1.0.3: nearly everything is a 400. */
final class V1Wording implements Wording {
    @Override
    public Reply recordNotFound() {
        return badRequest("Record not found");
    }

    @Override
    public Reply entityNotFound(String singular, String id) {
        return Refusal.document(
                400,
                "EntityNotFoundError",
                "Could not find any entity of type \"" + singular
                        + "\" matching: {\n    \"where\": {\n        \"id\": \"" + id + "\"\n    }\n}");
    }

    @Override
    public Reply idTaken() {
        return badRequest("Record already exists");
    }

    @Override
    public Reply valueTaken(String label, Object value, String constraint) {
        return badRequest("duplicate key value violates unique constraint \"" + constraint + "\"");
    }

    @Override
    public Reply byDatabase(String message) {
        return badRequest(message);
    }

    @Override
    public Reply malformedId(Object id) {
        return badRequest("invalid input syntax for type uuid: \"" + id + "\"");
    }

    @Override
    public Reply unknownField(String name, String singular) {
        return Refusal.document(
                400, "Error", "Field metadata for field \"" + name + "\" is missing in object metadata");
    }

    @Override
    public Reply unknownInFilter(String name, String singular) {
        return badRequest("field '" + name + "' does not exist in '" + singular + "' object");
    }

    @Override
    public Reply unknownInOrder(String name, String singular) {
        return unknownInFilter(name, singular);
    }

    @Override
    public Reply incompleteRichText(Map<String, String> received) {
        return Refusal.document(
                400,
                "ZodError",
                received.entrySet().stream()
                        .map(part -> complaint(part.getKey(), part.getValue()))
                        .collect(Collectors.joining(",\n", "[\n", "\n]")));
    }

    private static String complaint(String part, String received) {
        String message = received.equals("undefined") ? "Required" : "Expected string, received " + received;
        return "  {\n    \"code\": \"invalid_type\",\n    \"expected\": \"string\",\n    \"received\": \"" + received
                + "\",\n    \"path\": [\n      \"" + part + "\"\n    ],\n    \"message\": \"" + message + "\"\n  }";
    }

    @Override
    public Reply duplicatesOfNoList() {
        return Refusal.document(400, "TypeError", "objectRecords.map is not a function");
    }

    private static Reply badRequest(String message) {
        return Refusal.document(400, "BadRequestException", message);
    }
}
