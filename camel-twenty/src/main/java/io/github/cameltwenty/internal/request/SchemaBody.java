package io.github.cameltwenty.internal.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;

/** Reads what a message says of objects and fields. All throw {@link IllegalArgumentException}. */
public final class SchemaBody {
    private static final String COLUMN = "object";

    private final Exchange exchange;

    public SchemaBody(Exchange exchange) {
        this.exchange = exchange;
    }

    /** Of one object or field; none where the message has no body. */
    public Map<String, Object> readOne() {
        Object body = new BodyReader(exchange).read();
        Map<String, Object> one = new LinkedHashMap<>();
        if (body instanceof Map<?, ?> members) {
            members.forEach((name, value) -> one.put(name.toString(), value));
        } else if (body != null && !(body instanceof String)) {
            throw new IllegalArgumentException(
                    "The body is a list where one object or field is wanted: use ensureSchema");
        }
        return one;
    }

    /** The id that the body as a whole is; null where it is something else. */
    public String readId() {
        return new BodyReader(exchange).readIfText() instanceof String id ? id : null;
    }

    /** A {@code Map}, or a {@code List} of them: of JSON, of a CSV with a column {@code object}, or of objects. */
    public Object readAll() {
        String text = new BodyReader(exchange).readText();
        if (text != null && isCsv(text)) {
            return CsvRows.of(text);
        }
        Object body = new BodyReader(exchange).read();
        if (!(body instanceof List<?> several)) {
            return body;
        }
        if (!several.isEmpty() && several.get(0) instanceof List<?>) {
            return CsvRows.of(several);
        }
        List<Object> rows = new ArrayList<>();
        several.forEach(one -> rows.add(new BodyReader(exchange).element(one, rows.size())));
        return rows;
    }

    private static boolean isCsv(String text) {
        String firstLine = text.strip().lines().findFirst().orElse("");
        for (String name : firstLine.split(",")) {
            if (name.replace("\"", "").strip().equals(COLUMN)) {
                return true;
            }
        }
        return false;
    }
}
