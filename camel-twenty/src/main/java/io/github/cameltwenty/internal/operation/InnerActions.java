package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyRecords;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.record.RecordIterator;
import io.github.cameltwenty.options.MessageOptions;
import io.github.cameltwenty.options.ReadingOptions;
import io.github.cameltwenty.options.ResultOptions;
import io.github.cameltwenty.options.WritingOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultExchange;

/**
 * Does other operations within one, by the same client and within the same attempts: each as a step of a route would, on an
 * exchange of its own.
 */
final class InnerActions {
    private final EndpointOptions outer;
    private final Executor executor;
    private final Exchange exchange;
    private final TwentyClient client;
    private final Attempts attempts;

    InnerActions(EndpointOptions outer, Executor executor, Exchange exchange, TwentyClient client, Attempts attempts) {
        this.outer = outer;
        this.executor = executor;
        this.exchange = exchange;
        this.client = client;
        this.attempts = attempts;
    }

    /**
     * @param settings sets options of the inner operation, which has the outer one's connection, and else those of a component
     *     that says nothing
     * @param headers of the inner message
     * @return the message afterwards
     * @throws TwentyException as the inner operation does
     */
    Message run(
            String resource,
            Operation operation,
            Consumer<EndpointOptions> settings,
            Map<String, Object> headers,
            Object body) {
        EndpointOptions options = options(resource, operation);
        settings.accept(options);
        Exchange inner = new DefaultExchange(exchange.getContext());
        inner.setExchangeId(exchange.getExchangeId());
        inner.getMessage().setHeaders(new HashMap<>(headers));
        inner.getMessage().setBody(body);
        Actions.of(options, executor).run(inner, client, attempts);
        return inner.getMessage();
    }

    /**
     * The records of a resource, as {@code findAll} gives them.
     *
     * @param settings as of {@link #run}
     */
    RecordIterator records(String resource, Consumer<EndpointOptions> settings) {
        TwentyRecords records = (TwentyRecords)
                run(resource, Operation.FIND_ALL, settings, Map.of(), null).getBody();
        return new RecordIterator() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public Object next() {
                return records.next();
            }

            @Override
            public void close() {
                records.close();
            }
        };
    }

    /** Those that say nothing but where the outer one's connection and progress are. */
    EndpointOptions options(String resource, Operation operation) {
        ResultOptions result = new ResultOptions();
        result.setProgress(outer.result().getProgress());
        return new EndpointOptions(
                resource,
                operation,
                outer.connection(),
                new ReadingOptions(),
                new WritingOptions(),
                result,
                outer.graphql().copy(),
                outer.changes().copy(),
                new MessageOptions(),
                Map.of(),
                Set.of());
    }
}
