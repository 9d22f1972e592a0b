package io.github.cameltwenty;

import java.util.Optional;

/**
 * What we or the server refuse about the input: 400, 413, 414, 422, 431, or 500 with the database's word on it, as "invalid
 * input syntax" or "violates … constraint", or on a body that is too large; of GraphQL {@code BAD_USER_INPUT}, {@code GRAPHQL_VALIDATION_FAILED},
 * {@code GRAPHQL_PARSE_FAILED} and {@code CONFLICT}; status 0 before any call.
 */
public class TwentyValidationException extends TwentyException {
    private static final long serialVersionUID = 1L;
    private static final int ALONE = -1;

    private int recordIndex = ALONE;
    private String path;
    private String conflictingRecordId;
    private String createdRecordId;

    public TwentyValidationException(String message, Refusal refusal) {
        super(message, refusal);
    }

    public TwentyValidationException(String message, Refusal refusal, Throwable cause) {
        super(message, refusal, cause);
    }

    /**
     * The id of the record that already holds a value that must be unique; empty where the server does not tell. Twenty 2.21
     * tells it by GraphQL alone.
     */
    public Optional<String> getConflictingRecordId() {
        return Optional.ofNullable(conflictingRecordId);
    }

    /**
     * @param id of the record that holds the value; null where it is not known
     * @return this
     */
    public TwentyValidationException conflictingWith(String id) {
        conflictingRecordId = id;
        return this;
    }

    /**
     * The id of the record that an upsert created all the same, though Twenty stored its key otherwise than it was given, so that
     * the next upsert would not find it. Empty where nothing was created.
     */
    public Optional<String> getCreatedRecordId() {
        return Optional.ofNullable(createdRecordId);
    }

    /**
     * @param id of the record that is there now
     * @return this
     */
    public TwentyValidationException created(String id) {
        createdRecordId = id;
        return this;
    }

    /**
     * The record that was refused before the call, by its place in the body, from 0. -1 where the body is one record, or where it is
     * not about a single one; the server's own refusals have no place but that of {@link TwentyFailure#index}. Of upserts also the
     * record whose key was stored otherwise, and the one of which a value is taken.
     */
    public int getRecordIndex() {
        return recordIndex;
    }

    /**
     * The field that was refused before the call, as {@code emails.primaryEmail} or {@code phones.additionalPhones[0].number}; of
     * upserts also the field that was stored otherwise, or whose value is taken. Null where it is not about a single one.
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
