package io.github.cameltwenty.internal.check;

import io.github.cameltwenty.catalog.Field;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is known of each field of a resource, found out once: records of one kind have the same fields. */
final class FieldFacts {
    /** More than an object has; the names in a body may be anything. */
    private static final int MOST = 1000;

    private final ResourceFields fields;
    private final Map<String, Fact> byName = new ConcurrentHashMap<>();

    FieldFacts(ResourceFields fields) {
        this.fields = fields;
    }

    /**
     * @param isUnknown whether the fields are known, and this is none of them
     * @param field null where nothing is known of it
     */
    record Fact(boolean isUnknown, boolean isRelation, Field field) {
        private static final Fact NOTHING = new Fact(false, false, null);

        private static Fact of(ResourceFields fields, String name) {
            return fields.isKnown()
                    ? new Fact(
                            !fields.has(name),
                            fields.isRelation(name),
                            fields.field(name).orElse(null))
                    : NOTHING;
        }
    }

    ResourceFields fields() {
        return fields;
    }

    Fact of(String name) {
        Fact known = byName.get(name);
        if (known != null) {
            return known;
        }
        Fact fact = Fact.of(fields, name);
        if (byName.size() < MOST) {
            byName.put(name, fact);
        }
        return fact;
    }
}
