package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.TwentyException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.hc.core5.http.HttpHeaders;

/**
 * What opens the workspace to one call.
 *
 * @param again whether it was renewed for this call, which is done once
 * @param token null for a call that begins a session
 * @param secrets all that must not be shown when the answer is told of, as they are then
 */
record Authorization(Kind kind, boolean again, String token, Supplier<Stream<String>> secrets) {
    enum Kind {
        KEY,
        SESSION,
        NONE
    }

    /** Null where none is sent. */
    SecretHeader header() {
        return token == null ? null : new SecretHeader(HttpHeaders.AUTHORIZATION, "Bearer ", token);
    }

    /** The text without any secret: an error of a server, or a page of a proxy, may repeat one. */
    String hide(String text) {
        Stream<String> own = token == null ? Stream.empty() : Stream.of(token);
        return SecretHeader.hide(Stream.concat(own, secrets.get()), text);
    }

    /** What is said of the key is said of the user, where the user called. */
    TwentyException told(TwentyException e, TwentyRequest request) {
        String aboutKey = Rights.KEY.hint();
        if (kind != Kind.SESSION || !e.getMessage().contains(aboutKey)) {
            return e;
        }
        return new TwentyAuthenticationException(
                e.getMessage().replace(aboutKey, Rights.USER.hint()),
                request.refusal(e.getStatusCode(), e.getError(), e.getMessages()));
    }

    @Override
    public String toString() {
        return kind.toString();
    }
}
