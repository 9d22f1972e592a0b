package io.github.cameltwenty.internal.request;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.NoTypeConversionAvailableException;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;
import org.apache.camel.util.IOHelper;

/** A message body as text. What can be read only once is put back as good as new. */
final class BodyText {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Exchange exchange;

    BodyText(Exchange exchange) {
        this.exchange = exchange;
    }

    static boolean isText(Object given) {
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

    static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    String of(Object given) {
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

    void putBack(Object consumed, Object fresh) {
        if (exchange.getMessage().getBody() == consumed) {
            exchange.getMessage().setBody(fresh);
        }
    }

    <T> T convert(Class<T> type, Object given) throws IOException {
        try {
            return exchange.getContext().getTypeConverter().mandatoryConvertTo(type, exchange, given);
        } catch (NoTypeConversionAvailableException e) {
            throw new IOException(e);
        }
    }
}
