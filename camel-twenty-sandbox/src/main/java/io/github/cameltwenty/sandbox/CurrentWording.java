package io.github.cameltwenty.sandbox;

import java.util.Map;
import java.util.stream.Collectors;

/** The words of Twenty of November 2025: there are 404s, and what the database says is a 500. */
final class CurrentWording implements Wording {
    @Override
    public Reply recordNotFound() {
        return Refusal.document(404, "NotFoundException", "Record not found");
    }

    @Override
    public Reply entityNotFound(String singular, String id) {
        return recordNotFound();
    }

    @Override
    public Reply idTaken() {
        return Refusal.document(400, "BadRequestException", "A duplicate entry was detected");
    }

    @Override
    public Reply valueTaken(String label, Object value, String constraint) {
        return Refusal.document(
                400, "UserInputError", "Duplicate " + label + " with value " + value + ". Please set a unique one.");
    }

    @Override
    public Reply byDatabase(String message) {
        return Refusal.document(500, "InternalServerErrorException", message);
    }

    @Override
    public Reply malformedId(Object id) {
        return error("Value \"" + id + "\" is not a valid UUID");
    }

    @Override
    public Reply unknownField(String name, String singular) {
        return error("Field metadata for field \"" + name + "\" is missing in object metadata " + singular);
    }

    @Override
    public Reply unknownInFilter(String name, String singular) {
        return error("Field metadata not found for field: " + name);
    }

    @Override
    public Reply unknownInOrder(String name, String singular) {
        return error("Field \"" + name + "\" does not exist or is not sortable");
    }

    /** It wants one part only: the Markdown. */
    @Override
    public Reply incompleteRichText(Map<String, String> received) {
        return Refusal.document(
                400,
                "ZodError",
                received.entrySet().stream()
                        .map(part ->
                                "  {\n    \"expected\": \"string\",\n    \"code\": \"invalid_type\",\n    \"path\": [\n"
                                        + "      \"" + part.getKey()
                                        + "\"\n    ],\n    \"message\": \"Invalid input: expected string, received "
                                        + part.getValue() + "\"\n  }")
                        .collect(Collectors.joining(",\n", "[\n", "\n]")));
    }

    @Override
    public Reply duplicatesOfNoList() {
        return Refusal.document(400, "TypeError", "partialRecordInputs is not iterable");
    }

    private static Reply error(String message) {
        return Refusal.document(400, "Error", message);
    }
}
