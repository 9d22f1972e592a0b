package io.github.cameltwenty.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** JSON Web Tokens as Twenty's, but for the signature, which nobody checks here. */
final class WebToken {
    private WebToken() {}

    /**
     * @param type as {@code ACCESS}
     * @param subject the id of the user
     */
    static String of(String type, String subject, Instant end) {
        return of(type, subject, UUID.randomUUID().toString(), end);
    }

    /** Of an API key: Twenty names the workspace as its subject, and the key as the id of the token. */
    static String ofKey(String id, Instant end) {
        return of("API_KEY", MetadataTable.WORKSPACE_ID, id, end);
    }

    private static String of(String type, String subject, String id, Instant end) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", subject);
        claims.put("type", type);
        claims.put("workspaceId", MetadataTable.WORKSPACE_ID);
        claims.put("jti", id);
        claims.put("iat", Instant.now().getEpochSecond());
        claims.put("exp", end.getEpochSecond());
        return part(Json.object("alg", "HS256", "typ", "JWT")) + "." + part(claims) + ".sandbox";
    }

    private static String part(Map<String, Object> claims) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.bytes(claims));
    }

    /** Null where the token is none. */
    static Map<?, ?> claims(String token) {
        String[] parts = token.split("\\.");
        return parts.length == 3 && payload(parts[1]) instanceof Map<?, ?> claims ? claims : null;
    }

    private static Object payload(String part) {
        try {
            return Json.readOrNull(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether it says that its time is over. */
    static boolean isOver(String token) {
        Map<?, ?> claims = claims(token);
        return claims != null
                && claims.get("exp") instanceof Number end
                && end.longValue() < Instant.now().getEpochSecond();
    }
}
