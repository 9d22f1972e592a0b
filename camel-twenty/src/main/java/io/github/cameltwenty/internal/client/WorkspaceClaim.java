package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.internal.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Reads of a token which workspace it opens: Twenty's are JSON Web Tokens, whose claims can be read by whoever holds them. */
final class WorkspaceClaim {
    private static final String NAME = "workspaceId";

    private WorkspaceClaim() {}

    /** Empty where the token is of another kind. */
    static Optional<String> in(String token) {
        String[] parts = token == null ? new String[0] : token.split("\\.");
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            Object claims =
                    Json.read(new ByteArrayInputStream(Base64.getUrlDecoder().decode(parts[1])));
            return claims instanceof Map<?, ?> fields && fields.get(NAME) instanceof String id
                    ? Optional.of(id)
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
