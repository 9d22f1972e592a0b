package io.github.cameltwenty.internal.request;

import static io.github.cameltwenty.internal.request.BodyReader.asRecord;

import io.github.cameltwenty.internal.check.RecordCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;

/** Reads what {@code findDuplicates} looks for: records or ids, one or several, or a body in Twenty's own form. */
record DuplicatesReader(RecordCheck check) {
    Object read(Exchange exchange) {
        BodyReader reader = new BodyReader(exchange);
        Object body = reader.read();
        if (body instanceof Map<?, ?> twentys && isTwentysOwn(twentys)) {
            return twentys.get("data") instanceof List<?> given && twentys.size() == 1 ? searched(given) : twentys;
        }
        List<?> inputs = body instanceof List<?> several ? several : body == null ? List.of() : List.of(body);
        List<Object> values = new ArrayList<>();
        for (Object input : inputs) {
            values.add(reader.element(input, values.size()));
        }
        if (values.isEmpty()) {
            throw new IllegalArgumentException("The body is empty: give records or ids");
        }
        if (values.stream().allMatch(String.class::isInstance)) {
            return Map.of("ids", values);
        }
        if (values.stream().anyMatch(String.class::isInstance)) {
            throw new IllegalArgumentException("The body holds ids and records: give one or the other");
        }
        return searched(values);
    }

    private Map<String, Object> searched(List<?> values) {
        List<Object> records = new ArrayList<>();
        for (Object value : values) {
            Map<String, Object> record = asRecord(value, "Record " + records.size());
            check.check(record, records.size());
            records.add(record);
        }
        return Map.of("data", records);
    }

    /** {@code {"data": […]}} or {@code {"ids": […]}}. */
    private static boolean isTwentysOwn(Map<?, ?> body) {
        return !body.isEmpty()
                && Set.of("data", "ids").containsAll(body.keySet())
                && body.values().stream().allMatch(List.class::isInstance);
    }
}
