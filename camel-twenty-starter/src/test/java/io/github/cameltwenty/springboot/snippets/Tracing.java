package io.github.cameltwenty.springboot.snippets;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.propagation.ContextPropagators;
import org.apache.camel.CamelContext;
import org.apache.camel.opentelemetry2.OpenTelemetryTracer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of traces that the page on Spring Boot shows. */
@Configuration(proxyBeanMethods = false)
public class Tracing {
    // tag::tracing[]
    @Bean
    Tracer tracer(OpenTelemetry telemetry) {
        return telemetry.getTracer("crm-import");
    }

    @Bean
    ContextPropagators propagators(OpenTelemetry telemetry) {
        return telemetry.getPropagators();
    }

    @Bean
    OpenTelemetryTracer tracing(CamelContext camel) {
        OpenTelemetryTracer tracing = new OpenTelemetryTracer();
        tracing.init(camel);
        return tracing;
    }
    // end::tracing[]
}
