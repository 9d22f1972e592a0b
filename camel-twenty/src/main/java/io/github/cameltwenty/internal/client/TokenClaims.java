package io.github.cameltwenty.internal.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.internal.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;

/** What a JSON Web Token says of itself. Nobody checks its signature here: the server does. */
final class TokenClaims {
    private TokenClaims() {}

    /** A claim that is a text; empty where the token has none of this name, or is of another kind. */
    static Optional<String> text(String token, String name) {
        JsonNode claims = token == null ? null : of(token);
        return claims == null
                ? Optional.empty()
                : Optional.ofNullable(claims.path(name).textValue());
    }

    /** Null where it is no JSON Web Token. */
    static JsonNode of(String token) {
        String[] parts = token.split("\\.");
        if (parts.length != 3) {
            return null;
        }
        try {
            return Json.tree(new ByteArrayInputStream(Base64.getUrlDecoder().decode(parts[1])));
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }
}
