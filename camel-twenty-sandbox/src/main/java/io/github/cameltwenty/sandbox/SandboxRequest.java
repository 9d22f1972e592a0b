package io.github.cameltwenty.sandbox;

import java.util.Map;

/**
 * A request that reached the sandbox.
 *
 * @param method as {@code GET}
 * @param path without the query, as it came
 * @param rawQuery the query as it came, still encoded; null where there is none
 * @param headers by lower-case name
 * @param body the body as text; empty where there is none
 */
public record SandboxRequest(String method, String path, String rawQuery, Map<String, String> headers, String body) {
    public SandboxRequest {
        headers = Map.copyOf(headers);
    }
}
