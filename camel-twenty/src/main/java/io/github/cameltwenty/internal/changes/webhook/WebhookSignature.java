package io.github.cameltwenty.internal.changes.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells Twenty's webhooks from forged ones: lower-case hex of HMAC-SHA256 over timestamp, colon and raw body (recorded on 1.0.3
 * and in November 2025). The nonce is not signed and proves nothing.
 *
 * @param timestamp as it came: milliseconds since 1970; null where there was none
 * @param signature as it came; null where there was none
 */
record WebhookSignature(String timestamp, String signature) {
    static final String TIMESTAMP_HEADER = "X-Twenty-Webhook-Timestamp";
    static final String SIGNATURE_HEADER = "X-Twenty-Webhook-Signature";
    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    boolean isWellFormed() {
        return timestamp != null
                && NUMBER.matcher(timestamp).matches()
                && signature != null
                && HEX.matcher(signature).matches();
    }

    /** Whether it was made with the secret, in a time that takes no longer the more of it is right. */
    boolean isOf(String secret, byte[] body) {
        if (timestamp == null || signature == null) {
            return false;
        }
        byte[] expected = HexFormat.of().formatHex(hmac(secret, body)).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] hmac(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update(timestamp.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) ':');
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it was made within the tolerance, before or after: the clocks differ. */
    boolean isFresh(long now, Duration tolerance) {
        return Math.abs(now - Long.parseLong(timestamp)) <= tolerance.toMillis();
    }
}
