package io.github.cameltwenty.sandbox;

import java.util.Map;

/** How a dialect words what it refuses, and with which status. */
interface Wording {
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

    /** @param received what came for the parts that are no text, in the words of JavaScript's {@code typeof} */
    Reply incompleteRichText(Map<String, String> received);

    /** Something else where the records of a search for duplicates should stand. */
    Reply duplicatesOfNoList();
}
