package io.github.cameltwenty.internal.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.SandboxedTest;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.opentelemetry2.OpenTelemetryTracer;
import org.junit.jupiter.api.AfterEach;

/** A Camel context that is traced by Camel's own tracer. Its spans stay in memory. */
abstract class TracedTest extends SandboxedTest {
    static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    final OpenTelemetrySdk telemetry = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                    .build())
            .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
            .build();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        io.github.cameltwenty.docs.snippets.Traces.bind(context, telemetry);
        new OpenTelemetryTracer().init(context);
        return context;
    }

    @AfterEach
    void closeTelemetry() {
        telemetry.close();
    }

    List<SpanData> spans() {
        return exporter.getFinishedSpanItems();
    }

    List<SpanData> spans(String name) {
        return spans().stream().filter(span -> span.getName().equals(name)).toList();
    }

    SpanData span(String name) {
        List<SpanData> named = spans(name);
        assertThat(named).as("%s in %s", name, spans()).hasSize(1);
        return named.get(0);
    }

    /** Those of calls over HTTP. */
    List<SpanData> callSpans() {
        return spans().stream()
                .filter(span -> span.getKind() == SpanKind.CLIENT)
                .toList();
    }

    static String text(SpanData span, String attribute) {
        return span.getAttributes().get(AttributeKey.stringKey(attribute));
    }

    static void assertChildren(List<SpanData> children, SpanData parent) {
        assertThat(children).isNotEmpty().allSatisfy(child -> {
            assertThat(child.getTraceId()).isEqualTo(parent.getTraceId());
            assertThat(child.getParentSpanId()).isEqualTo(parent.getSpanId());
        });
    }
}
