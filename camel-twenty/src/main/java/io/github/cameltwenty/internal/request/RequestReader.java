package io.github.cameltwenty.internal.request;

import static io.github.cameltwenty.internal.record.RecordWithId.ID;
import static io.github.cameltwenty.internal.request.BodyReader.asRecord;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyException.Refusal;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.catalog.OperationInput;
import io.github.cameltwenty.internal.check.RecordCheck;
import io.github.cameltwenty.internal.check.RecordRefusal;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.options.OptionChecks;
import io.github.cameltwenty.internal.record.InputRecord;
import io.github.cameltwenty.internal.record.NewRecord;
import io.github.cameltwenty.internal.record.RecordParts;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Reads a message into a request: header before option, and everything checked before the call. */
public final class RequestReader {
    /** The headers that hold for one step. */
    public static final List<String> INPUT_HEADERS = List.of(
            TwentyConstants.CHECKPOINT,
            TwentyConstants.ID,
            TwentyConstants.DEPTH,
            TwentyConstants.LIMIT,
            TwentyConstants.ORDER_BY,
            TwentyConstants.FILTER,
            TwentyConstants.STARTING_AFTER,
            TwentyConstants.ENDING_BEFORE,
            TwentyConstants.VARIABLES,
            TwentyConstants.SEARCH_INPUT,
            TwentyConstants.PATH,
            TwentyConstants.METHOD,
            TwentyConstants.QUERY,
            TwentyConstants.EXPORT_TO,
            TwentyConstants.IMPORT_FROM,
            TwentyConstants.SINCE);

    private static final String THE_BODY = "The body";

    private final String resource;
    private final Operation operation;
    private final EndpointOptions options;
    private final FieldOptions fields;
    private final RecordCheck check;

    public RequestReader(EndpointOptions options, FieldOptions fields, RecordCheck check) {
        this.resource = options.resource();
        this.operation = options.operation();
        this.options = options;
        this.fields = fields;
        this.check = check;
    }

    /**
     * @throws TwentyValidationException where the message lacks something or brings something wrong
     */
    public TwentyRequest read(Exchange exchange) {
        try {
            Map<String, String> query = query(exchange.getMessage());
            return switch (operation.input()) {
                // of these their actions take care
                case NONE, TEXT, FILE, DEFINITION, FILE_ADDRESS, WORKFLOW_INPUT, WORKSPACE ->
                    request(null, query, null);
                case GRAPHQL ->
                    request(null, query, new GraphqlReader(options).read(exchange))
                            .withPath(options.graphql().getGraphqlApi().path());
                case REST -> new RestReader(options).read(exchange, request(null, query, null));
                case ID -> request(id(exchange), query, null);
                case KEY -> request(null, query, keyId(exchange));
                case RECORD -> oneRecord(exchange, query);
                case RECORDS -> records(exchange, query);
                case CHANGES -> changes(exchange, query);
                case DUPLICATES -> request(null, query, new DuplicatesReader(check).read(exchange));
                case MERGE -> request(null, query, new MergeReader(options).read(exchange));
            };
        } catch (IllegalArgumentException e) {
            throw refused(e);
        }
    }

    /** The query that goes with each call of a bulk operation; its body is read by {@link InputRecordReader}. */
    public Map<String, String> readQuery(Exchange exchange) {
        try {
            return query(exchange.getMessage());
        } catch (IllegalArgumentException e) {
            throw refused(e);
        }
    }

    /**
     * The id and the query, for an operation that has no path of its own for one record.
     *
     * @return a request whose body is the id
     */
    public TwentyRequest readIdOnly(Exchange exchange) {
        try {
            return request(null, query(exchange.getMessage()), id(exchange));
        } catch (IllegalArgumentException e) {
            throw refused(e);
        }
    }

    /**
     * As {@link #readIdOnly}, for an operation whose body is something else.
     *
     * @return a request whose body is the id
     */
    public TwentyRequest readGivenId(Exchange exchange) {
        TwentyRequest request = readIdIfGiven(exchange);
        if (request.body() == null) {
            throw refused(new IllegalArgumentException(
                    "No id given: set the header " + TwentyConstants.ID + " or the option id"));
        }
        return request;
    }

    /** The same where the id may be lacking: the request has no body then. */
    public TwentyRequest readIdIfGiven(Exchange exchange) {
        try {
            return request(null, query(exchange.getMessage()), givenId(exchange.getMessage()));
        } catch (IllegalArgumentException e) {
            throw refused(e);
        }
    }

    /** What a filter's records are all to become; for operations without changes nothing, and the body may name no others. */
    public Map<String, Object> readSameForAll(Exchange exchange) {
        try {
            BodyReader reader = new BodyReader(exchange);
            boolean changes = operation.input() == OperationInput.CHANGES;
            Object body = changes ? reader.read() : reader.readIfRecords();
            if (namesRecords(body)) {
                throw new IllegalArgumentException(
                        "There is a filter, but the body names records too, so it is not clear"
                                + " which are meant: remove the filter (option or header " + TwentyConstants.FILTER
                                + ") or the body");
            }
            return changes ? sameChanges(body) : Map.of();
        } catch (IllegalArgumentException e) {
            throw refused(e);
        }
    }

