package io.github.cameltwenty;

import static io.github.cameltwenty.RecordWithId.ID;

import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.client.AnswerReader;
import io.github.cameltwenty.client.Attempts;
import io.github.cameltwenty.client.TwentyClient;
import io.github.cameltwenty.client.TwentyRequest;
import io.github.cameltwenty.client.TwentyResult;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.camel.Exchange;

/** One request, one answer. */
final class SingleCall implements Action {
    private static final String SERVED_PATH = "/rest" + Operation.GET_OPEN_API_SCHEMA.path();

    private final RequestReader requests;
    private final TwentyConfiguration configuration;

    SingleCall(RequestReader requests, TwentyConfiguration configuration) {
        this.requests = requests;
        this.configuration = configuration;
    }

    @Override
    public void run(Exchange exchange, TwentyClient client, Attempts attempts) {
        send(exchange, requests.read(exchange), client, attempts);
    }

    void send(Exchange exchange, TwentyRequest request, TwentyClient client, Attempts attempts) {
        ResultWriter results = new ResultWriter(configuration, request, exchange);
        results.write(send(request, results, results::deleted, client, attempts));
    }

    /** Creates a record, or finds it where an earlier attempt did. */
    TwentyResult create(TwentyRequest request, TwentyClient client, Attempts attempts) {
        return send(request, TwentyResult.reader(request), id -> null, client, attempts);
    }

    private static <T> T send(
            TwentyRequest request,
            AnswerReader<T> reader,
            Function<String, T> deleted,
            TwentyClient client,
            Attempts attempts) {
        try {
            return client.send(
                    request, reader, attempts, refusal -> lost(request, refusal, reader, deleted, client, attempts));
        } catch (TwentyException e) {
            if (isServedElsewhere(request, e)) {
                return client.send(request.withPath(SERVED_PATH), reader, attempts);
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
    private static <T> Optional<T> lost(
            TwentyRequest request,
            TwentyException refusal,
            AnswerReader<T> reader,
            Function<String, T> deleted,
            TwentyClient client,
            Attempts attempts) {
        if (request.operation().isDelete() && refusal instanceof TwentyNotFoundException) {
            return Optional.of(
                    deleted.apply(request.path().substring(request.path().lastIndexOf('/') + 1)));
        }
        if (request.operation() != Operation.CREATE_ONE) {
            return Optional.empty();
        }
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
