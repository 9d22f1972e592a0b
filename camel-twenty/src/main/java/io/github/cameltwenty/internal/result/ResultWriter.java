package io.github.cameltwenty.internal.result;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyOutputFormat;
import io.github.cameltwenty.catalog.OperationResult;
import io.github.cameltwenty.internal.client.AnswerReader;
import io.github.cameltwenty.internal.client.GivenRecords;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.internal.json.JsonMap;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.record.FieldSelection;
import io.github.cameltwenty.internal.record.RecordWithId;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.apache.camel.converter.stream.CachedOutputStream;

/** Turns an answer into body and headers, in the format that the endpoint asks for. */
public final class ResultWriter implements AnswerReader<ResultWriter.Result> {
    private final EndpointOptions options;
    private final TwentyRequest request;
    private final Exchange exchange;

    /**
     * @param page null where the answer is not a page, or was not unwrapped
     * @param records how many it held; 0 where it was not unwrapped
     */
    public record Result(int status, Object body, TwentyResult.Page page, int records) implements GivenRecords {
        @Override
        public boolean isPage() {
            return page != null;
        }
    }

    public ResultWriter(EndpointOptions options, TwentyRequest request, Exchange exchange) {
        this.options = options;
        this.request = request;
        this.exchange = exchange;
    }

    @Override
    public Result read(int status, InputStream answer) throws IOException {
        if (options.result().getOutputFormat() == TwentyOutputFormat.envelope) {
            StreamCache envelope = cached(answer);
            if (request.operation().result() == OperationResult.DATA) {
                // 200 is also said to what failed
                TwentyResult.reader(request).read(status, (InputStream) envelope);
                envelope.reset();
            }
            return new Result(status, envelope, null, 0);
        }
        TwentyResult result = TwentyResult.reader(request).read(status, answer);
        return new Result(status, formatted(status, result.value()), result.page(), result.records());
    }

    private StreamCache cached(InputStream answer) throws IOException {
        try (CachedOutputStream cache = new CachedOutputStream(exchange)) {
            answer.transferTo(cache);
            return cache.newStreamCache();
        }
    }

    private Object formatted(int status, Object whole) {
        if (whole == null) {
            return null;
        }
        FieldSelection fields = FieldSelection.of(options.reading().getFields());
        fields.warnOfMissing(whole, request.action());
        Object value = fields.cut(whole);
        if (options.result().getOutputFormat() == TwentyOutputFormat.json) {
            return Json.write(value);
        }
        Class<?> type = options.result().getOutputClass();
        if (type == null) {
            return value;
        }
        return value instanceof List<?> several
                ? several.stream()
                        .map(record -> TypedResults.typed(record, type, request, status))
                        .toList()
                : TypedResults.typed(value, type, request, status);
    }

    public void write(TwentyResult result) {
        Object body = formatted(result.status(), result.value());
        write(new Result(result.status(), body, result.page(), result.records()));
    }

    /** A result that several calls gave. */
    public void write(int status, Object value) {
        write(result(status, value));
    }

    Result result(int status, Object value) {
        return new Result(status, formatted(status, value), null, 1);
    }

    public Result deleted(String id) {
        Map<String, Object> record = new JsonMap();
        record.put(RecordWithId.ID, id);
        return result(200, record);
    }

    public void write(Result result) {
        Message message = exchange.getMessage();
        message.setBody(result.body());
        message.setHeader(TwentyConstants.STATUS_CODE, result.status());
        TwentyResult.Page page = result.page();
        if (page != null) {
            set(message, TwentyConstants.TOTAL_COUNT, page.totalCount());
            set(message, TwentyConstants.HAS_NEXT_PAGE, page.hasNextPage());
            set(message, TwentyConstants.START_CURSOR, page.startCursor());
            set(message, TwentyConstants.END_CURSOR, page.endCursor());
        }
    }

    /** A value that the answer lacks must not be left over from an earlier page. */
    private static void set(Message message, String header, Object value) {
        if (value == null) {
            message.removeHeader(header);
        } else {
            message.setHeader(header, value);
        }
    }
}
