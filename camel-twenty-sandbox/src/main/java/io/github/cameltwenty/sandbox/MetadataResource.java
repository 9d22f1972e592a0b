package io.github.cameltwenty.sandbox;

import java.util.List;
import java.util.Map;

/** A kind of settings below {@code /rest/metadata/}: answers are bare, without an envelope. */
interface MetadataResource {
    /** Whether a list may be asked for with parameters; else a path with any is not known. */
    default boolean takesParameters() {
        return true;
    }

    Reply list(Query query);

    Reply find(String id);

    default Reply create(Map<String, Object> body, Caller caller) {
        throw notServed();
    }

    default Reply update(String id, Map<String, Object> body, Caller caller) {
        throw notServed();
    }

    default Reply delete(String id, Caller caller) {
        throw notServed();
    }

    private static Refusal notServed() {
        return Refusal.of(501, "NotImplemented", "The sandbox does not change this");
    }

    void seed(Map<String, Object> record);

    /** Copies, in the order of their ids. */
    List<Map<String, Object>> records();
}
