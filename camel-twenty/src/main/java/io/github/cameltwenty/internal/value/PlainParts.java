package io.github.cameltwenty.internal.value;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.FieldType;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names, addresses and amounts of money: each part is a column of its own, and one that is not sent stays as it is. */
final class PlainParts implements Composite {
    static final String AMOUNT_MICROS = "amountMicros";
    private static final String CURRENCY_CODE = "currencyCode";

    private final FieldType type;

    PlainParts(FieldType type) {
        this.type = type;
    }

    @Override
    public Map<String, StoredForm> store(Map<?, ?> given, Stored stored, Storage storage) {
        Map<String, StoredForm> parts = new LinkedHashMap<>();
        of(type).forEach((name, partType) -> {
            Object whenEmpty = whenEmpty(name, partType, storage);
            StoredForm part;
            if (!given.containsKey(name)) {
                part = stored.kept(name, whenEmpty);
            } else if (given.get(name) == null) {
                part = StoredForm.stored(storage.isStrict() ? whenEmpty : null);
            } else if (name.equals(AMOUNT_MICROS)) {
                part = Amounts.micros(given.get(name), storage);
            } else {
                part = partType == FieldType.NUMBER
                        ? Numbers.decimal(given.get(name), storage)
                        : Texts.store(given.get(name), storage);
            }
            parts.put(name, part);
        });
        return parts;
    }

    /** What each part of the type holds. */
    static Map<String, FieldType> of(FieldType type) {
        return Catalog.twenty().composites().get(type);
    }

    private static Object whenEmpty(String name, FieldType partType, Storage storage) {
        boolean isNull = partType == FieldType.NUMBER || name.equals(CURRENCY_CODE) && storage.isStrict();
        return isNull ? null : "";
    }
}
