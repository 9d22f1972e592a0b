package io.github.cameltwenty.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.springboot.snippets.Tracing;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Beans are all that traces need. */
class TracesTest extends SandboxTest {
    private static final InMemorySpanExporter SPANS = InMemorySpanExporter.create();

    @Configuration(proxyBeanMethods = false)
    @Import(Tracing.class)
    static class Telemetry {
        @Bean
        OpenTelemetry telemetry() {
            return OpenTelemetrySdk.builder()
                    .setTracerProvider(SdkTracerProvider.builder()
                            .addSpanProcessor(SimpleSpanProcessor.create(SPANS))
                            .build())
                    .build();
        }
    }

    @Test
    void aStepAndItsCallAreSpansOfOneTrace() {
        configured().withUserConfiguration(Telemetry.class).run(started -> {
            started.getBean(ProducerTemplate.class).requestBody("twenty:companies/findMany", (Object) null);

            assertThat(SPANS.getFinishedSpanItems())
                    .extracting(SpanData::getName)
                    .containsExactly("GET /rest/companies", "twenty companies/findMany");
            assertThat(SPANS.getFinishedSpanItems())
                    .extracting(SpanData::getTraceId)
                    .containsOnly(SPANS.getFinishedSpanItems().get(0).getTraceId());
        });
    }
}
