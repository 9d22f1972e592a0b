package io.github.cameltwenty.sandbox;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens that open the sandbox, and those that do no more. */
final class Keys {
    /** What {@code createdBy} holds for records made with the key. */
    static final String NAME = "My api key";

    private static final Pattern BEARER = Pattern.compile("Bearer\\s+(\\S+)", Pattern.CASE_INSENSITIVE);

    private final Map<String, Caller> callers;
    private final Set<String> revoked;
    private volatile Predicate<String> revokedSince = token -> false;

    /**
     * @param callers by token
     * @param revoked tokens of API keys that are revoked
     */
    Keys(Map<String, Caller> callers, Set<String> revoked) {
        this.callers = new ConcurrentHashMap<>(callers);
        this.revoked = revoked;
    }

    /** @param since tells of a token whether its key was revoked after it was admitted */
    void revokeWhere(Predicate<String> since) {
        revokedSince = since;
    }

    /** All of them, to be kept from being shown. */
    Set<String> tokens() {
        Set<String> tokens = new HashSet<>(revoked);
        tokens.addAll(callers.keySet());
        return tokens;
    }

    boolean open(SandboxRequest request) {
        String token = token(request);
        return token != null && caller(token) != null;
    }

    /** Has a new token open it. */
    void admit(String token, Caller caller) {
        callers.put(token, caller);
    }

    /** Has a token open it no more. */
    void dismiss(String token) {
        callers.remove(token);
    }

    /** Null for a token that is not known, or not any more. */
    private Caller caller(String token) {
        return WebToken.isOver(token) ? null : callers.get(token);
    }

    private boolean isRevoked(String token) {
        return revoked.contains(token) || revokedSince.test(token);
    }

    /**
     * Who sends a request in GraphQL, which words its refusals in its own way.
     *
     * @return null where no key is shown
     */
    Caller graphqlCaller(SandboxRequest request, GraphqlDialect dialect, Wording wording) {
        String token = token(request);
        if (token == null) {
            return null;
        }
        if (isRevoked(token)) {
            throw refused("This API Key is revoked", "FORBIDDEN", dialect, "FORBIDDEN_EXCEPTION");
        }
        Caller caller = caller(token);
        if (caller == null && dialect.readsClaims() && isForeign(token)) {
            throw refused("Unknown token error.", "BAD_USER_INPUT", dialect, "INVALID_INPUT");
        }
        if (caller == null) {
            throw refused(complaint(token, wording), "UNAUTHENTICATED", dialect, "UNAUTHENTICATED");
        }
        return caller;
    }

    private static GraphqlRefusal refused(String message, String code, GraphqlDialect dialect, String subCode) {
        return GraphqlRefusal.of(200, GraphqlErrors.coded(message, code, dialect.hasSubCodes() ? subCode : null));
    }

    /** One that another program made: it does not say which workspace it is for. */
    private static boolean isForeign(String token) {
        Map<?, ?> claims = WebToken.claims(token);
        return claims != null && !claims.containsKey("workspaceId") && !WebToken.isOver(token);
    }

    Caller check(SandboxRequest request) {
        String token = token(request);
        if (token == null) {
            throw refused(403, "FORBIDDEN_EXCEPTION", "Missing authentication token");
        }
        if (isRevoked(token)) {
            throw refused(403, "FORBIDDEN_EXCEPTION", "This API Key is revoked");
        }
        Caller caller = caller(token);
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
        if (WebToken.claims(token) == null) {
            return wording.malformedToken();
        }
        return WebToken.isOver(token) ? "Token has expired." : "Token invalid.";
    }
}
