package io.github.cameltwenty.sandbox;

import java.util.Map;

/**
 * A webhook on its way.
 *
 * @param eventName as {@code company.created}
 * @param id of the record
 * @param targetUrl where it goes
 * @param headers those of Twenty; none where the webhook has no secret
 * @param body as it is signed
 */
public record SandboxDelivery(String eventName, String id, String targetUrl, Map<String, String> headers, String body) {
    public SandboxDelivery {
        headers = Map.copyOf(headers);
    }
}
