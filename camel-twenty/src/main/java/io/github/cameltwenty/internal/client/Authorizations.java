package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.catalog.SessionCalls;
import io.github.cameltwenty.internal.client.Authorization.Kind;
import io.github.cameltwenty.internal.server.KnownServer;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * By what each call goes: by the API key, and by the session of the user what no API key may do, or all where there is no key.
 */
final class Authorizations {
    private final Credential key;
    private final Session session;
    private final KnownServer server;

    /**
     * @param session null for a key alone
     * @param server as far as it is known when a call is made
     */
    Authorizations(Credential key, Session session, KnownServer server) {
        this.key = key;
        this.session = session;
        this.server = server;
    }

    /**
     * @param http by which the user signs in
     */
    static Authorizations of(Credentials credentials, String baseUrl, HttpCaller http, KnownServer server) {
        LongSupplier millis = System::currentTimeMillis;
        Session session = credentials.user() == null
                ? null
                : new Session(credentials.user(), new SignIn(http, baseUrl, millis), millis);
        return new Authorizations(credentials.key(), session, server);
    }

    /**
     * @throws TwentyAuthenticationException where the call takes a session and there is a key alone, as far as that is known;
     *     or where the user cannot sign in
     */
    Authorization of(TwentyRequest request) {
        boolean own = MetadataCalls.isOwn(request);
        boolean mayNeed =
                own || !request.isRead() && SessionCalls.mayNeedSession(request.resource(), request.operation());
        if (key == null || mayNeed && session != null) {
            return bySession(request, false);
        }
        boolean isRest = !(request.body() instanceof GraphqlCall);
        boolean needs = mayNeed
                && isRest
                && server.known()
                        .filter(known -> SessionCalls.needsSession(known, request.resource(), request.operation()))
                        .isPresent();
        if (own || needs) {
            throw needsSession(request);
        }
        return new Authorization(Kind.KEY, false, key.key(), this::secrets);
    }

    private Authorization bySession(TwentyRequest request, boolean again) {
        return new Authorization(Kind.SESSION, again, session.token(request), this::secrets);
    }

    /**
     * By what a call that was refused is made again: by a key that was replaced, a session that was renewed, or the session in
     * the place of the key.
     *
     * @param refused null where the call was not made at all
     * @return null where it is not made again
     */
    Authorization next(Authorization refused, TwentyRequest request, TwentyException e) {
        if (refused == null || !(e instanceof TwentyAuthenticationException)) {
            return null;
        }
        if (refused.kind() == Kind.KEY && session != null && Wording.NEEDS_SESSION.isIn(e.getMessages())) {
            return bySession(request, false);
        }
        if (refused.kind() == Kind.KEY) {
            return key.renewed() ? of(request) : null;
        }
        boolean unknown = e.getStatusCode() == 401 || "UNAUTHENTICATED".equals(e.getError());
        boolean renewed = unknown && !refused.again() && session.renewAfter(refused.token(), request);
        return renewed ? bySession(request, true) : null;
    }

    /** The id of the API key by which calls go now: its token names it as {@code jti}, as the public sources of all versions have it. */
    Optional<String> keyId() {
        if (key == null) {
            return Optional.empty();
        }
        key.renewed();
        return TokenClaims.text(key.key(), "jti");
    }

    /** Signs the user in, where there is one: whether it can is known then. */
    void checkSession(TwentyRequest purpose) {
        if (session != null) {
            session.token(purpose);
        }
    }

    private Stream<String> secrets() {
        return Stream.concat(
                key == null ? Stream.empty() : Stream.of(key.key()),
                session == null ? Stream.empty() : session.secrets());
    }

    private static TwentyAuthenticationException needsSession(TwentyRequest request) {
        String why = "this server does it in the session of a user only, and there is an API key alone. "
                + Rights.SESSION.hint();
        return new TwentyAuthenticationException(
                request.action() + ": not sent, " + why, request.refusal(0, null, List.of(why)));
    }
}
