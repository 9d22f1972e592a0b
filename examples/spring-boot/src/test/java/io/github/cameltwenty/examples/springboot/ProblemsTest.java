package io.github.cameltwenty.examples.springboot;

import static io.github.cameltwenty.examples.springboot.Http.lead;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.TestPropertySource;

@ExampleTest
@TestPropertySource(properties = "camel.component.twenty.max-retries=0")
class ProblemsTest {
    @Autowired
    private TwentySandbox twenty;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Http service;

    @BeforeEach
    void connect(@Autowired TestRestTemplate http) {
        service = new Http(http);
        log.start();
        logger().addAppender(log);
    }

    @AfterEach
    void behave() {
        twenty.misbehaveWith(request -> Misbehaviour.none());
        logger().detachAppender(log);
    }

    @Test
    void eachWrongFieldIsNamedAndTwentyIsNotAsked() {
        twenty.clearRequests();
        Map<String, Object> lead = lead();
        lead.put("email", "ada");
        lead.put("domain", "localhost");
        lead.put("lastName", " ");
        lead.remove("message");

        ResponseEntity<Map<String, Object>> answer = service.post(lead);

        assertProblem(answer, 400, "Some fields are not as they should be");
        assertThat(answer.getBody())
                .containsEntry(
                        "errors",
                        List.of(
                                Map.of("field", "domain", "message", "must be a domain, as acme.com"),
                                Map.of("field", "email", "message", "must be a well-formed email address"),
                                Map.of("field", "lastName", "message", "must not be blank"),
                                Map.of("field", "message", "message", "must not be blank")));
        assertThat(twenty.requests()).isEmpty();
    }

    @Test
    void brokenJsonIsABadRequest() {
        assertProblem(service.post("{\"firstName\": "), 400, "Failed to read request");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertProblem(service.get("/nowhere"), 404, "No static resource nowhere.");
    }

    @Test
    void whatTwentyRefusesIsToldInItsWords() {
        failing("POST", "/rest/people", Misbehaviour.status(400, error(400, "No people on Sundays")));

        assertProblem(service.post(lead()), 422, "The CRM refused it: No people on Sundays");
    }

    @Test
    void theRateLimitSaysWhenToComeBack() {
        twenty.misbehave(Misbehaviour.status(429, Map.of("Retry-After", "1"), error(429, "Limit reached")));

        ResponseEntity<Map<String, Object>> answer = service.post(lead());

        assertProblem(answer, 503, "The CRM takes no more calls for now");
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
    }

    @Test
    void withoutAnAnswerTheLeadIsToBeSentLater() {
        twenty.misbehave(Misbehaviour.dropBefore());

        ResponseEntity<Map<String, Object>> answer = service.post(lead());

        assertProblem(answer, 503, "The CRM does not answer");
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("30");
    }

    @Test
    void ourOwnTroublesAreLoggedAndNotTold() {
        twenty.misbehave(Misbehaviour.status(401, error(401, "Token invalid.")));

        assertProblem(service.get("/pipeline"), 502, "The CRM failed");
        assertThat(logged()).contains("opportunities/findAll", "Token invalid.").doesNotContain(twenty.apiKey());
    }

    @Test
    void stagesThatTheWorkspaceDoesNotKnowAreOurTrouble() {
        twenty.misbehave(Misbehaviour.status(400, error(400, "invalid input value for enum")));

        assertProblem(service.get("/pipeline"), 502, "The CRM failed");
        assertThat(logged()).contains("invalid input value for enum");
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(TwentyProblems.class);
    }

    private String logged() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n"));
    }

    private void failing(String method, String path, Misbehaviour misbehaviour) {
        twenty.misbehaveWith(
                request -> request.method().equals(method) && request.path().equals(path) ? misbehaviour : null);
    }

    private static String error(int status, String message) {
        return "{\"statusCode\":%d,\"error\":\"Error\",\"messages\":[\"%s\"]}".formatted(status, message);
    }

    private static void assertProblem(ResponseEntity<Map<String, Object>> answer, int status, String detail) {
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getBody()).containsEntry("status", status).containsEntry("detail", detail);
    }
}
