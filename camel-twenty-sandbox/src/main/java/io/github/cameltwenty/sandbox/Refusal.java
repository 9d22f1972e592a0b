package io.github.cameltwenty.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What keeps a request from being served. Its words are found last, where the dialect is known. */
final class Refusal extends RuntimeException {
    private final transient Function<Wording, Reply> worded;
    private final transient Map<String, Object> conflict = new LinkedHashMap<>();

    private Refusal(Function<Wording, Reply> worded) {
        super(null, null, false, false);
        this.worded = worded;
    }

    static Refusal badRequest(String message) {
        return of(400, "BadRequestException", message);
    }

    static Refusal of(int status, String error, String message) {
        return of(document(status, error, message));
    }

    /** One that all dialects answer alike. */
    static Refusal of(Reply reply) {
        return new Refusal(wording -> reply);
    }

    /**
     * A value of which Twenty itself can make nothing.
     *
     * @param code Twenty's name for it, which later versions tell
     */
    static Refusal ofInput(String message, String code) {
        return new Refusal(wording -> wording.ofInput(message, code));
    }

    /** What the web framework refuses before Twenty sees it: broken JSON, unknown paths. */
    static Refusal byFramework(int status, String message, String error) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("statusCode", status);
        document.put("message", message);
        document.put("error", error);
        return of(Reply.json(status, document));
    }

    static Refusal unrouted(SandboxRequest request) {
        return byFramework(404, "Cannot " + request.method() + " " + request.path(), "Not Found");
    }

    static Refusal unidentifiedInGroupBy(String name) {
        return new Refusal(wording -> wording.unidentifiedInGroupBy(name));
    }

    /** One that the words of the dialect make. */
    static Refusal worded(Function<Wording, Reply> reply) {
        return new Refusal(reply);
    }

    /** The role does not allow it. */
    static Refusal denied(int status) {
        return new Refusal(wording -> wording.denied(status));
    }

    /** @param given null where none was */
    static Refusal invalidPriority(Integer given, int records) {
        return new Refusal(wording -> wording.invalidPriority(given, records));
    }

    static Refusal recordNotFound() {
        return new Refusal(Wording::recordNotFound);
    }

    static Refusal entityNotFound(String singular, String id) {
        return new Refusal(wording -> wording.entityNotFound(singular, id));
    }

    static Refusal idTaken() {
        return new Refusal(Wording::idTaken);
    }

    static Refusal valueTaken(String label, Object value, String constraint) {
        return new Refusal(wording -> wording.valueTaken(label, value, constraint));
    }

    static Refusal malformedId(Object id) {
        return new Refusal(wording -> wording.malformedId(id));
    }

    static Refusal unknownField(String name, String singular) {
        return new Refusal(wording -> wording.unknownField(name, singular));
    }

    static Refusal unknownInFilter(String name, String singular) {
        return new Refusal(wording -> wording.unknownInFilter(name, singular));
    }

    static Refusal unknownInOrder(String name, String singular) {
        return new Refusal(wording -> wording.unknownInOrder(name, singular));
    }

    static Refusal incompleteRichText(Map<String, String> received) {
        return new Refusal(wording -> wording.incompleteRichText(received));
    }

    static Refusal duplicatesOfNoList() {
        return new Refusal(Wording::duplicatesOfNoList);
    }

    /** @param part null where none was given */
    static Refusal unknownPart(String part, Object compositeType) {
        return new Refusal(wording -> wording.unknownPart(part, compositeType));
    }

    static Refusal byDatabase(String message) {
        return new Refusal(wording -> wording.byDatabase(message));
    }

    static Refusal invalidSyntax(String databaseType, Object value) {
        return byDatabase("invalid input syntax for type " + databaseType + ": \"" + value + "\"");
    }

    static Refusal malformedArray(Object value) {
        return byDatabase("malformed array literal: \"" + value + "\"");
    }

    static Refusal nullValue(String column, String singular) {
        return byDatabase("null value in column \"" + column + "\" of relation \"" + singular
                + "\" violates not-null constraint");
    }

    static Refusal searchVectorGiven() {
        return new Refusal(Wording::searchVectorGiven);
    }

    /** Says which record is in the way. */
    Refusal heldBy(String id, String singular) {
        conflict.put("conflictingRecordId", id);
        conflict.put("conflictingObjectNameSingular", singular);
        return this;
    }

    /** The record that is in the way, as GraphQL tells it after 1.0; empty where there is none. */
    Map<String, Object> conflict() {
        return conflict;
    }

    Reply reply(Wording wording) {
        return worded.apply(wording);
    }

    /** The document in which Twenty says what it refuses. */
    static Reply document(int status, String error, String message) {
        return Reply.json(status, content(status, error, message));
    }

    /** The same, with the code that Twenty 2.21 adds to many. */
    static Reply document(int status, String error, String message, String code) {
        Map<String, Object> document = content(status, error, message);
        document.put("code", code);
        return Reply.json(status, document);
    }

    private static Map<String, Object> content(int status, String error, String message) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("statusCode", status);
        document.put("error", error);
        document.put("messages", List.of(message));
        return document;
    }
}
