package io.github.cameltwenty.sandbox;

import java.util.Map;

/** How a dialect words what it refuses, and with which status. */
interface Wording {
    /** A token that is no JSON Web Token. */
    default String malformedToken() {
        return "No payload";
    }

    /** A body of more than 10 MB. */
    default Reply bodyTooLarge() {
        return Reply.tooLarge();
    }

    default Reply unidentifiedInGroupBy(String name) {
        return Refusal.document(400, "Error", "Unidentified field in groupBy: " + name);
    }

    /** What the role of the caller does not allow. */
    default Reply denied(int status) {
        return Refusal.document(status, "Error", "Entity performing the request does not have permission");
    }

    /** The record that is to have priority in a merge. @param given null where none was */
    default Reply invalidPriority(Integer given, int records) {
        return Refusal.document(400, "Error", "Priority record not found");
    }

    default Reply searchVectorGiven() {
        return byDatabase("cannot insert a non-DEFAULT value into column \"" + SearchVector.FIELD + "\"");
    }

    /** A record that is to be read. */
    Reply recordNotFound();

    /** A record that is to be changed or deleted. */
    Reply entityNotFound(String singular, String id);

    Reply idTaken();

    /**
     * @param label the name of the unique field, as people see it
     * @param constraint its name in the database
     */
    Reply valueTaken(String label, Object value, String constraint);

    /**
     * A value of which Twenty itself can make nothing.
     *
     * @param code Twenty's name for it
     */
    default Reply ofInput(String message, String code) {
        return Refusal.document(400, "Error", message);
    }

    /** What the database says against the input. */
    Reply byDatabase(String message);

    /** An id that was given for a new record. */
    Reply malformedId(Object id);

    Reply unknownField(String name, String singular);

    Reply unknownInFilter(String name, String singular);

    Reply unknownInOrder(String name, String singular);

    /** @param part null where none was given */
    default Reply unknownPart(String part, Object compositeType) {
        return Refusal.document(400, "Error", "Sub field metadata not found for composite type: " + compositeType);
    }

    /** @param received what came for the parts that are no text, in the words of JavaScript's {@code typeof} */
    Reply incompleteRichText(Map<String, String> received);

    /** Something else where the records of a search for duplicates should stand. */
    Reply duplicatesOfNoList();
}
