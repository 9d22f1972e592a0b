package io.github.cameltwenty.internal.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.SandboxRequest;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Twenty is told of the trace where that is asked for, and never of more. */
class TracePropagationTest extends TracedTest {
    private SandboxRequest only() {
        assertThat(calls()).hasSize(1);
        return calls().get(0);
    }

    @Test
    void nothingGoesOutUnlessItIsAskedFor() {
        send(
                "twenty:companies/findMany",
                null,
                Map.of("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));

        assertThat(only().headers()).doesNotContainKeys("traceparent", "tracestate", "baggage");
    }

    @Test
    void whereItIsTheCallItselfIsNamed() {
        sent("twenty:companies/findMany?tracePropagation=true", null);

        SpanData call = span("GET /rest/companies");
        assertThat(only().headers())
                .containsEntry("traceparent", "00-" + call.getTraceId() + "-" + call.getSpanId() + "-01");
    }

    @Test
    void itHoldsForCallsSideBySide() {
        sent("twenty:companies/createMany?batchSize=1&parallelism=3&tracePropagation=true", companies(6));

        assertThat(spans("POST /rest/batch/companies"))
                .hasSize(6)
                .extracting(call -> "00-" + call.getTraceId() + "-" + call.getSpanId() + "-01")
                .containsExactlyInAnyOrderElementsOf(calls().stream()
                        .map(request -> request.headers().get("traceparent"))
                        .toList());
    }

    @Test
    void baggageStaysHere() {
        try (Scope scope = Baggage.builder().put("customer", "Ada").build().makeCurrent()) {
            sent("twenty:companies/findMany?tracePropagation=true", null);
        }

        assertThat(only().headers()).containsKey("traceparent").doesNotContainKey("baggage");
    }
}
