package io.github.cameltwenty.internal.operation;

import static io.github.cameltwenty.internal.record.RecordWithId.ID;

import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.TwentyOutputFormat;
import io.github.cameltwenty.catalog.Capability;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.bulk.BulkCalls;
import io.github.cameltwenty.internal.bulk.SoftDeletes;
import io.github.cameltwenty.internal.bulk.SoftlyDeleted;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.Unsupported;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.record.InputRecord;
import io.github.cameltwenty.internal.request.RequestReader;
import io.github.cameltwenty.internal.result.ResultWriter;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;

/**
 * Deletes or destroys one record: by REST, or by GraphQL where REST would destroy what is to be deleted softly, or does not reach
 * what is softly deleted.
 */
final class DeleteOne implements Action {
    private final RequestReader requests;
    private final EndpointOptions options;
    private final SingleCall byRest;

    DeleteOne(RequestReader requests, EndpointOptions options) {
        this.requests = requests;
        this.options = options;
        this.byRest = new SingleCall(requests, options);
    }

    @Override
    public void run(Exchange exchange, TwentyClient client, Attempts attempts) {
        TwentyRequest request = requests.read(exchange);
        boolean softlyByGraphql = ServerNeeds.deletesSoftly(options)
                && !ServerNeeds.serverOfSoftDelete(request, client, attempts).offers(Capability.SOFT_DELETE);
        if (softlyByGraphql) {
            deleteSoftly(exchange, request, client, attempts);
        } else {
            delete(exchange, request, client, attempts);
        }
    }

    private void delete(Exchange exchange, TwentyRequest request, TwentyClient client, Attempts attempts) {
        try {
            byRest.send(exchange, request, client, attempts);
        } catch (TwentyNotFoundException e) {
            boolean reachesDeleted = options.operation() == Operation.DESTROY_ONE && !isEnvelope();
            if (!reachesDeleted || !SoftlyDeleted.destroy(calls(request, client, attempts), item(request))) {
                throw e;
            }
            write(exchange, request);
        }
    }

    private void deleteSoftly(Exchange exchange, TwentyRequest request, TwentyClient client, Attempts attempts) {
        if (isEnvelope()) {
            throw Unsupported.notSent(
                    request,
                    "This server deletes softly by GraphQL alone, and outputFormat=envelope is for answers of REST:"
                            + " allowed are object, json");
        }
        new SoftDeletes(calls(request, client, attempts), true, false)
                .work(List.of(item(request)))
                .onlyResult();
        write(exchange, request);
    }

    private boolean isEnvelope() {
        return options.result().getOutputFormat() == TwentyOutputFormat.envelope;
    }

    private BulkCalls calls(TwentyRequest request, TwentyClient client, Attempts attempts) {
        return new BulkCalls(options.resource(), options.operation(), request.query(), client, attempts);
    }

    private static InputRecord item(TwentyRequest request) {
        return new InputRecord(0, request.id(), Map.of(ID, request.id()));
    }

    private void write(Exchange exchange, TwentyRequest request) {
        ResultWriter results = new ResultWriter(options, request, exchange);
        results.write(results.deleted(request.id()));
    }
}
