package io.github.cameltwenty.internal.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Test;

/** An operation has a span, and each call over HTTP that it takes is a child of it, whichever thread makes the call. */
class TracesTest extends TracedTest {
    private static final String PAGE = "GET /rest/companies";
    private static final AttributeKey<Long> RESENT = AttributeKey.longKey("http.request.resend_count");

    @Override
    protected TwentySandboxOptions options() {
        return TwentySandbox.options().seed(Map.of("companies", companies(5)));
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:export")
                        .to("twenty:companies/findAll?limit=2")
                        .split(body())
                        .streaming()
                        .to("mock:exported");
                bindToRegistry("states", new MemoryStateRepository());
                from("twenty:companies/changes?initialSync=all&initialDelay=0&delay=20&stateRepository=#states")
                        .routeId("changes")
                        .autoStartup(false)
                        .to("mock:changed");
            }
        };
    }

    private MockEndpoint expecting(String name, int messages) {
        MockEndpoint mock = getMockEndpoint("mock:" + name);
        mock.expectedMessageCount(messages);
        return mock;
    }

    @Test
    void eachPageIsACallOfTheOperation() {
        Iterator<?> found = (Iterator<?>)
                sent("twenty:companies/findAll?limit=2", null).getMessage().getBody();
        found.forEachRemaining(company -> {});

        assertThat(spans(PAGE)).hasSize(3);
        assertChildren(spans(PAGE), span("twenty companies/findAll"));
    }

    @Test
    void pagesThatALaterStepAsksForStillBelongToTheOperation() throws Exception {
        MockEndpoint exported = expecting("exported", 5);

        template.sendBody("direct:export", null);

        exported.assertIsSatisfied();
        assertThat(spans(PAGE)).hasSize(3);
        assertChildren(spans(PAGE), span("twenty companies/findAll"));
    }

    @Test
    void callsSideBySideBelongToTheOperation() {
        sent("twenty:companies/createMany?batchSize=1&parallelism=3", companies(6));

        SpanData operation = span("twenty companies/createMany");
        List<SpanData> batches = spans("POST /rest/batch/companies");
        assertThat(batches).hasSize(6);
        assertChildren(batches, operation);
        assertThat(text(operation, "camel.twenty.records")).isEqualTo("6");
    }

    @Test
    void anOperationSaysWhereItWasDoneAndWhatItGave() {
        sent("twenty:companies/findMany?limit=2", null);

        SpanData operation = span("twenty companies/findMany");
        assertThat(text(operation, "component")).isEqualTo("camel-twenty");
        assertThat(text(operation, "camel.uri")).isEqualTo("twenty:companies/findMany");
        assertThat(text(operation, "camel.twenty.resource")).isEqualTo("companies");
        assertThat(text(operation, "camel.twenty.operation")).isEqualTo("findMany");
        assertThat(text(operation, "camel.twenty.records")).isEqualTo("2");
        assertThat(text(operation, "http.response.status_code")).isEqualTo("200");
        assertThat(twenty.baseUrl())
                .isEqualTo("http://" + text(operation, "server.address") + ":" + text(operation, "server.port"));
    }

    @Test
    void aCallSaysWhatWasAskedOfWhomAndNamesNoRecord() {
        Object id = twenty.records("companies").get(0).get("id");
        sent("twenty:companies/findOne", id);

        SpanData call = span("GET /rest/companies/{id}");
        assertThat(text(call, "http.request.method")).isEqualTo("GET");
        assertThat(text(call, "url.scheme")).isEqualTo("http");
        assertThat(text(call, "url.template")).isEqualTo("/rest/companies/{id}");
        assertThat(text(call, "camel.twenty.resource")).isEqualTo("companies");
        assertThat(text(call, "camel.twenty.operation")).isEqualTo("findOne");
        assertThat(call.getAttributes().get(STATUS)).isEqualTo(200);
        assertThat(call.getAttributes().get(RESENT)).isNull();
        assertThat(twenty.baseUrl())
                .isEqualTo("http://" + text(call, "server.address") + ":"
                        + call.getAttributes().get(AttributeKey.longKey("server.port")));
    }

    @Test
    void eachRepeatIsACallOfItsOwn() {
        twenty.misbehave(Misbehaviour.html(503), Misbehaviour.html(502));

        sent("twenty:companies/findMany", null);

        assertThat(callSpans())
                .extracting(call -> call.getAttributes().get(STATUS))
                .containsExactly(503L, 502L, 200L);
        assertThat(callSpans())
                .extracting(call -> call.getAttributes().get(RESENT))
                .containsExactly(null, 1L, 2L);
        assertThat(callSpans())
                .extracting(call -> call.getAttributes().get(ERROR))
                .containsExactly("503", "502", null);
        SpanData operation = span("twenty companies/findMany");
        assertChildren(callSpans(), operation);
        assertThat(text(operation, "camel.twenty.retries")).isEqualTo("2");
    }

    @Test
    void aFailureIsToldByItsKind() {
        twenty.misbehave(Misbehaviour.status(400, "{\"statusCode\":400,\"messages\":[\"Ada is taken\"]}"));

        failure(TwentyValidationException.class, "twenty:companies/createOne", Map.of("name", "Ada"));

        SpanData operation = span("twenty companies/createOne");
        assertThat(operation.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(operation.getAttributes().get(ERROR)).isEqualTo(TwentyValidationException.class.getName());
        assertThat(text(operation, "http.response.status_code")).isEqualTo("400");
        SpanData call = span("POST /rest/companies");
        assertThat(call.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(call.getAttributes().get(ERROR)).isEqualTo("400");
        assertThat(spans()).allSatisfy(span -> assertThat(span.toString()).doesNotContain("Ada"));
    }

    @Test
    void aCallWithoutAnAnswerHasNoStatus() {
        twenty.misbehave(Misbehaviour.dropBefore());

        failure(TwentyException.class, "twenty:companies/findMany?maxRetries=0", null);

        assertThat(callSpans()).singleElement().satisfies(call -> {
            assertThat(call.getAttributes().get(STATUS)).isNull();
            assertThat(call.getAttributes().get(ERROR)).isEqualTo("io.github.cameltwenty.TwentyConnectionException");
        });
    }

    @Test
    void aChangeHasASpanAndThePollsHaveTheirOwn() throws Exception {
        MockEndpoint changed = expecting("changed", 5);
        context.getRouteController().startRoute("changes");
        changed.assertIsSatisfied();
        context.getRouteController().stopRoute("changes");

        List<SpanData> changes = spans("twenty companies/changes");
        assertThat(changes).hasSize(5).allSatisfy(change -> {
            assertThat(change.getParentSpanContext().isValid()).isFalse();
            assertThat(text(change, "camel.twenty.event")).isEqualTo("created");
            assertThat(text(change, "camel.twenty.event_source")).isEqualTo("poll");
            assertThat(text(change, "camel.twenty.records")).isNull();
        });
        assertThat(spans(PAGE)).isNotEmpty().allSatisfy(poll -> {
            assertThat(poll.getParentSpanContext().isValid()).isFalse();
            assertThat(text(poll, "camel.twenty.operation")).isEqualTo("changes");
        });
    }

    @Test
    void aPollBelongsToNothingWhateverItsThreadHasDoneBefore() throws Exception {
        MockEndpoint changed = expecting("changed", 5);
        Span start = telemetry.getTracer("own").spanBuilder("start").startSpan();
        try (Scope scope = start.makeCurrent()) {
            context.getRouteController().startRoute("changes");
        }
        changed.assertIsSatisfied();
        context.getRouteController().stopRoute("changes");

        assertThat(spans(PAGE)).isNotEmpty().allSatisfy(poll -> assertThat(
                        poll.getParentSpanContext().isValid())
                .isFalse());
    }

    @Test
    void neitherKeyNorRecordNorFilterStandsInASpan() {
        Object id = twenty.records("companies").get(0).get("id");
        sent("twenty:companies/findMany?filter=name[eq]:Lovelace", null);
        sent("twenty:companies/createOne?field.name=Lovelace", Map.of("employees", 1815));
        send("twenty:companies/updateOne", Map.of("id", id, "name", "Lovelace"));
        send("twenty:general/rest?path=/rest/companies/" + id + "&method=GET", null);
        send("twenty:general/search", "Lovelace");
        failure(TwentyException.class, "twenty:companies/findOne", "20202020-0000-4000-8000-000000000000");

        assertThat(spans()).hasSizeGreaterThan(10).allSatisfy(span -> assertThat(span.toString())
                .doesNotContain("Lovelace", "1815", twenty.apiKey(), id.toString(), "20202020-0000"));
    }
}
