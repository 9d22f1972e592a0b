package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyPartial;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.catalog.ApiChanges;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.record.InputRecord;
import io.github.cameltwenty.internal.record.RecordParts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes to single records of which nothing else is to change: a composite that is named in part is completed with what the
 * record holds, and a null becomes what empties the field.
 */
public final class PartialUpdates {
    private final String resource;
    private final boolean keep;
    private final BulkCalls calls;

    public PartialUpdates(EndpointOptions options, BulkCalls calls) {
        this.resource = options.resource();
        this.keep = options.writing().getPartial() == TwentyPartial.keep;
        this.calls = calls;
    }

    /**
     * What to send to change a record.
     *
     * @throws TwentyValidationException where a field cannot be emptied
     * @throws TwentyException where the record has to be read, and is not there
     */
    public Map<String, Object> changes(String id, Map<String, Object> given) {
        if (ApiChanges.MOVED.contains(resource)) {
            // settings have no composites, and take null
            return given;
        }
        Map<String, Object> sent = emptied(given);
        return isRead(given) ? completed(sent, calls.findOne(id)) : sent;
    }

    /** Changes each of a chunk, as {@code updateMany} does. */
    public List<?> updateFirst(List<InputRecord> chunk) {
        InputRecord item = chunk.get(0);
        Map<String, Object> changes = changes(item.id(), RecordParts.changeable(item.record()));
        return List.of(calls.update(new InputRecord(item.index(), item.id(), changes)));
    }

    /**
     * The changes of a record, with what empties a field in the place of null.
     *
     * @throws TwentyValidationException where a field cannot be emptied
     */
    Map<String, Object> sent(InputRecord item) {
        return emptied(RecordParts.changeable(item.record()));
    }

    /** Whether what a change does not name has to be read before, since the server would empty it. */
    boolean needsStored(InputRecord item) {
        return isRead(RecordParts.changeable(item.record()));
    }

    /** The changes of a record, with the parts of composites that they do not name. */
    Map<String, Object> completed(InputRecord item, Map<?, ?> stored) {
        return needsStored(item) ? completed(sent(item), stored) : sent(item);
    }

    private boolean isRead(Map<String, Object> changes) {
        return keep
                && changes.entrySet().stream()
                        .anyMatch(change ->
                                KeptParts.isPartial(typeOf(change.getKey(), change.getValue()), change.getValue()));
    }

    private Map<String, Object> completed(Map<String, Object> changes, Map<?, ?> stored) {
        Map<String, Object> completed = new LinkedHashMap<>();
        changes.forEach(
                (name, value) -> completed.put(name, KeptParts.complete(typeOf(name, value), value, stored.get(name))));
        return completed;
    }

    private Map<String, Object> emptied(Map<String, Object> changes) {
        Map<String, Object> sent = new LinkedHashMap<>();
        changes.forEach((name, value) -> {
            try {
                sent.put(name, Emptied.sent(typeOf(name, value), value));
            } catch (IllegalArgumentException e) {
                throw calls.refusal(name + ": " + e.getMessage());
            }
        });
        return sent;
    }

    /** By the catalog, by the parts, and only where neither tells by asking the server. */
    private FieldType typeOf(String name, Object value) {
        return Catalog.twenty()
                .resource(resource)
                .map(known -> known.fields().get(name))
                .map(Field::type)
                .or(() -> value instanceof Map<?, ?> parts ? KnownFields.compositeWith(parts) : Optional.empty())
                .orElseGet(() ->
                        isOfAnyType(value) ? calls.fields().field(name, value).type() : FieldType.TEXT);
    }

    /** A value that is sent otherwise by the type of its field. */
    private static boolean isOfAnyType(Object value) {
        return value == null || value instanceof String text && text.isBlank();
    }
}
