package io.github.cameltwenty.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.cameltwenty.StubTwenty;
import io.github.cameltwenty.StubbedTest;
import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.TwentyRateLimitException;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.internal.json.Json;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphqlTest extends StubbedTest {
    private static final String URI = "twenty:general/graphql";
    private static final String QUERY =
            "query Big($min: Float) { companies(filter: {employees: {gte: $min}}) {" + " edges { node { name } } } }";
    private static final String MUTATION = "mutation { deleteCompany(id: \"" + ID + "\") { id } }";
    private static final String DATA = "{\"data\":{\"companies\":{\"edges\":[{\"node\":{\"name\":\"Acme\"}}]}}}";

    private static String errors(String code, String message) {
        return "{\"errors\":[{\"message\":\"" + message + "\",\"extensions\":{\"code\":\"" + code
                + "\"}}],\"data\":null}";
    }

    @Nested
    class WhatIsSent {
        @Test
        void aTextIsTheDocument() {
            stub.answer(200, DATA);

            Exchange done = send(URI, QUERY);

            assertThat(stub.onlyCall().method()).isEqualTo("POST");
            assertThat(stub.onlyCall().path()).isEqualTo("/graphql");
            assertThat(stub.onlyCall().json()).isEqualTo(Map.of("query", QUERY));
            assertThat(done.getMessage().getBody())
                    .isEqualTo(Map.of("companies", Map.of("edges", List.of(Map.of("node", Map.of("name", "Acme"))))))
                    .hasToString("{\"companies\":{\"edges\":[{\"node\":{\"name\":\"Acme\"}}]}}");
            assertThat(done.getMessage().getHeader(TwentyConstants.STATUS_CODE)).isEqualTo(200);
        }

        @Test
        void aShorthandQueryIsNotTakenForJson() {
            stub.answer(200, DATA);

            send(URI, "{ companies { edges { node { name } } } }");

            assertThat(stub.onlyCall().json()).isEqualTo(Map.of("query", "{ companies { edges { node { name } } } }"));
        }

        @Test
        void aMapOrItsJsonIsTheWholeRequest() {
            Map<String, Object> request =
                    Map.of("query", QUERY, "variables", Map.of("min", 100), "operationName", "Big");
            InputStream json = new ByteArrayInputStream(Json.write(request).getBytes(StandardCharsets.UTF_8));

            for (Object body : List.of(request, Json.write(request), json)) {
                stub.answer(200, DATA);
                assertThat(send(URI, body).getException()).isNull();
            }

            assertThat(stub.calls()).hasSize(3).allSatisfy(call -> assertThat(call.json())
                    .isEqualTo(request));
        }

        @Test
        void variablesOfTheHeaderWinOverTheOptionAndTheseOverTheBody() {
            stub.answer(200, DATA);

            send(
                    URI + "?variables=RAW({\"b\":\"option\",\"c\":\"option\"})",
                    Map.of("query", QUERY, "variables", Map.of("a", "body", "b", "body", "c", "body")),
                    Map.of(TwentyConstants.VARIABLES, "{\"c\": \"header\"}"));

            assertThat(stub.onlyCall().json())
                    .isEqualTo(Map.of("query", QUERY, "variables", Map.of("a", "body", "b", "option", "c", "header")));
        }

        @Test
        void variablesMayBeAMapOrANodeAndHoldForOneStep() {
            stub.answer(200, DATA).answer(200, DATA);

            Exchange done = send(URI, QUERY, Map.of(TwentyConstants.VARIABLES, Map.of("min", 100)));
            send(
                    URI,
                    QUERY,
                    Map.of(
                            TwentyConstants.VARIABLES,
                            JsonNodeFactory.instance.objectNode().put("min", 100)));

            assertThat(stub.calls()).allSatisfy(call -> assertThat(call.json())
                    .isEqualTo(Map.of("query", QUERY, "variables", Map.of("min", 100))));
            assertThat(done.getMessage().getHeaders()).doesNotContainKey(TwentyConstants.VARIABLES);
        }

        @Test
        void theMetadataApiIsAnOption() {
            stub.answer(200, "{\"data\":{\"objects\":{}}}");

            send(URI + "?graphqlApi=metadata", "{ objects { edges { node { id } } } }");

            assertThat(stub.onlyCall().path()).isEqualTo("/metadata");
        }
    }

    @Nested
    class WhatIsRefusedBeforeTheCall {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '~',
                value = {
                    "~~                                      | No GraphQL document given",
                    "{\"variables\": {}}                     | No GraphQL document given",
                    "{\"qeury\": \"{ a }\"}                  | The body's 'qeury' is no part of a GraphQL request, did you mean query?",
                    "{\"query\": \"{ a }\", \"variables\": 1} | The body's variables must be a Map or a JSON object, but is '1'",
                    "{\"query\":                             | The body is not JSON",
                    "companies                               | where an operation should begin stands 'companies'",
                    "query { companies { id }                | an operation does not end",
                    "fragment F on Company { id }            | holds no operation",
                    "subscription { onDbEvent { id } }       | holds a subscription"
                })
        void aBodyThatIsNoRequest(String body, String why) {
            TwentyValidationException e = failure(TwentyValidationException.class, URI, body);

            assertThat(e).hasMessageContaining(why);
            assertThat(stub.calls()).isEmpty();
        }

        @Test
        void aHeaderThatHoldsNoVariables() {
            TwentyValidationException e = failure(
                    TwentyValidationException.class, URI, QUERY, Map.of(TwentyConstants.VARIABLES, "{\"min\": "));

            assertThat(e).hasMessageContaining("The header CamelTwentyVariables is not JSON");
            assertThat(stub.calls()).isEmpty();
        }

        @Test
        void anOptionThatHoldsNoVariablesFailsTheStart() {
            assertThat(failure(Exception.class, URI + "?variables=min", QUERY))
                    .hasStackTraceContaining("The option variables is not JSON");
        }
    }

    @Nested
    class Errors {
        @ParameterizedTest
        @CsvSource({
            "UNAUTHENTICATED, TwentyAuthenticationException",
            "FORBIDDEN, TwentyAuthenticationException",
            "NOT_FOUND, TwentyNotFoundException",
            "BAD_USER_INPUT, TwentyValidationException",
            "GRAPHQL_VALIDATION_FAILED, TwentyValidationException",
            "GRAPHQL_PARSE_FAILED, TwentyValidationException",
            "CONFLICT, TwentyValidationException",
            "TOO_MANY_REQUESTS, TwentyRateLimitException",
            "LIMIT_REACHED, TwentyRateLimitException",
            "INTERNAL_SERVER_ERROR, TwentyServerException",
            "TIMEOUT, TwentyServerException",
            "METHOD_NOT_ALLOWED, TwentyException"
        })
        void theCodeDecidesOnTheException(String code, String type) {
            stub.answer(200, errors(code, "It is so"));

            TwentyException e = failure(TwentyException.class, URI, QUERY);

            assertThat(e.getClass().getSimpleName()).isEqualTo(type);
            assertThat(e.getError()).isEqualTo(code);
            assertThat(e.getMessages()).containsExactly("It is so");
            assertThat(e.getStatusCode()).isEqualTo(200);
            assertThat(e).hasMessage("general/graphql: Twenty answered 200 with errors " + code + ": It is so");
        }

        @ParameterizedTest
        @CsvSource({
            "BAD_USER_INPUT, Limit reached (100 tokens per 60000 ms), TwentyRateLimitException",
            "INTERNAL_SERVER_ERROR, invalid input syntax for type uuid, TwentyValidationException",
            "BAD_USER_INPUT, Entity performing the request does not have permission, TwentyAuthenticationException"
        })
        void theMessageDecidesWhereTheCodeIsVague(String code, String message, String type) {
            stub.answer(200, errors(code, message));

            assertThat(failure(TwentyException.class, URI, QUERY).getClass().getSimpleName())
                    .isEqualTo(type);
        }

        @Test
        void whatIsRefusedBeforeItRunsIsAValidationExceptionAlsoWithoutACode() {
            stub.answer(
                    200, "{\"errors\":[{\"message\":\"Cannot query field \\\"compnies\\\" on type \\\"Query\\\".\"}]}");

            assertThat(failure(TwentyException.class, URI, QUERY)).isInstanceOf(TwentyValidationException.class);
        }

        @Test
        void aStatusDecidesWhereThereIsNoCode() {
            stub.answer(401, "{\"errors\":[{\"message\":\"No token\"}]}")
                    .answer(503, "{\"errors\":[{\"message\":\"Later\"}]}");

            assertThat(failure(TwentyException.class, URI, QUERY))
                    .isInstanceOf(TwentyAuthenticationException.class)
                    .hasMessageContaining("No token");
            assertThat(failure(TwentyException.class, URI, QUERY)).isInstanceOf(TwentyServerException.class);
        }

        @Test
        void dataThatCameWithErrorsIsInTheException() {
            stub.answer(
                    200,
                    "{\"errors\":[{\"message\":\"No such record\",\"path\":[\"b\"],\"extensions\":{\"code\":\"NOT_FOUND\"}}],"
                            + "\"data\":{\"a\":{\"id\":1},\"b\":null}}");

            TwentyNotFoundException e = failure(TwentyNotFoundException.class, URI, "{ a { id } b { id } }");

            assertThat(e).hasMessageContaining("getGraphqlAnswer() holds the data that came with them");
            assertThat(e.getGraphqlAnswer().get("data")).hasToString("{\"a\":{\"id\":1},\"b\":null}");
            assertThat(e.getGraphqlAnswer().get("errors").toString()).contains("\"path\":[\"b\"]");
        }

        @Test
        void theBodyIsWhatItWas() {
            stub.answer(200, errors("NOT_FOUND", "No such record"));

            assertThat(send(URI, QUERY).getMessage().getBody()).isEqualTo(QUERY);
        }

        @Test
        void theyAreTheBodyWhereTheRouteIsToGoOn() {
            stub.answer(
                    200,
                    "{\"errors\":[{\"message\":\"No\",\"extensions\":{\"code\":\"NOT_FOUND\"}}],\"data\":{\"a\":null}}");

            Exchange done = send(URI + "?throwExceptionOnFailure=false", QUERY);

            assertThat(done.getException()).isNull();
            assertThat(done.getMessage().getBody())
                    .hasToString(
                            "{\"statusCode\":200,\"error\":\"NOT_FOUND\",\"messages\":[\"No\"],\"errors\":[{\"message\":"
                                    + "\"No\",\"extensions\":{\"code\":\"NOT_FOUND\"}}],\"data\":{\"a\":null}}");
        }

        @Test
        void theyAreNoEnvelope() {
            stub.answer(200, errors("NOT_FOUND", "No")).answer(200, DATA);

            failure(TwentyNotFoundException.class, URI + "?outputFormat=envelope", QUERY);
            Exchange done = send(URI + "?outputFormat=envelope", QUERY);

            assertThat(done.getMessage().getBody(String.class)).isEqualTo(DATA);
        }

        @Test
        void theKeyIsHiddenInThem() {
            stub.answer(200, errors("UNAUTHENTICATED", "Bad token " + StubTwenty.API_KEY));

            TwentyException e = failure(TwentyException.class, URI, QUERY);

            assertThat(e + " " + e.getMessages() + e.getGraphqlAnswer())
                    .contains("Bad token ******")
                    .doesNotContain(StubTwenty.API_KEY);
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "{\"data\":null}", "[]", "<html>", "{\"errors\":[]}"})
        void anAnswerWithNeitherDataNorErrorsIsNotTwentys(String answer) {
            stub.answer(200, answer);

            assertThat(failure(TwentyException.class, URI, QUERY)).isInstanceOf(TwentyServerException.class);
        }
    }

    @Nested
    class Repeats {
        private static final String RETRYING = URI + "?maxRetries=1&retryDelay=1";

        @Test
        void aQueryIsRepeatedWhenItsAnswerMayBeLost() {
            stub.answer(502, "").answer(200, DATA);

            assertThat(send(RETRYING, QUERY).getException()).isNull();
        }

        @Test
        void aMutationIsNot() {
            stub.answer(502, "").answer(200, DATA);

            failure(TwentyServerException.class, RETRYING, MUTATION);

            assertThat(stub.calls()).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "query A { a } mutation B { b }",
                    "# query\nmutation { a }",
                    "fragment F on X { y } mutation { a(s: \"}\") { ...F } }"
                })
        void aMutationIsFoundWhereverItStands(String document) {
            stub.answer(502, "").answer(200, DATA);

            failure(TwentyServerException.class, RETRYING, document);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "query mutation { a }",
                    "# mutation { a }\nquery { a }",
                    "{ a(s: \"} mutation { b \\\" }\") }",
                    "{ a(s: \"\"\"} mutation { b }\"\"\") }",
                    "query A($x: X = {y: [1]}) @d(z: {}) { mutation { b } } fragment F on X { y }"
                })
        void aQueryIsOneWhateverItHolds(String document) {
            stub.answer(502, "").answer(200, DATA);

            assertThat(send(RETRYING, document).getException()).isNull();
        }

        @Test
        void aMutationThatMetTheLimitHalfWayIsNotRepeated() {
            stub.answer(200, errors("BAD_USER_INPUT", "Limit reached (100 tokens per 1 ms)"))
                    .answer(200, DATA);

            failure(TwentyRateLimitException.class, RETRYING, MUTATION);

            assertThat(stub.calls()).hasSize(1);
        }

        @Test
        void aMutationThatWasNotLetInIs() {
            stub.answer(429, "{\"statusCode\":429,\"messages\":[\"Limit reached (100 tokens per 1 ms)\"]}")
                    .answer(200, DATA);

            assertThat(send(RETRYING, MUTATION).getException()).isNull();
        }
    }

    @Nested
    class TheResult {
        /** A class of the user's own for {@code data}. */
        record Found(Map<String, Object> companies) {}

        @Test
        void theDataMayBecomeAClassOrText() {
            stub.answer(200, DATA).answer(200, DATA);

            Exchange typed = send(URI + "?outputClass=" + Found.class.getName(), QUERY);
            Exchange text = send(URI + "?outputFormat=json", QUERY);

            assertThat(typed.getMessage().getBody()).isInstanceOf(Found.class);
            assertThat(text.getMessage().getBody())
                    .isEqualTo("{\"companies\":{\"edges\":[{\"node\":{\"name\":\"Acme\"}}]}}");
        }
    }
}
