package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.json.Json;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Begins and renews the session of a user, as each version of Twenty wants it: at {@code /graphql} up to November 2025, at
 * {@code /metadata} on 2.21; 1.0 calls the token {@code accessToken}. Which it is, the first answers tell, since without a
 * session there is no document to ask.
 */
final class SignIn {
    private static final String LOGIN =
            "mutation SignIn($email: String!, $password: String!, $origin: String!) { getLoginTokenFromCredentials("
                    + "email: $email, password: $password, origin: $origin) { loginToken { token } } }";
    private static final String TOKENS =
            "mutation Tokens($loginToken: String!, $origin: String!) { getAuthTokensFromLoginToken("
                    + "loginToken: $loginToken, origin: $origin) { tokens { %s { token } refreshToken { token } } } }";
    private static final String RENEW = "mutation Renew($refreshToken: String!) { renewToken("
            + "appToken: $refreshToken) { tokens { %s { token } refreshToken { token } } } }";

    private static final String UNKNOWN_FIELD = "Cannot query field";

    private final HttpCaller http;
    private final String origin;
    private final LongSupplier millis;
    private volatile Form form = Form.CURRENT;

    /** How a version does it. */
    private enum Form {
        CURRENT("/graphql", "accessOrWorkspaceAgnosticToken"),
        V1_0("/graphql", "accessToken"),
        APART("/metadata", "accessOrWorkspaceAgnosticToken");

        private final String path;
        private final String tokenField;

        Form(String path, String tokenField) {
            this.path = path;
            this.tokenField = tokenField;
        }
    }

    /**
     * @param origin by which a server of several workspaces tells them apart
     * @param millis the time
     */
    SignIn(HttpCaller http, String origin, LongSupplier millis) {
        this.http = http;
        this.origin = origin;
        this.millis = millis;
    }

    /**
     * @param purpose the call that needs the session, in whose name this fails
     * @throws TwentyAuthenticationException where the server does not take the password
     */
    SessionTokens begin(UserLogin login, TwentyRequest purpose) {
        Map<?, ?> answer = call(
                LOGIN,
                Map.of("email", login.email(), "password", login.password(), "origin", origin),
                purpose,
                "signing in as " + login.email());
        String loginToken = text(answer, purpose, "getLoginTokenFromCredentials", "loginToken", "token");
        return tokens(
                call(TOKENS, Map.of("loginToken", loginToken, "origin", origin), purpose, "signing in"),
                purpose,
                "getAuthTokensFromLoginToken");
    }

    /** @throws TwentyAuthenticationException where the server does not take the refresh token */
    SessionTokens renew(String refreshToken, TwentyRequest purpose) {
        return tokens(
                call(RENEW, Map.of("refreshToken", refreshToken), purpose, "renewing the session"),
                purpose,
                "renewToken");
    }

    private SessionTokens tokens(Map<?, ?> answer, TwentyRequest purpose, String root) {
        return SessionTokens.made(
                text(answer, purpose, root, "tokens", form.tokenField, "token"),
                text(answer, purpose, root, "tokens", "refreshToken", "token"),
                millis.getAsLong());
    }

    /** In the form that the server knows. @param what of it is told where it fails */
    private Map<?, ?> call(String mutation, Map<String, Object> variables, TwentyRequest purpose, String what) {
        Form tried = form;
        try {
            return call(tried, mutation, variables, purpose);
        } catch (TwentyValidationException e) {
            Form other = other(tried, e);
            if (other == null) {
                throw told(e, purpose, what);
            }
            form = other;
        } catch (TwentyException e) {
            throw told(e, purpose, what);
        }
        return call(mutation, variables, purpose, what);
    }

    /** The form after one that the server does not know; null for a refusal of another kind. */
    private static Form other(Form tried, TwentyException e) {
        String words = String.join(" ", e.getMessages());
        if (tried != Form.CURRENT || !words.contains(UNKNOWN_FIELD)) {
            return null;
        }
        return words.contains(Form.CURRENT.tokenField) ? Form.V1_0 : Form.APART;
    }

    private Map<?, ?> call(Form as, String mutation, Map<String, Object> variables, TwentyRequest purpose) {
        GraphqlCall call = GraphqlCall.mutation(String.format(mutation, as.tokenField), variables);
        TwentyRequest request = TwentyRequest.of(purpose.resource(), Operation.GRAPHQL, null, Map.of(), call)
                .as(purpose.purpose())
                .withPath(as.path)
                .within(purpose.bounds());
        Authorization none = new Authorization(
                Authorization.Kind.NONE, false, null, () -> Stream.of("password", "loginToken", "refreshToken")
                        .map(variables::get)
                        .filter(String.class::isInstance)
                        .map(String.class::cast));
        return http.send(request, (status, body) -> GraphqlAnswer.data((Map<?, ?>) Json.read(body)), none);
    }

    /** As a failure of the call that needs the session: it was not sent itself. */
    private static TwentyException told(TwentyException e, TwentyRequest purpose, String what) {
        String message =
                purpose.action() + ": not sent, since " + what + " failed: " + String.join("; ", e.getMessages());
        TwentyException.Refusal refusal = purpose.refusal(e.getStatusCode(), e.getError(), e.getMessages());
        if (e instanceof TwentyConnectionException) {
            return new TwentyConnectionException(message, refusal, false, e.getCause());
        }
        return isRefused(e)
                ? new TwentyAuthenticationException(message, refusal)
                : new TwentyServerException(message, refusal, e);
    }

    /** Whether the server says no, in whatever words: it may want a second factor, or the user may be gone. */
    private static boolean isRefused(TwentyException e) {
        return e instanceof TwentyAuthenticationException
                || e instanceof TwentyValidationException
                || e instanceof TwentyNotFoundException;
    }

    private static String text(Map<?, ?> answer, TwentyRequest purpose, String... path) {
        Object value = answer;
        for (String name : path) {
            value = value instanceof Map<?, ?> fields ? fields.get(name) : null;
        }
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        String message = "the answer to the sign-in holds no " + String.join(".", path);
        throw new TwentyServerException(
                purpose.action() + ": not sent, " + message, purpose.refusal(200, null, List.of(message)));
    }
}
