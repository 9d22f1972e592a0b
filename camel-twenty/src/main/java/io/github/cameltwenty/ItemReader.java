package io.github.cameltwenty;

import static io.github.cameltwenty.RecordWithId.ID;

import io.github.cameltwenty.catalog.Operation;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.camel.Exchange;

/** Reads the records of a bulk operation out of a message body, as they are asked for. */
final class ItemReader {
    private final Operation operation;
    private final TwentyConfiguration configuration;
    private final FieldOptions fields;
    private final RequestReader requests;

    ItemReader(Operation operation, TwentyConfiguration configuration, FieldOptions fields, RequestReader requests) {
        this.operation = operation;
        this.configuration = configuration;
        this.fields = fields;
        this.requests = requests;
    }

    /**
     * What is at hand as a whole and is not to be isolated is looked at now, before anything is sent.
     *
     * @return items, those that are no record with their defect; {@link TwentyValidationException} from the iterator where the
     *     input itself is broken
     * @throws TwentyValidationException where there is nothing to create, or an element at hand is no record
     */
    Iterator<Item> items(Exchange exchange) {
        try {
            return open(exchange);
        } catch (IllegalArgumentException e) {
            throw requests.refused(e);
        }
    }

    private Iterator<Item> open(Exchange exchange) {
        BodyReader reader = new BodyReader(exchange);
        Iterator<?> elements = reader.elements(!configuration.isStreaming());
        if (!elements.hasNext() && !fields.isEmpty() && operation.input() == Operation.Input.RECORDS) {
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
        GivenIds ids = GivenIds.of(exchange, requests.action(), !configuration.isStreaming());
        Iterator<Item> items = new Items(elements, reader, ids);
        boolean lookAhead = reader.isAtHand() && configuration.getOnRecordError() == TwentyRecordError.stop;
        return lookAhead ? all(items) : items;
    }

    private static boolean isBlank(Object body) {
        return body == null || body instanceof String text && text.isBlank();
    }

    private static Iterator<Item> all(Iterator<Item> items) {
        List<Item> all = new ArrayList<>();
        items.forEachRemaining(item -> {
            if (item.defect() != null) {
                throw item.defect();
            }
            all.add(item);
        });
        return all.iterator();
    }

    private final class Items implements Iterator<Item>, Closeable {
        private final Iterator<?> elements;
        private final BodyReader reader;
        private final GivenIds ids;
        private int index;

        Items(Iterator<?> elements, BodyReader reader, GivenIds ids) {
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
        public Item next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Object element = nextElement();
            int place = index++;
            try {
                return item(place, reader.element(element, place), ids);
            } catch (IllegalArgumentException e) {
                return new Item(place, null, asSent(element), false, requests.refused(e));
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

    private Item item(int index, Object value, GivenIds ids) {
        String name = "Record " + index;
        if (operation.input() == Operation.Input.ID && value instanceof String id) {
            return new Item(index, id, Map.of(ID, id));
        }
        Map<String, Object> record = BodyReader.asRecord(value, name);
        if (operation.input() == Operation.Input.RECORDS) {
            Map<String, Object> complete = fields.over(record);
            if (operation != Operation.CREATE_MANY || !configuration.isClientIds()) {
                return new Item(index, null, complete);
            }
            GivenIds.Numbered numbered = ids.number(complete);
            return new Item(index, null, numbered.record(), numbered.isRepeat(), null);
        }
        if (record.get(ID) == null) {
            throw new IllegalArgumentException(name + " has no id");
        }
        String id =
                OptionChecks.uuid("The id of record " + index, record.get(ID).toString());
        return new Item(index, id, operation == Operation.UPDATE_MANY ? fields.over(record) : record);
    }
}
