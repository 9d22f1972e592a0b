package io.github.cameltwenty.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tokens that open the sandbox, and those that do no more.
 *
 * @param callers by token
 * @param revoked tokens of API keys that are revoked
 */
record Keys(Map<String, Caller> callers, Set<String> revoked) {
    /** What {@code createdBy} holds for records made with the key. */
    static final String NAME = "My api key";

    private static final Pattern BEARER = Pattern.compile("Bearer\\s+(\\S+)", Pattern.CASE_INSENSITIVE);

    /** All of them, to be kept from being shown. */
    Set<String> tokens() {
        Set<String> tokens = new HashSet<>(revoked);
        tokens.addAll(callers.keySet());
        return tokens;
    }

    boolean open(SandboxRequest request) {
        String token = token(request);
        return token != null && callers.containsKey(token);
    }

    /** Has a new token open it. */
    void admit(String token) {
        callers.put(token, Caller.API_KEY);
    }

    /**
     * Who sends a request in GraphQL, which words its refusals in its own way.
     *
     * @return null without a key where that is refused later, as a question for what is not there
     */
    Caller graphqlCaller(SandboxRequest request, GraphqlDialect dialect, Wording wording) {
        String token = token(request);
        String subCode = dialect.hasSubCodes() ? "UNAUTHENTICATED" : null;
        if (token == null && !dialect.validates()) {
            return null;
        }
        if (token == null) {
            throw GraphqlRefusal.of(200, GraphqlErrors.coded("Forbidden resource", "FORBIDDEN", null));
        }
        if (revoked.contains(token)) {
            throw GraphqlRefusal.of(
                    200,
                    GraphqlErrors.coded(
                            "This API Key is revoked", "FORBIDDEN", subCode == null ? null : "FORBIDDEN_EXCEPTION"));
        }
        if (!callers.containsKey(token)) {
            throw GraphqlRefusal.of(200, GraphqlErrors.coded(complaint(token, wording), "UNAUTHENTICATED", subCode));
        }
        return callers.get(token);
    }

    Caller check(SandboxRequest request) {
        String token = token(request);
        if (token == null) {
            throw refused(403, "FORBIDDEN_EXCEPTION", "Missing authentication token");
        }
        if (revoked.contains(token)) {
            throw refused(403, "FORBIDDEN_EXCEPTION", "This API Key is revoked");
        }
        Caller caller = callers.get(token);
        if (caller == null) {
            throw Refusal.worded(wording -> unframed(401, "UNAUTHENTICATED", complaint(token, wording)));
        }
        return caller;
    }

    /** These answers name no charset. */
    private static Refusal refused(int status, String error, String message) {
        return Refusal.of(unframed(status, error, message));
    }

    private static Reply unframed(int status, String error, String message) {
        byte[] document = Refusal.document(status, error, message).body();
        return new Reply(status, "application/json", Map.of(), document);
    }

    private static String token(SandboxRequest request) {
        Matcher matcher = BEARER.matcher(request.headers().getOrDefault("authorization", ""));
        return matcher.matches() ? matcher.group(1) : null;
    }

    /** Real keys are JSON Web Tokens: what is none has no payload, what has run out says so. */
    private static String complaint(String token, Wording wording) {
        String[] parts = token.split("\\.");
        if (parts.length != 3 || !(payload(parts[1]) instanceof Map<?, ?> payload)) {
            return wording.malformedToken();
        }
        boolean expired = payload.get("exp") instanceof Number expiry
                && expiry.longValue() < Instant.now().getEpochSecond();
        return expired ? "Token has expired." : "Token invalid.";
    }

    private static Object payload(String part) {
        try {
            return Json.readOrNull(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
