package io.github.cameltwenty.internal.operation;

import static io.github.cameltwenty.internal.record.RecordWithId.ID;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An API key as the server has it. How far a rotation is stands in the names of its two keys, as the server alone survives a kill:
 * the new one is {@code CI (rotation of OLD)} until the route has succeeded, then the old one is {@code CI (replaced by NEW)}.
 *
 * @param fields as the server gave them
 */
record ApiKey(Map<?, ?> fields) {
    private static final String UUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Pattern BEGUN = Pattern.compile("(?s)(.*) \\(rotation of (" + UUID + ")\\)");
    private static final Pattern REPLACED = Pattern.compile("(?s)(.*) \\(replaced by (" + UUID + ")\\)");

    String id() {
        return text(ID);
    }

    /** Without what a rotation adds to it. */
    String name() {
        String name = text("name");
        for (Pattern marked : new Pattern[] {BEGUN, REPLACED}) {
            Matcher matcher = marked.matcher(name);
            name = matcher.matches() ? matcher.group(1) : name;
        }
        return name;
    }

    Instant createdAt() {
        return moment("createdAt");
    }

    Instant expiresAt() {
        return moment(KeyInput.EXPIRES_AT);
    }

    boolean isRevoked() {
        return fields.get("revokedAt") != null;
    }

    /** For how long it was made. */
    Duration lifetime() {
        return Duration.between(createdAt(), expiresAt());
    }

    /** The id of the key that it is to replace, while that is not done. */
    Optional<String> replaces() {
        return marked(BEGUN);
    }

    /** The id of the key that has replaced it. */
    Optional<String> replacedBy() {
        return marked(REPLACED);
    }

    /** The name of the key that is to replace this one. */
    String nameOfNext() {
        return name() + " (rotation of " + id() + ")";
    }

    /** Its own name once the other one has replaced it. */
    String nameReplacedBy(ApiKey other) {
        return name() + " (replaced by " + other.id() + ")";
    }

    private Optional<String> marked(Pattern mark) {
        Matcher matcher = mark.matcher(text("name"));
        return matcher.matches() ? Optional.of(matcher.group(2)) : Optional.empty();
    }

    private String text(String field) {
        return String.valueOf(fields.get(field));
    }

    private Instant moment(String field) {
        return OffsetDateTime.parse(text(field)).toInstant();
    }

    @Override
    public String toString() {
        return "'" + name() + "' (" + id() + ")";
    }
}
