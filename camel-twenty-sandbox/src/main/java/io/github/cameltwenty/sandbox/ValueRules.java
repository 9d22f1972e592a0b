package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.catalog.Resource;
import java.util.Map;

/** How a version of Twenty stores what it is given for the fields of a record, and what it refuses there. */
interface ValueRules {
    ValueRules V1_0 = new V1Values();
    ValueRules V1_10 = new V1_10Values();
    ValueRules V2_21 = new V2Values();

    /**
     * A field made of parts.
     *
     * @param parts the names of the parts
     */
    record Composite(String name, FieldType type, Map<String, FieldType> parts) {
        /** Whether a part is a list: further links, e-mails or phones. */
        boolean isList(String part) {
            boolean listed = type == FieldType.LINKS || type == FieldType.EMAILS || type == FieldType.PHONES;
            return listed && parts.get(part) != FieldType.TEXT;
        }
    }

    /** What a field of this type holds in a record that was given nothing for it. */
    Object empty(FieldType type);

    /** What a field made of parts holds in a record that was given nothing for it. */
    Map<String, Object> empty(Composite field);

    /** What is stored of a number that is a part of a field, as of an amount. @param given not null */
    Object number(Object given);

    /**
     * What is stored of a value.
     *
     * @param given null where it was given as null
     */
    Object read(Resource resource, String name, Object given);

    /**
     * What is stored of a value made of parts.
     *
     * @param given null where it was given as null
     * @param stored what the field holds so far: of a new record, what it holds when empty
     */
    Map<String, Object> read(Composite field, Object given, Map<String, Object> stored);

    /**
     * The id of the record that a relation is to lead to; null for none.
     *
     * @param name of the relation, as {@code company}
     */
    Object linkedId(String name, Object given);
}
