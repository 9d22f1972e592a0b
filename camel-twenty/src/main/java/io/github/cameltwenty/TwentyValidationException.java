package io.github.cameltwenty;

/**
 * What we or the server refuse about the input: 400, 413, 422, or 500 with the database's word on it, as "invalid input syntax"
 * or "violates … constraint"; of GraphQL {@code BAD_USER_INPUT}, {@code GRAPHQL_VALIDATION_FAILED},
 * {@code GRAPHQL_PARSE_FAILED} and {@code CONFLICT}; status 0 before any call.
 */
public class TwentyValidationException extends TwentyException {
    private static final long serialVersionUID = 1L;
    private static final int ALONE = -1;

    private int recordIndex = ALONE;
    private String path;

    public TwentyValidationException(String message, Refusal refusal) {
        super(message, refusal);
    }

    public TwentyValidationException(String message, Refusal refusal, Throwable cause) {
        super(message, refusal, cause);
    }

    /**
     * The record that was refused before the call, by its place in the body, from 0. -1 where the body is one record, or where it is
     * not about a single one; the server's own refusals have no place but that of {@link TwentyFailure#index}.
     */
    public int getRecordIndex() {
        return recordIndex;
    }

    /**
     * The field that was refused before the call, as {@code emails.primaryEmail} or {@code phones.additionalPhones[0].number}. Null
     * where it is not about a single one.
     */
    public String getPath() {
        return path;
    }

    /**
     * @param refusedIndex of the record, or -1
     * @param refusedPath of the field, or null
     * @return this
     */
    public TwentyValidationException at(int refusedIndex, String refusedPath) {
        recordIndex = refusedIndex;
        path = refusedPath;
        return this;
    }
}
