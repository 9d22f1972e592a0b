package io.github.cameltwenty.internal.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.tracing.InjectAdapter;
import org.apache.camel.tracing.SpanAdapter;
import org.apache.camel.tracing.SpanDecorator;
import org.apache.camel.tracing.SpanKind;
import org.apache.camel.tracing.Tag;
import org.apache.camel.tracing.Tracer;
import org.junit.jupiter.api.Test;

/** Tracers on {@code camel-tracing} find the decorator and say the same. */
class TracingDecoratorTest extends SandboxedTest {
    private final List<Kept> spans = new ArrayList<>();

    /** A span that is looked at. */
    private static final class Kept implements SpanAdapter {
        private final String name;
        private final SpanKind kind;
        private final Map<String, Object> tags = new HashMap<>();
        private boolean error;

        Kept(String name, SpanKind kind) {
            this.name = name;
            this.kind = kind;
        }

        @Override
        public void setComponent(String component) {
            tags.put("component", component);
        }

        @Override
        public void setError(boolean isError) {
            error = isError;
        }

        @Override
        public void setTag(Tag key, String value) {
            tags.put(key.getAttribute(), value);
        }

        @Override
        public void setTag(Tag key, Number value) {
            tags.put(key.getAttribute(), value);
        }

        @Override
        public void setTag(String key, String value) {
            tags.put(key, value);
        }

        @Override
        public void setTag(String key, Number value) {
            tags.put(key, value);
        }

        @Override
        public void setTag(String key, Boolean value) {
            tags.put(key, value);
        }

        @Override
        public void log(Map<String, String> log) {
            tags.putAll(log);
        }

        @Override
        public String traceId() {
            return "";
        }

        @Override
        public String spanId() {
            return "";
        }
    }

    private final class KeepingTracer extends Tracer {
        @Override
        protected void initTracer() {
            // keeps
        }

        @Override
        protected void initContextPropagators() {
            // and hands nothing on
        }

        @Override
        protected SpanAdapter startSendingEventSpan(
                String operationName,
                SpanKind kind,
                SpanAdapter parent,
                Exchange exchange,
                InjectAdapter injectAdapter) {
            return keep(operationName, kind);
        }

        @Override
        protected SpanAdapter startExchangeBeginSpan(
                Exchange exchange, SpanDecorator decorator, String operationName, SpanKind kind, SpanAdapter parent) {
            return keep(operationName, kind);
        }

        private Kept keep(String name, SpanKind kind) {
            Kept span = new Kept(name, kind);
            spans.add(span);
            return span;
        }

        @Override
        protected void finishSpan(SpanAdapter span) {
            // it stays
        }

        @Override
        protected void inject(SpanAdapter span, InjectAdapter adapter) {
            // nothing
        }
    }

    @Override
    protected TwentySandboxOptions options() {
        return TwentySandbox.options().seed(Map.of("companies", companies(3)));
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        new KeepingTracer().init(context);
        return context;
    }

    private Kept only() {
        assertThat(spans).hasSize(1);
        return spans.get(0);
    }

    @Test
    void anOperationIsNamedAndCounted() {
        sent("twenty:companies/findMany?limit=2&filter=RAW(name[like]:Company%)", null);

        assertThat(only().name).isEqualTo("twenty companies/findMany");
        assertThat(only().kind).isEqualTo(SpanKind.SPAN_KIND_CLIENT);
        assertThat(only().tags)
                .containsEntry("component", "camel-twenty")
                .containsEntry("camel.twenty.resource", "companies")
                .containsEntry("camel.twenty.operation", "findMany")
                .containsEntry("camel.twenty.records", 2)
                .containsEntry("http.response.status_code", 200)
                .containsEntry("camel.uri", "twenty:companies/findMany");
    }

    @Test
    void aFailureIsToldByItsKindAlone() {
        failure(TwentyException.class, "twenty:companies/findOne", "20202020-0000-4000-8000-000000000000");

        assertThat(only().error).isTrue();
        assertThat(only().tags)
                .containsEntry("error.type", "io.github.cameltwenty.TwentyNotFoundException")
                .doesNotContainKey("message");
    }
}
