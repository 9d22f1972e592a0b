package io.github.cameltwenty.internal.value;

import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What one version of Twenty makes of the values of fields. A value may be of any class that the component sends as JSON: texts,
 * numbers, truth values, {@code java.time}, UUIDs, enums, maps, collections and arrays of those.
 *
 * <p>It goes by a field's type, so it does not know what a server lets pass for a single field: {@code "first"} and {@code "last"}
 * for {@code position} (recorded on November 2025 and 2.21) count as no numbers here.
 */
public final class ValueRules {
    private final Storage storage;

    public ValueRules(Storage storage) {
        this.storage = Objects.requireNonNull(storage, "storage");
    }

    /**
     * A value in a create.
     *
     * @return never null; its {@link StoredForm#problem() problem} says why the value should not be sent to this version
     */
    public StoredForm create(Field field, Object value) {
        return store(field, value, new Composite.Stored(null));
    }

    /**
     * A value in an update. Parts of a composite that are not given stay or are emptied, as this version does it.
     *
     * @param stored what the record holds, as the server gave it; null where it is not known
     */
    public StoredForm update(Field field, Object value, Object stored) {
        return store(field, value, new Composite.Stored(stored instanceof Map<?, ?> parts ? parts : Map.of()));
    }

    private StoredForm store(Field field, Object given, Composite.Stored stored) {
        Object value = JsonValue.of(given);
        if (!JsonValue.isOne(value)) {
            return StoredForm.unknown("what is sent for a " + value.getClass().getName());
        }
        if (Composites.isOne(field.type())) {
            return Composites.store(field.type(), value, stored, storage);
        }
        return value == null ? ofNull(field) : scalar(field, value);
    }

    private StoredForm ofNull(Field field) {
        return switch (field.type()) {
            case TEXT -> storage.isStrict() ? StoredForm.stored("") : StoredForm.refused("null is refused: write \"\"");
            case BOOLEAN ->
                storage.isStrict()
                        ? StoredForm.unknown("whether the field may be null")
                        : StoredForm.refused("null is refused: write true or false");
            case SELECT -> StoredForm.unknown("whether the field may be null");
            case MULTI_SELECT, ARRAY -> StoredForm.stored(storage.isStrict() ? List.of() : null);
            default -> StoredForm.stored(null);
        };
    }

    private StoredForm scalar(Field field, Object value) {
        return switch (field.type()) {
            case TEXT -> Texts.store(value, storage);
            case UUID -> Ids.store(value, storage);
            case DATE_TIME -> Dates.dateTime(value, storage);
            case DATE -> Dates.date(value);
            case BOOLEAN -> Booleans.store(value, storage);
            case INTEGER, NUMBER -> Numbers.store(value, storage);
            case SELECT -> Choices.one(value, field.values());
            case MULTI_SELECT -> Choices.several(value, field.values(), storage);
            case ARRAY -> Lists.texts(value);
            case RAW_JSON -> Lists.json(value, storage);
            default -> StoredForm.unknown("how a value of the type " + field.type() + " is stored");
        };
    }

    /**
     * Whether an update with the value would leave the record as it is.
     *
     * @param stored what the record holds, as the server gave it
     */
    public Sameness same(Field field, Object given, Object stored) {
        StoredForm form = update(field, given, stored);
        if (form.state() == StoredForm.State.REFUSED) {
            return Sameness.NO;
        }
        FieldType type = field.type();
        if (form.parts().isEmpty() || !(stored instanceof Map<?, ?> before)) {
            return same(form, NormalForm.of(type, form.value()), NormalForm.of(type, stored));
        }
        Sameness all = Sameness.YES;
        for (Map.Entry<String, StoredForm> part : form.parts().entrySet()) {
            String name = part.getKey();
            Sameness one = before.containsKey(name)
                    ? same(
                            part.getValue(),
                            NormalForm.ofPart(type, name, part.getValue().value()),
                            NormalForm.ofPart(type, name, before.get(name)))
                    : Sameness.UNKNOWN;
            if (one == Sameness.NO) {
                return one;
            }
            all = one == Sameness.UNKNOWN ? one : all;
        }
        return all;
    }

    private static Sameness same(StoredForm form, Object after, Object before) {
        if (!form.isStored()) {
            return Sameness.UNKNOWN;
        }
        return Objects.equals(after, before) ? Sameness.YES : Sameness.NO;
    }
}
