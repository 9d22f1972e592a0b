package io.github.cameltwenty.sandbox;

import java.util.Map;

/**
 * What is shown of a call: neither its headers nor its body, which hold keys and secrets.
 *
 * @param at when it came, as Twenty writes dates
 * @param query null where there was none
 * @param status 0 where the connection was dropped without an answer
 * @param millis how long the answer took
 */
record LastCall(String at, String method, String path, String query, int status, double millis) {
    Map<String, Object> shown() {
        return Json.object(
                "at", at, "method", method, "path", path, "query", query, "status", status, "millis", millis);
    }
}
