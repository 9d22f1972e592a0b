package io.github.cameltwenty;

import io.github.cameltwenty.internal.json.JsonMap;
import java.util.List;
import java.util.Map;

/**
 * An action that did not succeed. Its subclasses tell why; this class itself stands for a refusal that has nothing to do with
 * the input, as 402 (the plan is used up) or 409 (the workspace is full).
 */
public class TwentyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private String endCursor;
    private String remark = "";
    private transient Map<String, Object> graphqlAnswer;

    /**
     * What is known of a failed action.
     *
     * @param resource plural name, as {@code companies}; {@code general} for none
     * @param operation its name, as {@code createOne}
     * @param statusCode HTTP status of the answer; 0 where there was none
     * @param error the server's name for the error, as {@code BadRequestException}; null where it gave none
     * @param messages the server's messages, or ours where it was not asked
     */
    public record Refusal(String resource, String operation, int statusCode, String error, List<String> messages) {
        public Refusal {
            messages = List.copyOf(messages);
        }
    }

    public TwentyException(String message, Refusal refusal) {
        this(message, refusal, null);
    }

    public TwentyException(String message, Refusal refusal, Throwable cause) {
        super(message, cause);
        this.refusal = refusal;
    }

    /** HTTP status of the server's answer; 0 where the server was not asked or did not answer. */
    public int getStatusCode() {
        return refusal.statusCode();
    }

    /** The server's name for the error, as {@code BadRequestException}; null where it gave none. */
    public String getError() {
        return refusal.error();
    }

    /** The server's messages, or ours where it was not asked; never null. */
    public List<String> getMessages() {
        return refusal.messages();
    }

    /** Plural name of the resource, as {@code companies}; {@code general} for none. */
    public String getResource() {
        return refusal.resource();
    }

    /** Name of the operation, as {@code createOne}. */
    public String getOperation() {
        return refusal.operation();
    }

    /** Where {@code findAll} stopped: with this as {@code startingAfter} it goes on. Null for other operations. */
    public String getEndCursor() {
        return endCursor;
    }

    /**
     * @param cursor of the last record that was given before this
     * @return this
     */
    public TwentyException after(String cursor) {
        endCursor = cursor;
        return this;
    }

    /** All of it as a text: action, status, the server's words, and what to do where that is known. */
    @Override
    public String getMessage() {
        return super.getMessage() + remark;
    }

    /**
     * @param more what is known besides, as a sentence of its own
     * @return this
     */
    public TwentyException with(String more) {
        remark += ". " + more;
        return this;
    }

    /**
     * The answer of a GraphQL call: {@code errors} as the server gave them, and {@code data} where it gave a part of it besides.
     * Null for all other calls.
     */
    public Map<String, Object> getGraphqlAnswer() {
        return graphqlAnswer;
    }

    /**
     * @param answer with {@code errors}
     * @return this
     */
    public TwentyException answeredWith(Map<String, Object> answer) {
        graphqlAnswer = answer;
        return this;
    }

    Refusal refusal() {
        return refusal;
    }

    /**
     * The failure in the shape of Twenty's error document: {@code statusCode}, {@code error}, {@code messages}; of a GraphQL call
     * its {@code errors} and {@code data} too.
     */
    Map<String, Object> toDocument() {
        Map<String, Object> document = new JsonMap();
        document.put("statusCode", getStatusCode());
        document.put("error", getError());
        document.put("messages", getMessages());
        if (graphqlAnswer != null) {
            document.putAll(graphqlAnswer);
        }
        return document;
    }
}
