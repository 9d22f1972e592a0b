package io.github.cameltwenty.internal.value;

/** Whether storing a value would leave what is stored as it is. */
public enum Sameness {
    YES,
    NO,
    /** As for a rich text, whose other form the server makes anew. */
    UNKNOWN
}
