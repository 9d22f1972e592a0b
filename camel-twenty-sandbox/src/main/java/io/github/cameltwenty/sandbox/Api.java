package io.github.cameltwenty.sandbox;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** What a dialect serves. */
interface Api {
    Reply answer(Call call);

    /**
     * The document in which the API describes itself.
     *
     * @param open whether the key was shown
     * @return null where the path is none of a document
     */
    Map<String, Object> document(String path, String baseUrl, boolean open);

    /** Null where API keys are records. */
    default ApiKeySettings apiKeys() {
        return null;
    }

    void seed(String resource, List<Map<String, Object>> records);

    /** Copies of the records of a resource as they are now, in the order of their ids. */
    List<Map<String, Object>> records(String resource);

    /** Copies of those records of a resource that were changed last, the latest first, at most so many. */
    List<Map<String, Object>> latest(String resource, int most);

    /** What is asked for at {@code /metadata} only; null where there is no such thing. */
    default OwnRecords own() {
        return null;
    }

    /** How many records each resource has, by its name, in alphabetical order. */
    SortedMap<String, Integer> counts();
}
