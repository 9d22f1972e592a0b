package io.github.cameltwenty.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions of the one user that the sandbox knows. */
final class Sessions {
    private static final Duration LOGIN = Duration.ofMinutes(15);
    private static final Duration REFRESH = Duration.ofDays(60);

    private final String email;
    private final String password;
    private final Duration lifetime;
    private final Keys keys;
    private final Set<String> logins = ConcurrentHashMap.newKeySet();
    private final Set<String> refreshes = ConcurrentHashMap.newKeySet();
    private final Set<String> accesses = ConcurrentHashMap.newKeySet();

    /** @param lifetime of an access token */
    Sessions(String email, String password, Duration lifetime, Keys keys) {
        this.email = email;
        this.password = password;
        this.lifetime = lifetime;
        this.keys = keys;
    }

    /** Each with the time when it ends. */
    record Tokens(Map<String, Object> access, Map<String, Object> refresh) {}

    /** Who is not known is told the same: what a server says then was not recorded. */
    Map<String, Object> login(Object user, Object secret) {
        if (!email.equals(user) || !password.equals(secret)) {
            throw Refusal.of(
                    Reply.json(400, GraphqlErrors.coded("Wrong password", "FORBIDDEN", "FORBIDDEN_EXCEPTION")));
        }
        return token("LOGIN", LOGIN, logins);
    }

    Tokens start(Object login) {
        take(login, logins);
        return tokens();
    }

    /** A refresh token is good for once. */
    Tokens renew(Object refresh) {
        take(refresh, refreshes);
        return tokens();
    }

    /** Has all that were started so far be refused; they can still be renewed. */
    void end() {
        accesses.forEach(keys::dismiss);
        accesses.clear();
    }

    /** Has no session be renewed any more. */
    void forgetRefreshTokens() {
        refreshes.clear();
    }

    private Tokens tokens() {
        Map<String, Object> access = token("ACCESS", lifetime, accesses);
        keys.admit((String) access.get("token"), Caller.USER);
        return new Tokens(access, token("REFRESH", REFRESH, refreshes));
    }

    private static Map<String, Object> token(String type, Duration lifetime, Set<String> kept) {
        Instant end = Instant.now().plus(lifetime);
        String token = WebToken.of(type, "20202020-9e3b-46d4-a556-88b9ddc2b034", end);
        kept.add(token);
        return Map.of("token", token, "expiresAt", Dates.written(end));
    }

    private static void take(Object token, Set<String> kept) {
        if (!(token instanceof String text) || !kept.remove(text) || WebToken.isOver(text)) {
            throw Refusal.of(
                    Reply.json(400, GraphqlErrors.coded("Token invalid.", "UNAUTHENTICATED", "UNAUTHENTICATED")));
        }
    }
}
