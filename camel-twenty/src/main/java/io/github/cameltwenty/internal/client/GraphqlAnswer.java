package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyException.Refusal;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.TwentyRateLimitException;
import io.github.cameltwenty.TwentyRateLimitException.Limit;
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
 * names the kind in {@code extensions.code}: the codes here are those of its {@code ErrorCode} (core-modules/graphql).
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
        String message = request.action() + ": Twenty answered " + status + " with errors"
                + (code == null ? "" : " " + code) + ": " + String.join("; ", messages)
                + (answer.get(DATA) == null ? "" : ". getGraphqlAnswer() holds the data that came with them");
        // read before anything is hidden: a short key may occur in the words of a limit
        Limit limit = RetryAfter.limit(messages(given));
        return typed(message, request.refusal(status, code, messages), answer, limit)
                .answeredWith(answer);
    }

    /** As later servers say what the database or the limiter said: in words, whatever the code. */
    private static TwentyException typed(String message, Refusal refusal, Map<?, ?> answer, Limit limit) {
        List<String> messages = refusal.messages();
        String subCode = extension(answer, "subCode");
        // "If an error was raised before execution begins, data must not be present", says the GraphQL specification
        String unnamed = answer.containsKey(DATA) ? "without a code" : "GRAPHQL_VALIDATION_FAILED";
        String code = Objects.requireNonNullElse(refusal.error(), unnamed);
        if (Wording.RATE_LIMIT.isIn(messages) || limit != null) {
            return new TwentyRateLimitException(message, refusal, RetryAfter.of(limit), limit);
        }
        Rights lacking =
                Rights.lacking(refusal.statusCode(), "PERMISSION_DENIED".equals(subCode) ? subCode : code, messages);
        if (lacking != null) {
            TwentyException denied = new TwentyAuthenticationException(message, refusal);
            // the code says enough of a key that is not known
            boolean told = lacking.hint().isEmpty() || code.equals("UNAUTHENTICATED");
            return told ? denied : denied.with(lacking.hint());
        }
        if (Wording.TOO_SLOW.isIn(messages)) {
            return new TwentyServerException(message, refusal);
        }
        if (Wording.DUPLICATE.isIn(messages)) {
            return duplicate(message, refusal, answer);
        }
        return switch (code) {
            case "TOO_MANY_REQUESTS", "LIMIT_REACHED" ->
                new TwentyRateLimitException(message, refusal, RetryAfter.of(limit), limit);
            case "NOT_FOUND" -> new TwentyNotFoundException(message, refusal);
            case "BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED", "GRAPHQL_PARSE_FAILED", "CONFLICT" ->
                new TwentyValidationException(message, refusal);
            case "INTERNAL_SERVER_ERROR" ->
                Wording.BAD_INPUT.isIn(messages)
                        ? new TwentyValidationException(message, refusal)
                        : new TwentyServerException(message, refusal);
            case "TIMEOUT" -> new TwentyServerException(message, refusal);
            default ->
                refusal.statusCode() < 500
                        ? new TwentyException(message, refusal)
                        : new TwentyServerException(message, refusal);
        };
    }

    /** 2.21 names the record that has the value; a deleted one too, as far as is known. */
    private static TwentyException duplicate(String message, Refusal refusal, Map<?, ?> answer) {
        String other = extension(answer, "conflictingRecordId");
        return new TwentyValidationException(message, refusal)
                .conflictingWith(other)
                .with(FailedAnswer.DUPLICATE_HINT + (other == null ? "" : ": " + other));
    }

    static List<String> messages(Map<?, ?> answer) {
        return ((List<?>) answer.get(ERRORS))
                .stream().map(GraphqlAnswer::messageOf).toList();
    }

    static String code(Map<?, ?> answer) {
        return extension(answer, "code");
    }

    /** Of the first error that has it; null where none has. */
    private static String extension(Map<?, ?> answer, String name) {
        return ((List<?>) answer.get(ERRORS))
                .stream()
                        .map(error -> extensionOf(error, name))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static String messageOf(Object error) {
        return error instanceof Map<?, ?> fields ? String.valueOf(fields.get("message")) : String.valueOf(error);
    }

    private static String extensionOf(Object error, String name) {
        return error instanceof Map<?, ?> fields
                        && fields.get("extensions") instanceof Map<?, ?> extensions
                        && extensions.get(name) instanceof String value
                ? value
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
