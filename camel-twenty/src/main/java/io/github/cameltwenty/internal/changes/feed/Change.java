package io.github.cameltwenty.internal.changes.feed;

import io.github.cameltwenty.TwentyConstants;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.camel.Message;

/**
 * One change of one record, the same whichever way it became known.
 *
 * @param event null where only {@link Delivery} can tell a new record from a changed one
 * @param at when it happened, by the server's clock; null where it is not known
 * @param createdAt of the record; null where it is not known
 * @param updatedFields null where they are not known
 */
public record Change(
        ChangeSource source,
        ChangeEvent event,
        String resource,
        String id,
        Instant at,
        Instant createdAt,
        Map<?, ?> record,
        List<?> updatedFields) {

    /** A record as a poll found it. */
    public static Change polled(ChangeEvent event, String resource, Map<?, ?> record) {
        return new Change(
                ChangeSource.poll,
                event,
                resource,
                String.valueOf(record.get("id")),
                Timestamps.updatedAt(record),
                Timestamps.of(record.get("createdAt")),
                record,
                null);
    }

    Change with(ChangeEvent otherEvent) {
        return new Change(source, otherEvent, resource, id, at, createdAt, record, updatedFields);
    }

    void writeTo(Message message) {
        message.setBody(record);
        message.setHeader(TwentyConstants.EVENT, event.name());
        message.setHeader(TwentyConstants.RESOURCE, resource);
        message.setHeader(TwentyConstants.ID, id);
        message.setHeader(TwentyConstants.EVENT_SOURCE, source.name());
        if (record.get(Timestamps.UPDATED_AT) != null) {
            message.setHeader(TwentyConstants.UPDATED_AT, record.get(Timestamps.UPDATED_AT));
        }
        if (updatedFields != null) {
            message.setHeader(TwentyConstants.UPDATED_FIELDS, updatedFields);
        }
    }
}
