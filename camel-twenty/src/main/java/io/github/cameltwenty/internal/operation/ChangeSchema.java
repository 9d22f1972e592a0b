package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.options.OptionChecks;
import io.github.cameltwenty.internal.record.RecordWithId;
import io.github.cameltwenty.internal.request.QueryReader;
import io.github.cameltwenty.internal.request.SchemaBody;
import io.github.cameltwenty.internal.result.ResultWriter;
import io.github.cameltwenty.internal.schema.EnsureWork;
import io.github.cameltwenty.internal.schema.SchemaAddress;
import io.github.cameltwenty.internal.schema.SchemaCalls;
import io.github.cameltwenty.internal.schema.SchemaDocument;
import io.github.cameltwenty.internal.schema.SingleChange;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Makes, changes or deletes objects and fields of the workspace: one, or those that are missing of a list. */
final class ChangeSchema implements Action {
    private static final String OBJECT = "object";
    private static final String OBJECT_ID = "objectMetadataId";

    private static final int OK = 200;
    private static final int CREATED = 201;

    private final Operation operation;
    private final EndpointOptions options;

    ChangeSchema(EndpointOptions options) {
        this.operation = options.operation();
        this.options = options;
    }

    @Override
    public void run(Exchange exchange, TwentyClient client, Attempts attempts) {
        SchemaCalls calls = new SchemaCalls(operation, client, attempts);
        try {
            Object result = operation == Operation.ENSURE_SCHEMA ? ensured(exchange, calls) : changed(exchange, calls);
            TwentyRequest request = TwentyRequest.of(Operation.GENERAL, operation, null, Map.of(), null);
            boolean made = operation == Operation.CREATE_OBJECT || operation == Operation.CREATE_FIELD;
            new ResultWriter(options, request, exchange).write(made ? CREATED : OK, result);
        } catch (IllegalArgumentException e) {
            throw calls.refused(List.of(e.getMessage()), e);
        }
    }

    private Map<String, Object> ensured(Exchange exchange, SchemaCalls calls) {
        return new EnsureWork(calls, SchemaDocument.read(new SchemaBody(exchange).readAll()))
                .run(options.writing().isDryRun());
    }

    private Map<?, ?> changed(Exchange exchange, SchemaCalls calls) {
        SchemaBody reader = new SchemaBody(exchange);
        Map<String, Object> body = operation.isDelete() ? Map.of() : reader.readOne();
        return new SingleChange(calls, address(exchange.getMessage(), reader, body)).run(operation, body);
    }

    /** From header or options, else from the body; what names it is taken out of the body. */
    private SchemaAddress address(Message message, SchemaBody reader, Map<String, Object> body) {
        if (operation == Operation.CREATE_OBJECT) {
            return null;
        }
        boolean ofNewField = operation == Operation.CREATE_FIELD;
        Object inBody = operation.isDelete() ? null : body.remove(ofNewField ? OBJECT_ID : RecordWithId.ID);
        Object objectInBody = operation.isDelete() ? null : body.remove(OBJECT);
        String header = ofNewField ? null : QueryReader.text(message, TwentyConstants.ID, null);
        if (header != null) {
            return new SchemaAddress(OptionChecks.uuid("The header " + TwentyConstants.ID, header.strip()), null, null);
        }
        if (options.message().getId() != null) {
            return new SchemaAddress(options.message().getId(), null, null);
        }
        String object = given(options.message().getObject(), objectInBody);
        if (object != null) {
            boolean isIdBody = operation.isDelete()
                    && message.getBody() instanceof String text
                    && OptionChecks.isUuid(text.strip());
            if (inBody != null || isIdBody) {
                throw new IllegalArgumentException(
                        "The body holds an id, and the object is named too, so it is not clear"
                                + " which is meant: give one or the other");
            }
            return new SchemaAddress(null, object, given(options.message().getField(), null));
        }
        String id = inBody == null && operation.isDelete() ? reader.readId() : given(null, inBody);
        return new SchemaAddress(id == null ? null : OptionChecks.uuid("The body's id", id), null, null);
    }

    private static String given(String option, Object inBody) {
        if (option != null && !option.isBlank()) {
            return option;
        }
        return inBody == null || inBody.toString().isBlank() ? null : inBody.toString();
    }
}
