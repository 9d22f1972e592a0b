package io.github.cameltwenty.catalog;

/** The kinds of value a field of a Twenty record holds, under Twenty's own names where it has them. */
public enum FieldType {
    TEXT,
    UUID,
    /** ISO 8601, as {@code 2025-05-23T10:00:00.000Z}. */
    DATE_TIME,
    /** ISO 8601 without a time, as {@code 2025-05-23}. */
    DATE,
    BOOLEAN,
    INTEGER,
    NUMBER,
    /** One of {@link Field#values()}, which a workspace may have changed. */
    SELECT,
    /** A list of {@link Field#values()}. */
    MULTI_SELECT,
    /** A list of texts. */
    ARRAY,
    RAW_JSON,
    LINKS,
    CURRENCY,
    ADDRESS,
    PHONES,
    EMAILS,
    FULL_NAME,
    RICH_TEXT_V2,
    ACTOR
}
