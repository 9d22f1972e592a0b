package io.github.cameltwenty.internal.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The elements of a JSON array, or of JSON values one after the other (JSON lines), read as they are asked for. */
public final class JsonRecords implements Iterator<Object>, Closeable {
    private final JsonParser parser;
    private final ObjectReader elements;
    private boolean started;
    private boolean inArray;
    private boolean ready;

    JsonRecords(JsonParser parser, ObjectReader elements) {
        this.parser = parser;
        this.elements = elements;
    }

    /**
     * @throws UncheckedIOException where it cannot be read; its cause is a {@link JsonProcessingException} where it is not JSON
     */
    @Override
    public boolean hasNext() {
        try {
            if (!ready) {
                ready = true;
                advance();
            }
            return parser.currentToken() != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void advance() throws IOException {
        JsonToken token = parser.nextToken();
        if (!started) {
            started = true;
            inArray = token == JsonToken.START_ARRAY;
            if (inArray) {
                token = parser.nextToken();
            }
        }
        if (inArray && token == JsonToken.END_ARRAY) {
            inArray = false;
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "There is more after the array");
            }
        }
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            Object value = elements.readValue(parser);
            ready = false;
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
