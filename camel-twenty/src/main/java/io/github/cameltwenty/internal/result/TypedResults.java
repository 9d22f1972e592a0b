package io.github.cameltwenty.internal.result;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyException.Refusal;
import io.github.cameltwenty.TwentyRecords;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.record.FieldSelection;
import io.github.cameltwenty.internal.record.RecordIterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/** Gives results the form that an endpoint's {@code outputClass} asks for. */
public final class TypedResults {
    private TypedResults() {}

    /**
     * @param type null for maps
     * @param status of the answer
     */
    static Object typed(Object record, Class<?> type, TwentyRequest request, int status) {
        if (type == null) {
            return record;
        }
        try {
            return Json.convert(record, type);
        } catch (IllegalArgumentException e) {
            String message =
                    "done, but the answer does not fit the outputClass " + type.getName() + ": " + e.getMessage();
            throw new TwentyException(
                    request.action() + ": " + message,
                    new Refusal(request.resource(), request.purpose().operationName(), status, null, List.of(message)),
                    e);
        }
    }

    /** A body that gives the records as they are asked for. */
    public static Object lazy(RecordIterator records, EndpointOptions options, TwentyRequest request) {
        RecordIterator late = new DeferredFailure(records);
        Class<?> type = options.result().getOutputClass();
        FieldSelection fields = FieldSelection.of(options.reading().getFields());
        RecordIterator selected = fields.paths().isEmpty() ? late : mapped(late, cutting(fields, request));
        return type == null
                ? new TwentyRecords(selected)
                : new TwentyRecords.Typed<>(mapped(selected, record -> typed(record, type, request, 200)));
    }

    private static UnaryOperator<Object> cutting(FieldSelection fields, TwentyRequest request) {
        AtomicBoolean first = new AtomicBoolean(true);
        return record -> {
            if (first.getAndSet(false)) {
                fields.warnOfMissing(record, request.action());
            }
            return fields.cut(record);
        };
    }

    private static RecordIterator mapped(RecordIterator records, UnaryOperator<Object> change) {
        return new RecordIterator() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public Object next() {
                return change.apply(records.next());
            }

            @Override
            public void close() {
                records.close();
            }

            @Override
            public String toString() {
                return records.toString();
            }
        };
    }
}
