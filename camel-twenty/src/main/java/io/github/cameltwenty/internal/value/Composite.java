package io.github.cameltwenty.internal.value;

import java.util.LinkedHashMap;
import java.util.Map;

/** How the parts of one composite type are stored. */
interface Composite {
    /**
     * @param given the parts that are sent, in JSON's types
     * @param stored what the record holds so far; empty on create. Parts that are not sent and not known are {@link
     *     StoredForm#unknown}
     */
    Map<String, StoredForm> store(Map<?, ?> given, Stored stored, Storage storage);

    /**
     * What a record holds before it is written.
     *
     * @param parts null on create
     */
    record Stored(Map<?, ?> parts) {
        /** What a part holds that is not sent. */
        StoredForm kept(String part, Object whenCreated) {
            if (parts == null) {
                return StoredForm.stored(whenCreated);
            }
            return parts.containsKey(part)
                    ? StoredForm.stored(parts.get(part))
                    : StoredForm.unknown("what the record holds, as it was not read");
        }
    }

    /** All parts as they are. */
    static Map<String, StoredForm> kept(Map<?, ?> stored) {
        Map<String, StoredForm> parts = new LinkedHashMap<>();
        stored.forEach((name, part) -> parts.put(name.toString(), StoredForm.stored(part)));
        return parts;
    }
}
