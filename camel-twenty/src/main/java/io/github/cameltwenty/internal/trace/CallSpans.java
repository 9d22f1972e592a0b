package io.github.cameltwenty.internal.trace;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.internal.observe.CallWatch;
import io.github.cameltwenty.internal.observe.ObservedCall;
import io.github.cameltwenty.internal.observe.Observer;
import io.github.cameltwenty.internal.observe.OperationContext;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;
import java.net.URI;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * A span for each attempt at a call over HTTP, as a child of the operation that it is made for, whichever thread makes it. The class
 * loads where OpenTelemetry's API is there alone.
 */
final class CallSpans implements Observer {
    /** Below it nothing was waited for, it just took a moment. */
    private static final Duration LEAST_WAIT = Duration.ofMillis(1);

    /** Whether the server is to be told of the trace, in the context of an operation. */
    private static final ContextKey<Boolean> IS_TOLD = ContextKey.named("camel-twenty.trace-propagation");

    private final Tracer tracer;

    CallSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public OperationContext operationBegins(boolean isTold) {
        return within(Context.current(), isTold);
    }

    @Override
    public OperationContext pollBegins(boolean isTold) {
        return within(Context.root(), isTold);
    }

    private static OperationContext within(Context context, boolean isTold) {
        Context begun = isTold ? context.with(IS_TOLD, true) : context;
        return new OperationContext() {
            @Override
            public <T> T within(Supplier<T> work) {
                try (Scope scope = begun.makeCurrent()) {
                    return work.get();
                }
            }
        };
    }

    @Override
    public CallWatch calling(ObservedCall call) {
        URI server = call.server();
        String path = server.getPath() + call.pathTemplate();
        SpanBuilder builder = tracer.spanBuilder(call.method() + " " + path)
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute(Names.METHOD, call.method())
                .setAttribute(Names.URL_SCHEME, server.getScheme())
                .setAttribute(Names.URL_TEMPLATE, path)
                .setAttribute(Names.SERVER_ADDRESS, server.getHost())
                .setAttribute(Names.SERVER_PORT, (long) Names.port(server))
                .setAttribute(Names.RESOURCE, call.action().resource())
                .setAttribute(Names.OPERATION, call.action().operation().operationName());
        if (call.repeats() > 0) {
            builder.setAttribute(Names.RESEND_COUNT, (long) call.repeats());
        }
        Span span = builder.startSpan();
        Duration waited = call.waited();
        if (waited.compareTo(LEAST_WAIT) >= 0) {
            span.addEvent(
                    Names.RATE_LIMIT,
                    Attributes.builder().put(Names.WAITED, waited.toMillis()).build());
        }
        return new CallSpan(span);
    }

    private record CallSpan(Span span) implements CallWatch {
        /** What W3C's trace context needs, and never baggage: that may hold anything. */
        @Override
        public void sending(BiConsumer<String, String> headers) {
            Context current = Context.current();
            if (current.get(IS_TOLD) != null) {
                W3CTraceContextPropagator.getInstance().inject(current.with(span), headers, BiConsumer::accept);
            }
        }

        @Override
        public void answered(int status) {
            span.setAttribute(Names.STATUS_CODE, (long) status);
        }

        @Override
        public void ended(Throwable failure) {
            if (failure != null) {
                span.setAttribute(Names.ERROR_TYPE, errorType(failure));
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        }

        /** The status as a text where it tells what went wrong, else the class; never a message, which may hold what was sent. */
        private static String errorType(Throwable failure) {
            return failure instanceof TwentyException told && told.getStatusCode() >= 400
                    ? String.valueOf(told.getStatusCode())
                    : failure.getClass().getName();
        }
    }
}
