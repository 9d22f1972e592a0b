package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyException.Refusal;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.TwentyRateLimitException;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.internal.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * An answer of Twenty's GraphQL APIs: {@code data}, {@code errors}, or both. Twenty says 200 to nearly all of its refusals, and
 * names the kind in {@code extensions.code}: the codes here are those of its {@code ErrorCode} (core-modules/graphql), none of
 * which was recorded.
 */
final class GraphqlAnswer {
    private static final String DATA = "data";
    private static final String ERRORS = "errors";

    private GraphqlAnswer() {}

    /** Errors where data was wanted. */
    static final class ErrorsException extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient Map<?, ?> answer;

        ErrorsException(Map<?, ?> answer) {
            super("it holds errors");
            this.answer = answer;
        }
    }

    /**
     * @throws ErrorsException also where there is data besides: a part of it is missing then
     */
    static Map<?, ?> data(Map<?, ?> answer) throws IOException {
        if (hasErrors(answer)) {
            throw new ErrorsException(answer);
        }
        if (answer.get(DATA) instanceof Map<?, ?> data) {
            return data;
        }
        throw new AnswerReader.NotTwentyException("it holds neither data nor errors");
    }

    static boolean hasErrors(Map<?, ?> answer) {
        return answer.get(ERRORS) instanceof List<?> errors && !errors.isEmpty();
    }

    /**
     * The first error with a code decides on the type.
     *
     * @param hide takes secrets out of a text
     */
    static TwentyException toException(
            TwentyRequest request, int status, ErrorsException e, UnaryOperator<String> hide) {
        return toException(request, status, e.answer, hide);
    }

    static TwentyException toException(TwentyRequest request, int status, Map<?, ?> given, UnaryOperator<String> hide) {
        Map<String, Object> answer = hidden(given, hide);
        List<String> messages = messages(answer);
        String code = code(answer);
        // "If an error was raised before execution begins, data must not be present", says the GraphQL specification
        boolean executed = answer.containsKey(DATA);
        String message = request.action() + ": Twenty answered " + status + " with errors"
                + (code == null ? "" : " " + code) + ": " + String.join("; ", messages)
                + (answer.get(DATA) == null ? "" : ". getGraphqlAnswer() holds the data that came with them");
        return typed(message, request.refusal(status, code, messages), executed).answeredWith(answer);
    }

    /** As later servers say what the database or the limiter said: in words, whatever the code. */
    private static TwentyException typed(String message, Refusal refusal, boolean executed) {
        List<String> messages = refusal.messages();
        String code =
                Objects.requireNonNullElse(refusal.error(), executed ? "without a code" : "GRAPHQL_VALIDATION_FAILED");
        if (says(messages, "Limit reached") || says(messages, "Too many requests")) {
            return new TwentyRateLimitException(message, refusal, RetryAfter.of(messages));
        }
        if (says(messages, "does not have permission")) {
            return new TwentyAuthenticationException(message, refusal);
        }
        return switch (code) {
            case "TOO_MANY_REQUESTS", "LIMIT_REACHED" ->
                new TwentyRateLimitException(message, refusal, RetryAfter.of(messages));
            case "UNAUTHENTICATED", "FORBIDDEN" -> new TwentyAuthenticationException(message, refusal);
            case "NOT_FOUND" -> new TwentyNotFoundException(message, refusal);
            case "BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED", "GRAPHQL_PARSE_FAILED", "CONFLICT" ->
                new TwentyValidationException(message, refusal);
            case "INTERNAL_SERVER_ERROR" ->
                FailedAnswer.isBadInput(messages)
                        ? new TwentyValidationException(message, refusal)
                        : new TwentyServerException(message, refusal);
            case "TIMEOUT" -> new TwentyServerException(message, refusal);
            default ->
                refusal.statusCode() < 500
                        ? new TwentyException(message, refusal)
                        : new TwentyServerException(message, refusal);
        };
    }

    private static boolean says(List<String> messages, String wording) {
        return messages.stream().anyMatch(message -> message.contains(wording));
    }

    static List<String> messages(Map<?, ?> answer) {
        return ((List<?>) answer.get(ERRORS))
                .stream().map(GraphqlAnswer::messageOf).toList();
    }

    /** Of the first error that has one; null where none has. */
    static String code(Map<?, ?> answer) {
        return ((List<?>) answer.get(ERRORS))
                .stream()
                        .map(GraphqlAnswer::codeOf)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static String messageOf(Object error) {
        return error instanceof Map<?, ?> fields ? String.valueOf(fields.get("message")) : String.valueOf(error);
    }

    private static String codeOf(Object error) {
        return error instanceof Map<?, ?> fields
                        && fields.get("extensions") instanceof Map<?, ?> extensions
                        && extensions.get("code") instanceof String code
                ? code
                : null;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> hidden(Map<?, ?> answer, UnaryOperator<String> hide) {
        try {
            return (Map<String, Object>) Json.read(hide.apply(Json.write(answer)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
