package io.github.cameltwenty;

import static io.github.cameltwenty.RecordWithId.ID;

import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.client.Attempts;
import io.github.cameltwenty.client.JsonMap;
import io.github.cameltwenty.client.TwentyClient;
import io.github.cameltwenty.client.TwentyRequest;
import java.util.Map;
import java.util.Optional;
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
        TwentyRequest request = requests.read(exchange);
        ResultWriter results = new ResultWriter(configuration, request, exchange);
        results.write(send(request, results, client, attempts));
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
            String id = request.path().substring(request.path().lastIndexOf('/') + 1);
            return Optional.of(results.result(200, deleted(id)));
        }
        if (request.operation() != Operation.CREATE_ONE) {
            return Optional.empty();
        }
        Object id = ((Map<?, ?>) request.body()).get(ID);
        TwentyRequest find =
                TwentyRequest.of(request.resource(), Operation.FIND_ONE, id.toString(), request.query(), null);
        try {
            return Optional.of(client.send(find, results, attempts));
        } catch (TwentyNotFoundException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> deleted(String id) {
        Map<String, Object> record = new JsonMap();
        record.put(ID, id);
        return record;
    }
}
