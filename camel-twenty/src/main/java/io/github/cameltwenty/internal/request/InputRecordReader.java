package io.github.cameltwenty.internal.request;

import static io.github.cameltwenty.internal.record.RecordWithId.ID;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyRecordError;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.catalog.OperationInput;
import io.github.cameltwenty.internal.check.RecordCheck;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.options.OptionChecks;
import io.github.cameltwenty.internal.record.InputRecord;
import io.github.cameltwenty.internal.record.NewRecord;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.camel.Exchange;

/** Reads the records of a bulk operation out of a message body, as they are asked for. */
public final class InputRecordReader {
    private final Operation operation;
    private final EndpointOptions options;
    private final FieldOptions fields;
    private final RecordCheck check;
    private final RequestReader requests;

    public InputRecordReader(EndpointOptions options, FieldOptions fields, RecordCheck check, RequestReader requests) {
        this.operation = options.operation();
        this.options = options;
        this.fields = fields;
        this.check = check;
        this.requests = requests;
    }

    /**
     * What is at hand as a whole and is not to be isolated is looked at now, before anything is sent.
     *
     * @param giveIds whether records that are to be created get an id here, where they have none
     * @return items, those that are no record with their defect; {@link TwentyValidationException} from the iterator where the
     *     input itself is broken
     * @throws TwentyValidationException where there is nothing to create, or an element at hand is no record
     */
    public Iterator<InputRecord> items(Exchange exchange, boolean giveIds) {
        try {
            return open(exchange, giveIds);
        } catch (IllegalArgumentException e) {
            throw requests.refused(e);
        }
    }

    private Iterator<InputRecord> open(Exchange exchange, boolean giveIds) {
        BodyReader reader = new BodyReader(exchange);
        Iterator<?> elements = reader.elements(!options.writing().isStreaming());
        if (!elements.hasNext() && !fields.isEmpty() && operation.input() == OperationInput.RECORDS) {
            elements = List.of(Map.of()).iterator();
        }
        if (!elements.hasNext() && operation == Operation.CREATE_MANY) {
            throw new IllegalArgumentException(
                    exchange.getMessage().getBody() instanceof List
                            ? "The body is an empty list: there is nothing to create"
                            : "The body is empty: Twenty would store an empty record");
        }
        if (!elements.hasNext()
                && operation.writesByFilter()
                && isBlank(exchange.getMessage().getBody())) {
            throw new IllegalArgumentException("The body is empty: give ids or records, or a filter (option or header "
                    + TwentyConstants.FILTER + ")");
        }
        ClientIds ids = giveIds
                ? ClientIds.of(exchange, options.action(), !options.writing().isStreaming())
                : null;
        Iterator<InputRecord> items = new Items(elements, reader, ids);
        boolean lookAhead = reader.isAtHand() && options.writing().getOnRecordError() == TwentyRecordError.stop;
        return lookAhead ? all(items) : items;
    }

    private static boolean isBlank(Object body) {
        return body == null || body instanceof String text && text.isBlank();
    }

    private static Iterator<InputRecord> all(Iterator<InputRecord> items) {
        List<InputRecord> all = new ArrayList<>();
        items.forEachRemaining(item -> {
            if (item.defect() != null) {
                throw item.defect();
            }
            all.add(item);
        });
        return all.iterator();
    }

    private final class Items implements Iterator<InputRecord>, Closeable {
        private final Iterator<?> elements;
        private final BodyReader reader;
        private final ClientIds ids;
        private int index;

        /**
         * @param ids null where none are given
         */
        Items(Iterator<?> elements, BodyReader reader, ClientIds ids) {
            this.elements = elements;
            this.reader = reader;
            this.ids = ids;
        }

        @Override
        public boolean hasNext() {
            try {
                return elements.hasNext();
            } catch (RuntimeException e) {
                throw unreadable(e);
            }
        }

        @Override
        public InputRecord next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Object element = nextElement();
            int place = index++;
            try {
                return item(place, reader.element(element, place), ids);
            } catch (IllegalArgumentException e) {
                TwentyValidationException refusal = requests.refused(e);
                return new InputRecord(place, null, asSent(element), false, refusal.at(place, refusal.getPath()));
            }
        }

        @Override
        public void close() throws IOException {
            if (elements instanceof Closeable source) {
                source.close();
            }
        }

        private Object nextElement() {
            try {
                return elements.next();
            } catch (RuntimeException e) {
                throw unreadable(e);
            }
        }
    }

    /** The input's own failure ends the work, which tells what is done. */
    private TwentyException unreadable(RuntimeException e) {
        if (e instanceof TwentyException failure) {
            return failure;
        }
        return requests.refused(
                e instanceof IllegalArgumentException refusal
                        ? refusal
                        : new IllegalArgumentException("The input cannot be read: " + e, e));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asSent(Object element) {
        return element instanceof Map<?, ?> record ? (Map<String, Object>) record : Map.of();
    }

    private InputRecord item(int index, Object value, ClientIds ids) {
        String name = "Record " + index;
        if (operation.input() == OperationInput.ID && value instanceof String id) {
            return new InputRecord(index, id, Map.of(ID, id));
        }
        if (operation == Operation.UPDATE_MANY && value instanceof String id) {
            if (fields.isEmpty()) {
                throw new IllegalArgumentException(
                        name + " is an id alone: give what is to change too, in a record or by options field.NAME");
            }
            return new InputRecord(index, id, fields.over(Map.of(ID, id)));
        }
        Map<String, Object> record = BodyReader.asRecord(value, name);
        if (operation.input() == OperationInput.RECORDS) {
            Map<String, Object> given = fields.over(record);
            Map<String, Object> complete = operation == Operation.CREATE_MANY ? NewRecord.of(given) : given;
            check.check(complete, index);
            if (operation != Operation.CREATE_MANY
                    || ids == null
                    || !options.writing().isClientIds()) {
                return new InputRecord(index, null, complete);
            }
            ClientIds.Numbered numbered = ids.number(complete);
            return new InputRecord(index, null, numbered.record(), numbered.isRepeat(), null);
        }
        if (record.get(ID) == null) {
            throw new IllegalArgumentException(name + " has no id");
        }
        String id =
                OptionChecks.uuid("The id of record " + index, record.get(ID).toString());
        if (operation != Operation.UPDATE_MANY) {
            return new InputRecord(index, id, record);
        }
        Map<String, Object> changes = fields.over(record);
        check.check(changes, index);
        return new InputRecord(index, id, changes);
    }
}
