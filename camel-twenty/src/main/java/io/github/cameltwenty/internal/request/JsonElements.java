package io.github.cameltwenty.internal.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.cameltwenty.internal.json.JsonRecords;
import java.io.Closeable;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.Supplier;

/** The elements of a JSON text, which says where it is broken. */
final class JsonElements implements Iterator<Object>, Closeable {
    private static final int QUOTED = 20;

    private final JsonRecords records;
    private final String text;
    private int index;

    /**
     * @param text the whole of it; null where it is not at hand
     */
    JsonElements(JsonRecords records, String text) {
        this.records = records;
        this.text = text;
    }

    @Override
    public boolean hasNext() {
        return orNamed(records::hasNext);
    }

    @Override
    public Object next() {
        Object next = orNamed(records::next);
        index++;
        return next;
    }

    private <T> T orNamed(Supplier<T> read) {
        try {
            return read.get();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof JsonProcessingException json) {
                throw new IllegalArgumentException(
                        "Record " + index + " is not JSON: " + where(text, json) + json.getOriginalMessage(), json);
            }
            throw e;
        }
    }

    @Override
    public void close() {
        records.close();
    }

    /** Where in a text JSON is broken; with a quotation where the whole text is at hand. */
    static String where(String text, JsonProcessingException e) {
        if (e.getLocation() == null) {
            return "";
        }
        String place = "line " + e.getLocation().getLineNr() + ", column "
                + e.getLocation().getColumnNr();
        if (text == null) {
            return place + ": ";
        }
        int offset = (int) Math.min(text.length(), Math.max(0, e.getLocation().getCharOffset()));
        String spot = text.substring(Math.max(0, offset - QUOTED), Math.min(text.length(), offset + QUOTED));
        return place + ", near '" + spot + "': ";
    }
}
