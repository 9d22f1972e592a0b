package io.github.cameltwenty.internal.operation;

import static io.github.cameltwenty.internal.record.RecordWithId.ID;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.client.AnswerReader;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.request.RequestReader;
import io.github.cameltwenty.internal.result.ResultWriter;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;

/** One request, one answer. */
public final class SingleCall implements Action {
    private static final String SERVED_PATH = "/rest" + Operation.GET_OPEN_API_SCHEMA.path();

    private final RequestReader requests;
    private final EndpointOptions options;

    public SingleCall(RequestReader requests, EndpointOptions options) {
        this.requests = requests;
        this.options = options;
    }

    @Override
    public void run(Exchange exchange, TwentyClient client, Attempts attempts) {
        send(exchange, requests.read(exchange), client, attempts);
    }

    void send(Exchange exchange, TwentyRequest request, TwentyClient client, Attempts attempts) {
        ResultWriter results = new ResultWriter(options, request, exchange);
        results.write(send(request, results, client, attempts));
    }

    /** Creates a record, or finds it where an earlier attempt did. */
    TwentyResult create(TwentyRequest request, TwentyClient client, Attempts attempts) {
        AnswerReader<TwentyResult> reader = TwentyResult.reader(request);
        return client.send(request, reader, attempts, refusal -> created(request, reader, client, attempts));
    }

    private static ResultWriter.Result send(
            TwentyRequest request, ResultWriter results, TwentyClient client, Attempts attempts) {
        try {
            return client.send(
                    request, results, attempts, refusal -> lost(request, refusal, results, client, attempts));
        } catch (TwentyException e) {
            if (isServedElsewhere(request, e)) {
                return client.send(request.withPath(SERVED_PATH), results, attempts);
            }
            throw e;
        }
    }

    /** The published document names a path that real servers serve below {@code /rest}. */
    private static boolean isServedElsewhere(TwentyRequest request, TwentyException e) {
        return request.operation() == Operation.GET_OPEN_API_SCHEMA
                && (e.getStatusCode() == 404 || e instanceof TwentyServerException && e.getStatusCode() == 200);
    }

    /** The record that a create made or a delete took though its answer was lost. */
    private static Optional<ResultWriter.Result> lost(
            TwentyRequest request,
            TwentyException refusal,
            ResultWriter results,
            TwentyClient client,
            Attempts attempts) {
        if (request.operation().isDelete() && refusal instanceof TwentyNotFoundException) {
            return Optional.of(results.deleted(request.id()));
        }
        return request.operation() == Operation.CREATE_ONE
                ? created(request, results, client, attempts)
                : Optional.empty();
    }

    private static <T> Optional<T> created(
            TwentyRequest request, AnswerReader<T> reader, TwentyClient client, Attempts attempts) {
        Object id = ((Map<?, ?>) request.body()).get(ID);
        TwentyRequest find =
                TwentyRequest.of(request.resource(), Operation.FIND_ONE, id.toString(), request.query(), null);
        try {
            return Optional.of(client.send(find, reader, attempts));
        } catch (TwentyNotFoundException e) {
            return Optional.empty();
        }
    }
}
