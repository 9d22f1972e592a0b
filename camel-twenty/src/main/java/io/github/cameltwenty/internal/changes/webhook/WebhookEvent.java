package io.github.cameltwenty.internal.changes.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.cameltwenty.internal.changes.feed.Change;
import io.github.cameltwenty.internal.changes.feed.ChangeEvent;
import io.github.cameltwenty.internal.changes.feed.ChangeSource;
import io.github.cameltwenty.internal.changes.feed.Timestamps;
import io.github.cameltwenty.internal.json.Json;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a webhook says.
 *
 * @param singular the kind of record, as {@code person}
 * @param event as {@code created}, or one that is not known here
 */
record WebhookEvent(String singular, String event, Instant eventDate, Map<?, ?> record, List<?> updatedFields) {
    /**
     * @throws IllegalArgumentException where it is not Twenty's
     */
    static WebhookEvent parse(byte[] body) {
        if (!(json(body) instanceof Map<?, ?> fields)) {
            throw new IllegalArgumentException("it is no JSON object");
        }
        String[] name = String.valueOf(fields.get("eventName")).split("\\.", -1);
        if (name.length != 2 || !(fields.get("record") instanceof Map<?, ?> record) || record.get("id") == null) {
            throw new IllegalArgumentException("it has no eventName, or no record with an id");
        }
        WebhookEvent event = new WebhookEvent(
                name[0],
                name[1],
                Timestamps.of(fields.get("eventDate")),
                record,
                fields.get("updatedFields") instanceof List<?> updated ? updated : null);
        if (event.at() == null) {
            throw new IllegalArgumentException("it has no eventDate, and its record no updatedAt");
        }
        return event;
    }

    private static Object json(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return Json.read(text);
        } catch (JsonProcessingException | CharacterCodingException e) {
            throw new IllegalArgumentException("it is not JSON", e);
        }
    }

    /** Empty for an event that is none of those of {@link ChangeEvent}. */
    Optional<Change> change(String resource) {
        return Arrays.stream(ChangeEvent.values())
                .filter(known -> known.name().equals(event))
                .findFirst()
                .map(known -> new Change(
                        ChangeSource.webhook,
                        known,
                        resource,
                        String.valueOf(record.get("id")),
                        at(),
                        Timestamps.of(record.get("createdAt")),
                        record,
                        updatedFields));
    }

    /** A record that is deleted or destroyed comes as it was before (soft deletions so since November 2025). */
    private Instant at() {
        boolean before = event.equals(ChangeEvent.destroyed.name())
                || event.equals(ChangeEvent.deleted.name()) && record.get("deletedAt") == null;
        Instant updatedAt = Timestamps.of(record.get(Timestamps.UPDATED_AT));
        return before && eventDate != null || updatedAt == null ? eventDate : updatedAt;
    }
}
