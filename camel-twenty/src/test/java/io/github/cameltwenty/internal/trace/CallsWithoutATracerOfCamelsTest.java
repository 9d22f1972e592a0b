package io.github.cameltwenty.internal.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.Log;
import io.github.cameltwenty.SandboxedTest;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.Test;

/** Calls are traced by what a user binds, and by nothing that nobody has asked for. */
class CallsWithoutATracerOfCamelsTest extends SandboxedTest {
    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();

    private OpenTelemetry inMemory() {
        return OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder()
                        .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                        .build())
                .build();
    }

    @Test
    void anOpenTelemetryInTheRegistryIsEnough() {
        context.getRegistry().bind("telemetry", inMemory());

        sent("twenty:companies/findMany", null);

        assertThat(exporter.getFinishedSpanItems())
                .extracting(SpanData::getName)
                .containsExactly("GET /rest/companies");
    }

    @Test
    void aSpanOfTheCallerIsTheirParent() {
        OpenTelemetry telemetry = inMemory();
        context.getRegistry().bind("telemetry", telemetry);
        Span own = telemetry.getTracer("own").spanBuilder("own").startSpan();

        try (Scope scope = own.makeCurrent()) {
            sent("twenty:companies/createMany?batchSize=1&parallelism=3", companies(6));
        }

        assertThat(exporter.getFinishedSpanItems())
                .hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(call -> assertThat(call.getParentSpanId())
                        .isEqualTo(own.getSpanContext().getSpanId()));
    }

    @Test
    void whereThereIsNoneAPropagationThatIsAskedForIsSaidToDoNothing() {
        try (Log log = Log.start(Level.WARN)) {
            sent("twenty:companies/findMany?tracePropagation=true", null);

            assertThat(log.lines()).anySatisfy(line -> assertThat(line)
                    .contains("tracePropagation is set, but no OpenTelemetry is in use"));
        }
        assertThat(twenty.requests())
                .allSatisfy(request -> assertThat(request.headers()).doesNotContainKey("traceparent"));
    }
}