    private Map<String, Object> sameChanges(Object body) {
        boolean onlyFields = body == null && !fields.isEmpty();
        Map<String, Object> changes =
                RecordParts.changeable(fields.over(onlyFields ? Map.of() : asRecord(body, THE_BODY)));
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("The body holds nothing to change");
        }
        check.check(changes, RecordCheck.ALONE);
        return changes;
    }

    private static boolean namesRecords(Object body) {
        return body instanceof List<?> several && !several.isEmpty()
                || body instanceof String text && OptionChecks.isUuid(text.strip())
                || body instanceof Map<?, ?> record && record.get(ID) != null;
    }

    public TwentyValidationException refused(IllegalArgumentException e) {
        String message = options.action() + ": " + e.getMessage();
        TwentyValidationException refused = new TwentyValidationException(
                message, new Refusal(resource, operation.operationName(), 0, null, List.of(e.getMessage())), e);
        return e instanceof RecordRefusal refusal ? refused.at(RecordCheck.ALONE, refusal.path()) : refused;
    }

    private TwentyRequest request(String id, Map<String, String> query, Object body) {
        return TwentyRequest.of(resource, operation, id, query, body);
    }

    private Map<String, String> query(Message message) {
        return new QueryReader(options).read(message);
    }

    /** From header or option, or else a body that is an id; no other body is looked at. */
    private String id(Exchange exchange) {
        String given = givenId(exchange.getMessage());
        return given != null ? given : idOf(new BodyReader(exchange).readIfText());
    }

    private String givenId(Message message) {
        String header = QueryReader.text(message, TwentyConstants.ID, null);
        return header == null
                ? options.message().getId()
                : OptionChecks.uuid("The header " + TwentyConstants.ID, header.strip());
    }

    private String idOf(Object body) {
        if (body instanceof String id) {
            return id;
        }
        if (operation == Operation.UPDATE_ONE && body instanceof Map<?, ?> record && record.get(ID) != null) {
            return OptionChecks.uuid("The body's id", record.get(ID).toString());
        }
        throw new IllegalArgumentException("No id given: set the header " + TwentyConstants.ID + " or the option id, or"
                + (operation == Operation.UPDATE_ONE ? " give it in the body's field id" : " make it the body"));
    }

    /** From header, option or body, a key that was found among them; null for the one in use. */
    private String keyId(Exchange exchange) {
        String given = givenId(exchange.getMessage());
        Object body = given == null ? new BodyReader(exchange).read() : given;
        Object id = body instanceof Map<?, ?> key ? key.get(ID) : body;
        if (id == null && !(body instanceof Map)) {
            return null;
        }
        if (id instanceof String text) {
            return OptionChecks.uuid("The body's id", text);
        }
        throw new IllegalArgumentException(
                "The body names no API key: make it an id, or a key with its id, or empty for" + " the key in use");
    }

    private TwentyRequest oneRecord(Exchange exchange, Map<String, String> query) {
        Object body = new BodyReader(exchange).read();
        Map<String, Object> given =
                fields.over(body == null && !fields.isEmpty() ? Map.of() : asRecord(body, THE_BODY));
        Map<String, Object> record = operation.isUpsert() ? given : NewRecord.of(given);
        check.check(record, RecordCheck.ALONE);
        if (!options.writing().isClientIds() || operation.isUpsert()) {
            return request(null, query, record);
        }
        ClientIds.Numbered numbered =
                ClientIds.of(exchange, options.action(), true).number(record);
        return request(null, query, numbered.record()).repeated(numbered.isRepeat());
    }

    /** All records for one call; larger inputs are read by {@link InputRecordReader}. */
    private TwentyRequest records(Exchange exchange, Map<String, String> query) {
        List<Map<String, Object>> records = new ArrayList<>();
        boolean repeat = false;
        Iterator<InputRecord> items = new InputRecordReader(options, fields, check, this).items(exchange, true);
        while (items.hasNext()) {
            InputRecord item = items.next();
            if (item.defect() != null) {
                throw item.defect();
            }
            records.add(item.record());
            repeat |= item.isRepeat();
        }
        return request(null, query, records).repeated(repeat);
    }

    /** The id names the record and is not among the changes: Twenty 1.0 refuses to change it. */
    private TwentyRequest changes(Exchange exchange, Map<String, String> query) {
        Object body = new BodyReader(exchange).read();
        String named = givenId(exchange.getMessage());
        String id = named != null ? named : idOf(body);
        boolean onlyFields = !fields.isEmpty() && (body == null || body instanceof String);
        Map<String, Object> given = RecordParts.changeable(onlyFields ? Map.of() : asRecord(body, THE_BODY));
        Map<String, Object> changes = fields.over(given);
        check.check(changes, RecordCheck.ALONE);
        return request(id, query, changes);
    }
}
