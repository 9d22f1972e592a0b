package io.github.cameltwenty.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The names that Twenty's database gives to constraints: hashes of what they hold, the same in every workspace. */
final class ConstraintNames {
    private static final int LENGTH = 27;

    private ConstraintNames() {}

    /** @param field the unique one, of which a part may be what is unique: {@code emails} */
    static String unique(String singular, String field) {
        return "IDX_UNIQUE_" + hash("SHA-256", singular + field);
    }

    /** @param key the field that links to another record: {@code companyId} */
    static String link(String singular, String key) {
        return "FK_" + hash("SHA-1", singular + "_" + key);
    }

    private static String hash(String algorithm, String text) {
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
