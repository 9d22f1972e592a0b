package io.github.cameltwenty.internal.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyException.Refusal;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.TwentyRateLimitException;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.TwentyUnsupportedException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.internal.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;

/**
 * An answer that is no success. Twenty 1.0 says nearly everything with 400, so the message decides as much as the status.
 *
 * @param isTwentys whether it has the shape of Twenty's error document
 * @param retryAfter null where the server does not say
 * @param tooLarge whether it is what Twenty 1.0 says to a body over its limit: 500 with nothing
 */
record FailedAnswer(
        TwentyRequest request,
        int status,
        boolean isTwentys,
        String error,
        List<String> messages,
        Duration retryAfter,
        boolean tooLarge) {
    private static final int MOST_BYTES = 64 * 1024;
    private static final int LARGEST_BODY = 10 * 1024 * 1024;

    /** The three wordings of Twenty 1.0: of a read; of an update or a delete; of an update that hides the record. */
    private static final List<String> NOT_FOUND =
            List.of("Record not found", "Could not find any entity of type", "Updated record not found");

    /** Twenty 1.0 says 400 on its metadata API. */
    private static final List<String> RATE_LIMIT = List.of("Too many requests");

    /** Later versions say 400 where a role lacks a right. */
    private static final List<String> NOT_ALLOWED = List.of("does not have permission");

    /** Later versions answer 500 with the database's word on bad input. */
    private static final List<String> BAD_INPUT = List.of("invalid input syntax", "invalid input value", "violates");

    /**
     * @param sent how many bytes the request's body had
     * @param hide takes secrets out of a text
     */
    static TwentyException exception(
            TwentyRequest request,
            int sent,
            ClassicHttpResponse response,
            PeekedStream body,
            UnaryOperator<String> hide)
            throws IOException {
        Object document = response.getCode() < 400 ? null : document(body);
        boolean graphql = document instanceof Map<?, ?> answer && GraphqlAnswer.hasErrors(answer);
        if (graphql && response.getCode() != 429 && GraphqlAnswer.code((Map<?, ?>) document) != null) {
            return GraphqlAnswer.toException(request, response.getCode(), (Map<?, ?>) document, hide);
        }
        return read(request, sent, response, document, body, hide).toException();
    }

    private static FailedAnswer read(
            TwentyRequest request,
            int sent,
            ClassicHttpResponse response,
            Object document,
            PeekedStream body,
            UnaryOperator<String> hide) {
        int status = response.getCode();
        Duration retryAfter = RetryAfter.of(response);
        if (status < 400) {
            Header location = response.getFirstHeader(HttpHeaders.LOCATION);
            String message = "redirected to " + (location == null ? "nowhere" : location.getValue())
                    + ", which is not followed with the API key: check baseUrl";
            return new FailedAnswer(request, status, false, null, List.of(hide.apply(message)), retryAfter, false);
        }
        if (document instanceof Map<?, ?> fields && (fields.containsKey("messages") || fields.containsKey("message"))) {
            String error = fields.get("error") instanceof String name ? hide.apply(name) : null;
            List<String> messages = messages(fields).stream().map(hide).toList();
            return new FailedAnswer(request, status, true, error, messages, retryAfter, false);
        }
        if (document instanceof Map<?, ?> answer && GraphqlAnswer.hasErrors(answer)) {
            List<String> messages =
                    GraphqlAnswer.messages(answer).stream().map(hide).toList();
            return new FailedAnswer(request, status, true, null, messages, retryAfter, false);
        }
        boolean empty = body.firstByte() < 0;
        String message = "the answer is not Twenty's" + (empty ? ": it is empty" : "; it begins with: " + body.quote());
        boolean tooLarge = status == 500 && empty && sent > LARGEST_BODY;
        return new FailedAnswer(request, status, false, null, List.of(hide.apply(message)), retryAfter, tooLarge);
    }

    private static Object document(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES);
        try {
            return Json.read(new java.io.ByteArrayInputStream(bytes));
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static List<String> messages(Map<?, ?> document) {
        Object messages = document.containsKey("messages") ? document.get("messages") : document.get("message");
        if (messages instanceof List<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        Set<String> all = new LinkedHashSet<>(List.of(String.valueOf(messages)));
        addReasons(document.get("errors"), all);
        return List.copyOf(all);
    }

    /** Later versions sort the reasons why a setting is refused by what they are about, below a message that names none. */
    private static void addReasons(Object errors, Set<String> reasons) {
        if (errors instanceof Map<?, ?> fields) {
            if (fields.get("message") instanceof String reason) {
                reasons.add(reason);
            }
            fields.values().forEach(inner -> addReasons(inner, reasons));
        } else if (errors instanceof List<?> several) {
            several.forEach(inner -> addReasons(inner, reasons));
        }
    }

    TwentyException toException() {
        Refusal refusal = request.refusal(status, error, messages);
        String words = String.join("; ", messages);
        String hint = hint();
        String message = request.action() + ": Twenty answered " + status + (error == null ? "" : " " + error) + ": "
                + words + (hint.isEmpty() ? "" : (words.endsWith(".") ? " " : ". ") + hint);
        if (status == 429 || status == 400 && says(RATE_LIMIT)) {
            return new TwentyRateLimitException(
                    message, refusal, retryAfter == null ? RetryAfter.of(messages) : retryAfter);
        }
        if (status == 401 || status == 403 || status == 400 && says(NOT_ALLOWED)) {
            return new TwentyAuthenticationException(message, refusal);
        }
        if (!isTwentys) {
            return new TwentyServerException(message, refusal);
        }
        Optional<String> unsupported = status == 400 ? Unsupported.reason(request, messages) : Optional.empty();
        if (unsupported.isPresent()) {
            return new TwentyUnsupportedException(message + ". " + unsupported.get(), refusal);
        }
        if (status == 404 || status == 400 && says(NOT_FOUND)) {
            return new TwentyNotFoundException(message, refusal);
        }
        if (status == 400 || status == 413 || status == 422 || status == 500 && says(BAD_INPUT)) {
            return new TwentyValidationException(message, refusal);
        }
        return status < 500 ? new TwentyException(message, refusal) : new TwentyServerException(message, refusal);
    }

    static boolean isBadInput(List<String> messages) {
        return messages.stream().anyMatch(message -> BAD_INPUT.stream().anyMatch(message::contains));
    }

    private boolean says(List<String> wordings) {
        return isTwentys
                && messages.stream().anyMatch(message -> wordings.stream().anyMatch(message::contains));
    }

    /** What a person needs to know beyond the server's words. */
    private String hint() {
        if (status == 401 || status == 403) {
            return "Check the option apiKey";
        }
        if (says(List.of("duplicate key value"))) {
            return "Another record already holds a value that must be unique";
        }
        if (says(List.of("violates foreign key constraint"))) {
            return "An id in the input leads to no record";
        }
        if (tooLarge) {
            return "Twenty 1.0 answers so to a body over 10 MB";
        }
        if (status == 500 && !isTwentys && request.mayBeAnsweredBare()) {
            return "Later versions answer so where a view is written by an API key: it needs a user's token";
        }
        return "";
    }
}
