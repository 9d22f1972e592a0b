package io.github.cameltwenty.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A kind of record, as companies.
 *
 * @param plural its name in URIs, as {@code companies}
 * @param singular the name of one record, as {@code company}
 * @param fields its fields by name, in the order of Twenty's document
 * @param relations its relations by name, in the same order
 */
public record Resource(String plural, String singular, Map<String, Field> fields, Map<String, Relation> relations) {
    public Resource {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        relations = Collections.unmodifiableMap(new LinkedHashMap<>(relations));
    }
}
