package io.github.cameltwenty.internal.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.internal.json.JsonRecords;
import io.github.cameltwenty.internal.options.OptionChecks;
import io.github.cameltwenty.internal.record.DottedKeys;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.support.SynchronizationAdapter;

/**
 * Reads records out of a message body. What can be read only once is put back as good as new, so that the body is still there
 * when the call fails.
 */
public final class BodyReader {
    /** What somebody who means an id may have given. */
    private static final Pattern ONE_WORD = Pattern.compile("[\\w.:-]+");

    private final Exchange exchange;
    private final BodyText text;

    public BodyReader(Exchange exchange) {
        this.exchange = exchange;
        this.text = new BodyText(exchange);
    }

    /**
     * The body as JSON values: a {@code Map} for a record, a {@code List} for several, a String where the body is a UUID, or
     * null where there is none.
     *
     * @throws IllegalArgumentException where it is none of these
     */
    public Object read() {
        return value(exchange.getMessage().getBody(), "The body");
    }

    /** As {@link #read}, but null for anything that is not text: where only an id is wanted. */
    Object readIfText() {
        Object body = exchange.getMessage().getBody();
        return BodyText.isText(body) ? value(body, "The body") : null;
    }

    /** As {@link #read}, but null for anything that is neither records nor ids: where no body is wanted. */
    Object readIfRecords() {
        try {
            return read();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The body as the text that it is, or null where it is something else; one that can be read only once is put back. */
    public String readText() {
        Object body = exchange.getMessage().getBody();
        return BodyText.isText(body) ? BodyText.withoutMark(text.of(body)) : null;
    }

    private Object value(Object given, String name) {
        if (given == null || given instanceof Map<?, ?>) {
            return given;
        }
        if (given instanceof JsonNode node) {
            return Json.valueOf(node);
        }
        if (BodyText.isText(given)) {
            return parse(text.of(given), name);
        }
        if (given instanceof Iterator<?> || given instanceof Stream<?>) {
            return list(given == exchange.getMessage().getBody() ? kept(given) : ReplayableElements.once(given));
        }
        if (given instanceof Iterable<?> several) {
            return list(several.iterator());
        }
        if (given.getClass().isArray()) {
            return list(arrayIterator(given));
        }
        return bean(given, name);
    }

    /** One of several records. */
    Object element(Object given, int index) {
        return value(given, "Record " + index);
    }

    /**
     * A value of {@link #read} or {@link #element} as the record that it must be, dotted keys inside.
     *
     * @param name what to call it in an error
     */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> asRecord(Object value, String name) {
        if (value instanceof Map<?, ?> record) {
            return DottedKeys.nested((Map<String, Object>) record, name);
        }
        if (value == null) {
            throw new IllegalArgumentException(name + " is empty: Twenty would store an empty record");
        }
        if (value instanceof List<?> several) {
            throw new IllegalArgumentException(name + " is a list of " + several.size()
                    + " where one record is wanted: use a Many operation, or split");
        }
        throw new IllegalArgumentException(name + " is no record but '" + value + "'");
    }

    private static Object parse(String given, String name) {
        String text = BodyText.withoutMark(given);
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return null;
        }
        if (OptionChecks.isUuid(stripped)) {
            return stripped;
        }
        try {
            return Json.read(text);
        } catch (JsonProcessingException e) {
            if (ONE_WORD.matcher(stripped).matches()) {
                throw new IllegalArgumentException(name + " is neither a UUID nor JSON but '" + stripped + "'", e);
            }
            throw new IllegalArgumentException(
                    name + " is not JSON: " + JsonElements.where(text, e) + e.getOriginalMessage(), e);
        }
    }

    /**
     * The elements of the body one by one, not yet read as records: of a list, an iterator, a JSON array, JSON lines; else the
     * body alone. Nothing is read before it is asked for.
     *
     * @param keep whether a stream that can be read only once is read as a whole, and put back; else it is used up
     * @throws IllegalArgumentException from the iterator, where JSON text ends to be JSON
     */
    Iterator<?> elements(boolean keep) {
        Object body = exchange.getMessage().getBody();
        if (body == null) {
            return List.of().iterator();
        }
        if (BodyText.isText(body)) {
            return jsonElements(body, keep);
        }
        if (body instanceof Iterator<?> || body instanceof Stream<?>) {
            return keep ? kept(body) : ReplayableElements.once(body);
        }
        boolean record = body instanceof Map<?, ?> || body instanceof JsonNode node && !node.isArray();
        if (body instanceof Iterable<?> several && !record) {
            return several.iterator();
        }
        return body.getClass().isArray() ? arrayIterator(body) : List.of(body).iterator();
    }

    private Iterator<Object> kept(Object body) {
        ReplayableElements kept = ReplayableElements.of(exchange, body);
        text.putBack(body, kept.iterator());
        return kept.iterator();
    }

    /** Whether all elements are at hand, so that each can be looked at before the first is sent. */
    boolean isAtHand() {
        Object body = exchange.getMessage().getBody();
        boolean lazy = body instanceof Iterable<?>
                && !(body instanceof Collection<?> || body instanceof JsonNode || body instanceof Map<?, ?>);
        return !(lazy || body instanceof Iterator<?> || body instanceof Stream<?>)
                && !(BodyText.isText(body) && !(body instanceof CharSequence) && !(body instanceof byte[]));
    }

    private Iterator<?> jsonElements(Object body, boolean keep) {
        boolean readableOnce = body instanceof Reader || body instanceof InputStream && !(body instanceof StreamCache);
        if (body instanceof CharSequence || body instanceof UUID || body instanceof byte[] || readableOnce && keep) {
            String json = text.of(body);
            if (json.isBlank()) {
                return List.of().iterator();
            }
            return OptionChecks.isUuid(json.strip())
                    ? List.of(json.strip()).iterator()
                    : new JsonElements(open(json), json);
        }
        try {
            JsonRecords records = body instanceof Reader reader
                    ? Json.records(reader)
                    : Json.records(text.convert(InputStream.class, body));
            if (keep && !(body instanceof StreamCache)) {
                exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
                    @Override
                    public void onDone(Exchange done) {
                        records.close();
                    }
                });
            }
            return new JsonElements(records, null);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the body", e);
        }
    }

    private static JsonRecords open(String text) {
        try {
            return Json.records(BodyText.withoutMark(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Object> list(Iterator<?> iterator) {
        List<Object> elements = new ArrayList<>();
        iterator.forEachRemaining(elements::add);
        return elements;
    }

    private static Iterator<Object> arrayIterator(Object array) {
        return Stream.iterate(0, index -> index + 1)
                .limit(Array.getLength(array))
                .map(index -> Array.get(array, index))
                .iterator();
    }

    /** A bean or a record class, or else whatever Camel can turn into JSON text. */
    private Object bean(Object given, String name) {
        if (Json.valueOf(given) instanceof Map<?, ?> record && !record.isEmpty()) {
            return record;
        }
        String json = exchange.getContext().getTypeConverter().tryConvertTo(String.class, exchange, given);
        if (json != null && json.stripLeading().startsWith("{")) {
            return parse(json, name);
        }
        throw new IllegalArgumentException(name + " is a " + given.getClass().getName() + ", which is no record");
    }
}
