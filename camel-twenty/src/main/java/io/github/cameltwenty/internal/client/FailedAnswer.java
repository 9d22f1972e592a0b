package io.github.cameltwenty.internal.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyException.Refusal;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.TwentyRateLimitException;
import io.github.cameltwenty.TwentyRateLimitException.Limit;
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
 * @param code later versions' name for what is refused, as {@code WEBHOOK_NOT_FOUND}; null without
 * @param retryAfter null where no header says
 * @param limit null where no message names it
 * @param tooLarge whether the body was over the server's limit: 500 with nothing, or with a text alone in 2.21
 */
record FailedAnswer(
        TwentyRequest request,
        int status,
        boolean isTwentys,
        String error,
        String code,
        List<String> messages,
        Duration retryAfter,
        Limit limit,
        boolean tooLarge) {
    static final String DUPLICATE_HINT = "Another record already holds a value that must be unique";

    private static final int MOST_BYTES = 64 * 1024;
    private static final int LARGEST_BODY = 10 * 1024 * 1024;

    /** What is too large for the server or for what stands before it: the body, the address, the header lines. */
    private static final Set<Integer> TOO_LARGE = Set.of(413, 414, 431);

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
            return new FailedAnswer(
                    request, status, false, null, null, List.of(hide.apply(message)), retryAfter, null, false);
        }
        if (document instanceof Map<?, ?> fields && (fields.containsKey("messages") || fields.containsKey("message"))) {
            String error = fields.get("error") instanceof String name ? hide.apply(name) : null;
            List<String> given = messages(fields);
            // read before anything is hidden: a short key may occur in the words of a limit
            Limit limit = RetryAfter.limit(given);
            List<String> messages = given.stream().map(hide).toList();
            String code = fields.get("code") instanceof String name ? name : null;
            boolean tooLarge = status == 500 && Wording.TOO_LARGE.isIn(messages);
            return new FailedAnswer(request, status, true, error, code, messages, retryAfter, limit, tooLarge);
        }
        if (document instanceof Map<?, ?> answer && GraphqlAnswer.hasErrors(answer)) {
            List<String> given = GraphqlAnswer.messages(answer);
            List<String> messages = given.stream().map(hide).toList();
            Limit limit = RetryAfter.limit(given);
            return new FailedAnswer(request, status, true, null, null, messages, retryAfter, limit, false);
        }
        boolean empty = body.firstByte() < 0;
        String message = "the answer is not Twenty's" + (empty ? ": it is empty" : "; it begins with: " + body.quote());
        boolean tooLarge =
                status == 500 && (empty ? sent > LARGEST_BODY : Wording.TOO_LARGE.isIn(List.of(body.quote())));
        return new FailedAnswer(
                request, status, false, null, null, List.of(hide.apply(message)), retryAfter, null, tooLarge);
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
        if (status == 429 || status == 400 && says(Wording.RATE_LIMIT)) {
            return new TwentyRateLimitException(
                    message, refusal, retryAfter == null ? RetryAfter.of(limit) : retryAfter, limit);
        }
        if (lackingRights() != null) {
            return new TwentyAuthenticationException(message, refusal);
        }
        if (tooLarge || TOO_LARGE.contains(status)) {
            return new TwentyValidationException(message, refusal);
        }
        if (!isTwentys || says(Wording.TOO_SLOW)) {
            return new TwentyServerException(message, refusal);
        }
        Optional<String> unsupported = status == 400 ? Unsupported.reason(request, messages) : Optional.empty();
        if (unsupported.isPresent()) {
            return new TwentyUnsupportedException(
                    message + (message.endsWith(".") ? " " : ". ") + unsupported.get(), refusal);
        }
        if (status == 404 || status == 400 && saysNotFound()) {
            return new TwentyNotFoundException(message, refusal);
        }
        if (status == 400 || status == 422 || status == 500 && says(Wording.BAD_INPUT)) {
            return new TwentyValidationException(message, refusal);
        }
        return status < 500 ? new TwentyException(message, refusal) : new TwentyServerException(message, refusal);
    }

    private Rights lackingRights() {
        boolean mayBeAboutRights = status == 400 || status == 401 || status == 403 || status == 500;
        return mayBeAboutRights ? Rights.lacking(status, code, isTwentys ? messages : List.of()) : null;
    }

    /** A setting that is named by its id is not there; one that the body names is wrong input. */
    private boolean saysNotFound() {
        boolean setting = Wording.SETTING_NOT_FOUND.isIn(messages) || code != null && code.endsWith("_NOT_FOUND");
        return says(Wording.NOT_FOUND) || setting && request.isAboutOneRecord();
    }

    private boolean says(Wording wording) {
        return isTwentys && wording.isIn(messages);
    }

    /** What a person needs to know beyond the server's words. */
    private String hint() {
        Rights lacking = lackingRights();
        if (lacking != null) {
            return lacking.hint();
        }
        if (says(Wording.DUPLICATE)) {
            return DUPLICATE_HINT;
        }
        if (says(Wording.NO_SUCH_RELATION)) {
            return "An id in the input leads to no record";
        }
        if (tooLarge) {
            return "Twenty answers so to a body over 10 MB";
        }
        if (says(Wording.TOO_SLOW)) {
            return "The database was too slow for it" + (request.isRead() ? "" : "; what was asked for may be done");
        }
        if (status == 500 && !isTwentys && request.mayBeAnsweredBare()) {
            return "Later versions answer so where a view is written by an API key: it needs a user's token";
        }
        return "";
    }
}
