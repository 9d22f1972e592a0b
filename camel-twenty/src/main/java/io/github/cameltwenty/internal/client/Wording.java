package io.github.cameltwenty.internal.client;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a refusal says in words alone. Neither status nor code tells these apart: Twenty 1.0 says 400 to nearly everything,
 * November 2025 says 500 to bad input, and GraphQL calls either what it likes. All are recorded, from 1.0.3 to 2.21.
 */
enum Wording {
    /** The three wordings of Twenty 1.0: of a read; of an update or a delete; of an update that hides the record. */
    NOT_FOUND("Record not found|Could not find any entity of type|Updated record not found"),

    /** Of settings, which name what they are: "Webhook not found", "View to update not found", "View (id: …) not found". */
    SETTING_NOT_FOUND("^[A-Z][A-Za-z ]*( \\(id: [^)]*\\))? not found\\.?$"),

    /** 1.0's metadata API says 400; GraphQL says 200. */
    RATE_LIMIT("Too many requests|Limit reached"),

    /** What a role lacks. */
    NO_PERMISSION("do(es)? not have permission|Forbidden resource"),

    /** What only a user may do, whatever the role of the key. */
    NEEDS_SESSION(
            "requires a session access token|requires a user context|User id is required|Missing userWorkspaceId"),

    /** A token that somebody else has signed or that holds other claims. */
    FOREIGN_TOKEN("Unknown token error"),

    REVOKED("This API Key is revoked"),

    /** The database's word on the input, and 2.21's own for it and for a file of a length that it does not take. */
    BAD_INPUT("invalid input (syntax|value)|violates|null value in column|value out of range|out of range for type"
            + "|(integer|bigint|timestamp) out of range|numeric field overflow|value too long for type"
            + "|malformed (array|record) literal|invalid byte sequence|unsupported Unicode escape sequence"
            + "|cannot insert a non-DEFAULT value|Data validation error|Invalid file size"),

    /** The database did not answer Twenty in time, and may go on with it. */
    TOO_SLOW("Query read timeout"),

    TOO_LARGE("request entity too large"),

    /** The database's word; of GraphQL and later versions; of the id; of the others. */
    DUPLICATE(
            "duplicate key value|A duplicate entry was detected|Record already exists|Duplicate .*Please set a unique one"),

    NO_SUCH_RELATION("insert or update on table .* violates foreign key constraint");

    private final Pattern words;

    Wording(String words) {
        this.words = Pattern.compile(words, Pattern.DOTALL);
    }

    boolean isIn(List<String> messages) {
        return messages.stream().anyMatch(message -> words.matcher(message).find());
    }
}
