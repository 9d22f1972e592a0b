package io.github.cameltwenty.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What keeps a request from being served, in the words of Twenty 1.0.3. */
final class Refusal extends RuntimeException {
    private final int status;
    private final transient Map<String, Object> document;

    private Refusal(int status, String message, Map<String, Object> document) {
        super(message, null, false, false);
        this.status = status;
        this.document = document;
    }

    static Refusal badRequest(String message) {
        return of(400, "BadRequestException", message);
    }

    static Refusal of(int status, String error, String message) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("statusCode", status);
        document.put("error", error);
        document.put("messages", List.of(message));
        return new Refusal(status, message, document);
    }

    /** What the web framework refuses before Twenty sees it: broken JSON, unknown paths. */
    static Refusal byFramework(int status, String message, String error) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("statusCode", status);
        document.put("message", message);
        document.put("error", error);
        return new Refusal(status, message, document);
    }

    static Refusal recordNotFound() {
        return badRequest("Record not found");
    }

    static Refusal entityNotFound(String singular, String id) {
        return of(
                400,
                "EntityNotFoundError",
                "Could not find any entity of type \"" + singular
                        + "\" matching: {\n    \"where\": {\n        \"id\": \"" + id + "\"\n    }\n}");
    }

    static Refusal unknownField(String name) {
        return of(400, "Error", "Field metadata for field \"" + name + "\" is missing in object metadata");
    }

    static Refusal unknownPart(Object compositeType) {
        return of(400, "Error", "Sub field metadata not found for composite type: " + compositeType);
    }

    static Refusal invalidSyntax(String databaseType, Object value) {
        return badRequest("invalid input syntax for type " + databaseType + ": \"" + value + "\"");
    }

    static Refusal malformedArray(Object value) {
        return badRequest("malformed array literal: \"" + value + "\"");
    }

    static Refusal nullValue(String column, String singular) {
        return badRequest("null value in column \"" + column + "\" of relation \"" + singular
                + "\" violates not-null constraint");
    }

    Reply reply() {
        return Reply.json(status, document);
    }
}
