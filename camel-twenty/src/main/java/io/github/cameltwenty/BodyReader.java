package io.github.cameltwenty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.client.Json;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.NoTypeConversionAvailableException;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;
import org.apache.camel.util.IOHelper;

/**
 * Reads records out of a message body. What can be read only once is put back as good as new, so that the body is still there
 * when the call fails.
 */
final class BodyReader {
    private static final int QUOTED = 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Exchange exchange;

    BodyReader(Exchange exchange) {
        this.exchange = exchange;
    }

    /**
     * The body as JSON values: a {@code Map} for a record, a {@code List} for several, a String where the body is a UUID, or
     * null where there is none.
     *
     * @throws IllegalArgumentException where it is none of these
     */
    Object read() {
        return value(exchange.getMessage().getBody(), "The body");
    }

    /** As {@link #read}, but null for anything that is not text: where only an id is wanted. */
    Object readIfText() {
        Object body = exchange.getMessage().getBody();
        return isText(body) ? value(body, "The body") : null;
    }

    private Object value(Object given, String name) {
        if (given == null || given instanceof Map<?, ?>) {
            return given;
        }
        if (given instanceof JsonNode node) {
            return Json.valueOf(node);
        }
        if (isText(given)) {
            return parse(text(given), name);
        }
        if (given instanceof Iterator<?> || given instanceof Stream<?>) {
            return drain(given);
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

    private static boolean isText(Object given) {
        return given instanceof CharSequence
                || given instanceof UUID
                || given instanceof byte[]
                || given instanceof ByteBuffer
                || given instanceof InputStream
                || given instanceof Reader
                || given instanceof StreamCache
                || given instanceof File
                || given instanceof Path
                || given instanceof WrappedFile<?>;
    }

    private String text(Object given) {
        try {
            if (given instanceof CharSequence || given instanceof UUID) {
                return given.toString();
            }
            if (given instanceof Reader reader) {
                String text = IOHelper.toString(reader);
                putBack(reader, new StringReader(text));
                return text;
            }
            return utf8(bytes(given));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the body", e);
        }
    }

    private byte[] bytes(Object given) throws IOException {
        if (given instanceof byte[] bytes) {
            return bytes;
        }
        if (given instanceof StreamCache cache) {
            cache.reset();
            byte[] bytes = convert(InputStream.class, given).readAllBytes();
            cache.reset();
            return bytes;
        }
        if (given instanceof InputStream in) {
            byte[] bytes = in.readAllBytes();
            putBack(in, new ByteArrayInputStream(bytes));
            return bytes;
        }
        try (InputStream in = convert(InputStream.class, given)) {
            return in.readAllBytes();
        }
    }

    /** Malformed UTF-8 is refused: it would become question marks in the CRM. */
    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("The body is not UTF-8, the encoding of JSON", e);
        }
    }

    private static Object parse(String given, String name) {
        String text = given.startsWith(BYTE_ORDER_MARK) ? given.substring(1) : given;
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
            throw new IllegalArgumentException(name + " is not JSON: " + where(text, e) + e.getOriginalMessage(), e);
        }
    }

    private static String where(String text, JsonProcessingException e) {
        if (e.getLocation() == null) {
            return "";
        }
        int offset = (int) Math.min(text.length(), Math.max(0, e.getLocation().getCharOffset()));
        String spot = text.substring(Math.max(0, offset - QUOTED), Math.min(text.length(), offset + QUOTED));
        return "line " + e.getLocation().getLineNr() + ", column "
                + e.getLocation().getColumnNr() + ", near '" + spot + "': ";
    }

    private Object drain(Object given) {
        if (given instanceof Stream<?> stream) {
            List<Object> elements = list(stream.iterator());
            putBack(given, elements.stream());
            return elements;
        }
        List<Object> elements = list((Iterator<?>) given);
        putBack(given, elements.iterator());
        return elements;
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
        String text = exchange.getContext().getTypeConverter().tryConvertTo(String.class, exchange, given);
        if (text != null && text.stripLeading().startsWith("{")) {
            return parse(text, name);
        }
        throw new IllegalArgumentException(name + " is a " + given.getClass().getName() + ", which is no record");
    }

    private void putBack(Object consumed, Object fresh) {
        if (exchange.getMessage().getBody() == consumed) {
            exchange.getMessage().setBody(fresh);
        }
    }

    private <T> T convert(Class<T> type, Object given) throws IOException {
        try {
            return exchange.getContext().getTypeConverter().mandatoryConvertTo(type, exchange, given);
        } catch (NoTypeConversionAvailableException e) {
            throw new IOException(e);
        }
    }
}
