package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server refuses arrives as a typed exception, and the message stays as it was. */
class ErrorsTest extends StubbedTest {
    private static String error(int status, String error, String message) {
        return "{\"statusCode\":" + status + ",\"error\":\"" + error + "\",\"messages\":[\"" + message + "\"]}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | BadRequestException | Record not found                        | TwentyNotFoundException",
                "400 | EntityNotFoundError | Could not find any entity of type company | TwentyNotFoundException",
                "400 | Error               | Updated record not found                | TwentyNotFoundException",
                "404 | NotFoundException   | Record not found                        | TwentyNotFoundException",
                "404 | NotFoundException   | whatever                                | TwentyNotFoundException",
                "400 | BadRequestException | object 'nopes' not found. eg: companies | TwentyValidationException",
                "400 | BadRequestException | Record already exists                   | TwentyValidationException",
                "422 | UnprocessableEntity | no                                      | TwentyValidationException",
                "413 | PayloadTooLarge     | request entity too large                | TwentyValidationException",
                "500 | InternalServerError | invalid input syntax for type uuid      | TwentyValidationException",
                "500 | InternalServerError | insert violates foreign key constraint  | TwentyValidationException",
                "401 | UNAUTHENTICATED     | Token invalid.                          | TwentyAuthenticationException",
                "403 | FORBIDDEN_EXCEPTION | Missing authentication token            | TwentyAuthenticationException",
                "403 | FORBIDDEN_EXCEPTION | Record not found                        | TwentyAuthenticationException",
                "400 | Error | Entity performing the request does not have permission | TwentyAuthenticationException",
                "429 | HttpException       | Limit reached (100 tokens per 60000 ms) | TwentyRateLimitException",
                "400 | Bad Request         | Too many requests.                      | TwentyRateLimitException",
                "402 | PaymentRequired     | the plan is used up                     | TwentyException",
                "409 | Conflict            | the workspace is full                   | TwentyException",
                "500 | InternalServerError | null value in column name               | TwentyValidationException",
                "500 | InternalServerError | invalid input value for enum stage      | TwentyValidationException",
                "500 | InternalServerError | malformed array literal: ON_SITE        | TwentyValidationException",
                "500 | InternalServerError | invalid byte sequence for encoding UTF8 | TwentyValidationException",
                "500 | InternalServerError | date/time field value out of range: x   | TwentyValidationException",
                "500 | InternalServerError | value 9 is out of range for type integer | TwentyValidationException",
                "500 | InternalServerError | Data validation error.                  | TwentyValidationException",
                "500 | InternalServerError | request entity too large                | TwentyValidationException",
                "414 | UriTooLong          | no                                      | TwentyValidationException",
                "431 | TooLargeHeaders     | no                                      | TwentyValidationException",
                "400 | BadRequestException | Query read timeout                      | TwentyServerException",
                "500 | InternalServerError | Query read timeout                      | TwentyServerException",
                "500 | InternalServerError | index out of range                      | TwentyServerException",
                "400 | BadRequestException | Unknown token error.                    | TwentyAuthenticationException",
                "400 | Error | You do not have permission to modify this view        | TwentyAuthenticationException",
                "500 | Error | Entity performing the request does not have permission | TwentyAuthenticationException",
                "400 | Error               | User id is required                     | TwentyAuthenticationException",
                "400 | Error | This endpoint requires a session access token         | TwentyAuthenticationException",
                "500 | InternalServerError | Something broke                         | TwentyServerException",
                "503 | Unavailable         | Record not found                        | TwentyServerException"
            })
    void theMessageDecidesAsMuchAsTheStatus(int status, String error, String message, String type) {
        stub.answer(status, error(status, error, message));

        TwentyException failure = failure(TwentyException.class, "twenty:companies/findOne", ID);

        assertThat(failure.getClass().getSimpleName()).isEqualTo(type);
        assertThat(failure.getStatusCode()).isEqualTo(status);
        assertThat(failure.getError()).isEqualTo(error);
        assertThat(failure.getMessages()).containsExactly(message);
        assertThat(failure.getResource()).isEqualTo("companies");
        assertThat(failure.getOperation()).isEqualTo("findOne");
        assertThat(failure).hasMessageStartingWith("companies/findOne: Twenty answered " + status + " " + error + ": ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "413 | text/html        | <html>413 Request Entity Too Large</html>",
                "414 | text/html        | <html>414 Request-URI Too Large</html>",
                "431 | text/plain       | ''",
                "500 | application/json | \"request entity too large\""
            })
    void whatIsTooLargeIsAboutTheInputInAnyShape(int status, String type, String body) {
        stub.answer(status, Map.of("Content-Type", type), body);

        TwentyValidationException failure =
                failure(TwentyValidationException.class, "twenty:companies/createOne", Map.of("name", "x"));

        assertThat(failure.getStatusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Webhook not found          | WEBHOOK_NOT_FOUND",
                "View to update not found   | VIEW_NOT_FOUND",
                "Workflow version not found |",
                "It is gone                 | VIEW_NOT_FOUND"
            })
    void aSettingThatIsNamedByItsIdIsNotFound(String message, String code) {
        stub.answer(
                400,
                "{\"statusCode\":400,\"error\":\"Error\",\"messages\":[\"" + message + "\"]"
                        + (code == null ? "" : ",\"code\":\"" + code + "\"") + "}");

        failure(TwentyNotFoundException.class, "twenty:webhooks/deleteOne?apiVersion=1.0", ID);
    }

    @Test
    void aSettingThatTheBodyNamesIsWrongInput() {
        stub.answer(
                400,
                "{\"statusCode\":400,\"error\":\"Error\",\"messages\":[\"Could not find role for given roleId\"],"
                        + "\"code\":\"RELATION_UNIVERSAL_IDENTIFIER_NOT_FOUND\"}");

        failure(
                TwentyValidationException.class,
                "twenty:apiKeys/createOne?apiVersion=1.0",
                Map.of("name", "x", "roleId", ID));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | Entity performing the request does not have permission | PERMISSION_DENIED | its role lacks the right",
                "403 | Entity performing the request does not have permission | PERMISSION_DENIED | its role lacks the right",
                "400 | no                                                     | VIEW_CREATE_PERMISSION_DENIED | its role lacks",
                "400 | This endpoint requires a session access token | FORBIDDEN_EXCEPTION | the session of a user",
                "400 | User id is required                           |                     | the session of a user",
                "400 | no                                            | FORBIDDEN_EXCEPTION | no"
            })
    void aMissingRightDoesNotSendPeopleToTheKey(int status, String message, String code, String told) {
        stub.answer(
                status,
                "{\"statusCode\":" + status + ",\"error\":\"Error\",\"messages\":[\"" + message + "\"]"
                        + (code == null ? "" : ",\"code\":\"" + code + "\"") + "}");

        TwentyAuthenticationException failure =
                failure(TwentyAuthenticationException.class, "twenty:companies/createOne", Map.of("name", "x"));

        assertThat(failure).hasMessageContaining(told).message().doesNotContain("apiKey");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Unknown token error.", "This API Key is revoked", "Missing authentication token"})
    void aKeyThatTheServerDoesNotTakeIsToBeChecked(String message) {
        stub.answer(message.startsWith("Unknown") ? 400 : 403, error(403, "FORBIDDEN_EXCEPTION", message));

        assertThat(failure(TwentyAuthenticationException.class, "twenty:companies/findMany", null))
                .message()
                .endsWith("Check the option apiKey");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "duplicate key value violates unique constraint IDX",
                "Record already exists",
                "A duplicate entry was detected",
                "Duplicate Emails with value ada@example.com. Please set a unique one."
            })
    void aDuplicateInAnyVersionsWordsCarriesItsHint(String message) {
        stub.answer(400, error(400, "BadRequestException", message));

        assertThat(failure(TwentyValidationException.class, "twenty:people/createOne", Map.of("jobTitle", "x")))
                .hasMessageContaining("Another record already holds a value that must be unique");
    }

    @Test
    void whatWasTooSlowMayBeDone() {
        stub.answer(400, error(400, "BadRequestException", "Query read timeout"));

        assertThat(failure(TwentyServerException.class, "twenty:companies/createOne", Map.of("name", "x")))
                .hasMessageContaining("what was asked for may be done");
    }

    @Test
    void aReadThatWasTooSlowIsTriedAgain() {
        stub.answer(400, error(400, "BadRequestException", "Query read timeout"))
                .answer(200, ONE);

        Exchange done = send("twenty:companies/findOne?maxRetries=1&retryDelay=1", ID);

        assertThat(done.getException()).isNull();
    }

    @Test
    void anErrorWithOneMessageIsReadToo() {
        stub.answer(400, "{\"statusCode\":400,\"message\":\"Unexpected token\",\"error\":\"Bad Request\"}");

        TwentyValidationException failure =
                failure(TwentyValidationException.class, "twenty:companies/createOne", Map.of("name", "x"));

        assertThat(failure.getMessages()).containsExactly("Unexpected token");
    }

    @Test
    void theMessageStaysAsItWas() {
        stub.answer(400, error(400, "Error", "no"));
        Map<String, Object> body = Map.of("name", "x");

        Exchange failed = send("twenty:companies/createOne", body, Map.of("mine", "kept"));

        assertThat(failed.getMessage().getBody()).isSameAs(body);
        assertThat(failed.getMessage().getHeaders())
                .isEqualTo(Map.of("mine", "kept", TwentyConstants.STATUS_CODE, 400));
    }

    @Test
    void retryAfterInSeconds() {
        stub.answer(429, Map.of("Retry-After", "7"), error(429, "HttpException", "Limit reached"));

        TwentyRateLimitException failure = failure(TwentyRateLimitException.class, "twenty:companies/findMany", null);

        assertThat(failure.getRetryAfter()).contains(Duration.ofSeconds(7));
    }

    @Test
    void theWordsOfALimitAreReadThoughAKeyInThemIsHidden() {
        context.getComponent("twenty", TwentyComponent.class).setApiKey("100");
        stub.answer(429, error(429, "HttpException", "Limit reached (100 tokens per 60000 ms)"));

        TwentyRateLimitException failure = failure(TwentyRateLimitException.class, "twenty:companies/findMany", null);

        assertThat(failure.getMessages()).containsExactly("Limit reached (****** tokens per 60000 ms)");
        assertThat(failure.getLimit()).contains(new TwentyRateLimitException.Limit(100, Duration.ofMinutes(1)));
        assertThat(failure.getRetryAfter()).contains(Duration.ofMillis(600));
    }

    @Test
    void retryAfterAsADate() {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(5));
        stub.answer(429, Map.of("Retry-After", date), error(429, "HttpException", "Limit reached"));

        TwentyRateLimitException failure = failure(TwentyRateLimitException.class, "twenty:companies/findMany", null);

        assertThat(failure.getRetryAfter())
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "99999999999999999999"})
    void retryAfterThatMakesNoSenseCountsAsNotSaid(String value) {
        stub.answer(429, Map.of("Retry-After", value), error(429, "HttpException", "Limit reached"));

        TwentyRateLimitException failure = failure(TwentyRateLimitException.class, "twenty:companies/findMany", null);

        assertThat(failure.getRetryAfter()).isEmpty();
    }

    @Test
    void aProxysRateLimitCountsThoughItIsNotTwentys() {
        stub.answer(429, Map.of("Content-Type", "text/html"), "<html>slow down</html>");

        TwentyRateLimitException failure = failure(TwentyRateLimitException.class, "twenty:companies/findMany", null);

        assertThat(failure).hasMessageContaining("<html>slow down</html>");
    }

    @Test
    void noServerAtAllMeansNotSent() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        context.getComponent("twenty", TwentyComponent.class).setBaseUrl("http://127.0.0.1:" + closed);

        TwentyConnectionException failure =
                failure(TwentyConnectionException.class, "twenty:companies/createOne", Map.of("name", "x"));

        assertThat(failure.isSent()).isFalse();
        assertThat(failure.getStatusCode()).isZero();
        assertThat(failure)
                .hasMessageContaining("companies/createOne: no answer from http://127.0.0.1:" + closed)
                .hasMessageContaining("the request was not sent");
    }

    @Test
    void withThrowExceptionOnFailureFalseTheRouteGoesOnWithTheErrorDocument() {
        stub.answer(400, error(400, "BadRequestException", "Record not found"));

        Exchange done =
                send("twenty:companies/findOne?throwExceptionOnFailure=false", null, Map.of(TwentyConstants.ID, ID));

        assertThat(done.getException()).isNull();
        assertThat(done.getMessage().getBody())
                .isEqualTo(Map.of(
                        "statusCode", 400, "error", "BadRequestException", "messages", List.of("Record not found")));
        assertThat(done.getMessage().getHeader(TwentyConstants.STATUS_CODE)).isEqualTo(400);
        assertThat(done.getMessage().getBody(String.class)).startsWith("{\"statusCode\":400,");
    }

    @Test
    void withThrowExceptionOnFailureFalseAMistakeOfTheMessageIsThrownAllTheSame() {
        TwentyValidationException failure = failure(
                TwentyValidationException.class, "twenty:companies/findOne?throwExceptionOnFailure=false", "no id");

        assertThat(failure.getStatusCode()).isZero();
    }

    @Test
    void aHintFollowsAFullStop() {
        stub.answer(401, error(401, "UNAUTHENTICATED", "Token invalid."))
                .answer(403, error(403, "Forbidden", "Missing authentication token"));

        assertThat(failure(TwentyAuthenticationException.class, "twenty:companies/findMany", null))
                .hasMessage("companies/findMany: Twenty answered 401 UNAUTHENTICATED: Token invalid."
                        + " Check the option apiKey");
        assertThat(failure(TwentyAuthenticationException.class, "twenty:companies/findMany", null))
                .message()
                .endsWith("Missing authentication token. Check the option apiKey");
    }
}
