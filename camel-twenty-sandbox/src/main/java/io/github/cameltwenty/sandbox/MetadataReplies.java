package io.github.cameltwenty.sandbox;

import static io.github.cameltwenty.sandbox.Json.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Answers that several kinds of settings give. */
final class MetadataReplies {
    private static final List<String> VALIDATED = List.of(
            "fieldMetadata",
            "objectMetadata",
            "view",
            "viewField",
            "viewGroup",
            "index",
            "serverlessFunction",
            "cronTrigger",
            "databaseEventTrigger",
            "routeTrigger",
            "viewFilter");

    private MetadataReplies() {}

    /** The record, or a 200 with nothing where there is none. */
    static Reply oneOrNothing(Map<String, Object> record) {
        return record == null ? Reply.empty(200) : Reply.json(200, record);
    }

    static String uuid(String id) {
        if (!RestPath.UUID.matcher(id).matches()) {
            throw Refusal.badRequest("invalid input syntax for type uuid: \"" + id + "\"");
        }
        return id;
    }

    static Refusal missing(String column, String relation) {
        return Refusal.badRequest("null value in column \"" + column + "\" of relation \"" + relation
                + "\" violates not-null constraint");
    }

    static Refusal notFound(String message) {
        return Refusal.of(404, "Error", message);
    }

    /** An exception that no filter of the server's catches: a 500 that says nothing. */
    static Refusal uncaught() {
        return Refusal.of(Reply.text(500, "application/json; charset=utf-8", Map.of(), ""));
    }

    /** Asked of an API key: only people may change views and what belongs to them. */
    static Refusal needsPerson() {
        return Refusal.of(403, "Error", "You do not have permission to modify this view");
    }

    /**
     * What the server's validation of settings says.
     *
     * @param kind as {@code viewField}
     * @param what what is created, as it puts it
     * @param code of all complaints
     * @param record the record that is refused, as far as the server tells of it
     */
    static Refusal invalid(String kind, String what, String code, List<String> complaints, Map<String, Object> record) {
        Map<String, Object> errors = new LinkedHashMap<>();
        Map<String, Object> summary = new LinkedHashMap<>();
        for (String validated : VALIDATED) {
            errors.put(validated, List.of());
            summary.put("invalid" + Names.capitalized(validated), 0);
        }
        summary.put("totalErrors", 0);
        List<Map<String, Object>> found = new ArrayList<>();
        complaints.forEach(
                complaint -> found.add(object("code", code, "message", complaint, "userFriendlyMessage", complaint)));
        String type = "create_" + kind.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        errors.put(
                kind,
                List.of(object(
                        "status", "fail", "type", type, "errors", found, "flatEntityMinimalInformation", record)));
        return Refusal.of(Reply.json(
                400,
                object(
                        "statusCode",
                        400,
                        "error",
                        "METADATA_VALIDATION_ERROR",
                        "message",
                        "Multiple validation errors occurred while creating " + what,
                        "errors",
                        errors,
                        "summary",
                        summary)));
    }

    /**
     * What the validation of Twenty 2.21 says against one record.
     *
     * @param kind as {@code viewField}
     * @param verb what is done, without its ending: {@code creat} or {@code updat}
     * @param what what it is done to
     * @param errors each with {@code code}, {@code message} and {@code userFriendlyMessage}
     * @param told what the server tells of the record
     */
    static Refusal refused(
            String kind, String verb, String what, List<Map<String, Object>> errors, Map<String, Object> told) {
        Map<String, Object> failure = object(
                "status", "fail",
                "errors", errors,
                "flatEntityMinimalInformation", told,
                "metadataName", kind,
                "type", verb + "e");
        return Refusal.of(Reply.json(
                400,
                object(
                        "statusCode",
                        400,
                        "error",
                        "METADATA_VALIDATION_ERROR",
                        "message",
                        "Multiple validation errors occurred while " + verb + "ing " + what,
                        "errors",
                        Map.of(kind, List.of(failure)),
                        "summary",
                        object("totalErrors", 1, kind, 1),
                        "userFriendlyMessage",
                        errors.get(0).get("userFriendlyMessage"))));
    }

    /** What is wrong with a record. @param forPeople the same as {@code message}, for people */
    static Map<String, Object> error(String code, String message, String forPeople) {
        return object("code", code, "message", message, "userFriendlyMessage", forPeople);
    }

    /** What the framework says against a body, one message for each thing that is missing or wrong. */
    static Refusal badBody(List<String> messages) {
        return Refusal.of(Reply.json(400, object("message", messages, "error", "Bad Request", "statusCode", 400)));
    }

    /** @param resource as the path names it */
    static Refusal unknownPath(Call call, String resource) {
        String query =
                call.request().rawQuery() == null ? "" : "?" + call.request().rawQuery();
        boolean last = call.path().endsWith("/" + resource);
        return Refusal.byFramework(
                400,
                "Query path '" + call.path() + query + "' invalid. Metadata path \"" + resource + (last ? query : "")
                        + "\" does not exist. Valid examples: /rest/metadata/fields or /rest/metadata/objects",
                "Bad Request");
    }
}
