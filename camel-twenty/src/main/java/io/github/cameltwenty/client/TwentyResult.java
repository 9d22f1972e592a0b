package io.github.cameltwenty.client;

import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.client.AnswerReader.NotTwentyException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * What an operation gave, unwrapped from the server's envelope.
 *
 * @param status from 200 to 299
 * @param value a {@code Map} or a {@code List} of them
 * @param page null where the answer is not a page
 */
public record TwentyResult(int status, Object value, Page page) {
    private static final String DATA = "data";
    private static final String DUPLICATES = "duplicates";

    /**
     * Where a page stands among the records that match.
     *
     * @param startCursor null on an empty page
     * @param endCursor null on an empty page
     */
    public record Page(Integer totalCount, boolean hasNextPage, String startCursor, String endCursor) {}

    /** A reader of the operation's answers. */
    public static AnswerReader<TwentyResult> reader(Operation operation) {
        return (status, body) -> of(operation, status, envelope(body));
    }

    private static Map<?, ?> envelope(InputStream body) throws IOException {
        if (Json.read(body) instanceof Map<?, ?> envelope) {
            return envelope;
        }
        throw new NotTwentyException("it is not a JSON object");
    }

    private static TwentyResult of(Operation operation, int status, Map<?, ?> envelope) throws NotTwentyException {
        return switch (operation.result()) {
            case RECORD -> new TwentyResult(status, onlyMember(envelope, Map.class), null);
            case RECORDS -> new TwentyResult(status, onlyMember(envelope, List.class), page(envelope));
            case DUPLICATES -> new TwentyResult(status, duplicates(envelope), null);
            case DOCUMENT -> new TwentyResult(status, document(envelope), null);
        };
    }

    /** Twenty wraps a result twice: {@code {"data": {"createCompany": …}}}. */
    private static Object onlyMember(Map<?, ?> envelope, Class<?> type) throws NotTwentyException {
        if (envelope.get(DATA) instanceof Map<?, ?> data && data.size() == 1) {
            Object member = data.values().iterator().next();
            boolean records = !(member instanceof List<?> list) || list.stream().allMatch(Map.class::isInstance);
            if (type.isInstance(member) && records) {
                return member;
            }
        }
        throw new NotTwentyException("it holds no data." + (type == List.class ? " list" : " record"));
    }

    private static Page page(Map<?, ?> envelope) {
        if (!(envelope.get("pageInfo") instanceof Map<?, ?> info)) {
            return null;
        }
        return new Page(
                envelope.get("totalCount") instanceof Number count ? count.intValue() : null,
                Boolean.TRUE.equals(info.get("hasNextPage")),
                info.get("startCursor") instanceof String cursor ? cursor : null,
                info.get("endCursor") instanceof String cursor ? cursor : null);
    }

    /** {@code companyDuplicates} becomes {@code duplicates}, so that a route reads all resources alike. */
    private static Object duplicates(Map<?, ?> envelope) throws NotTwentyException {
        if (!(envelope.get(DATA) instanceof List<?> entries)) {
            throw new NotTwentyException("it holds no data list");
        }
        List<Object> results = new JsonList();
        for (Object entry : entries) {
            if (!(entry instanceof Map<?, ?> found)) {
                throw new NotTwentyException("its data list holds something else than objects");
            }
            Map<String, Object> result = new JsonMap();
            result.put("totalCount", found.get("totalCount"));
            result.put("pageInfo", found.get("pageInfo"));
            result.put(DUPLICATES, duplicateRecords(found));
            results.add(result);
        }
        return results;
    }

    /** In the entry itself in 1.0, one {@code data} further down in later versions. */
    private static Object duplicateRecords(Map<?, ?> entry) throws NotTwentyException {
        Map<?, ?> holder = entry.get(DATA) instanceof Map<?, ?> inner ? inner : entry;
        for (Map.Entry<?, ?> member : holder.entrySet()) {
            if (member.getKey().toString().endsWith("Duplicates") && member.getValue() instanceof List<?> records) {
                return records;
            }
        }
        throw new NotTwentyException("its data list holds no duplicates");
    }

    private static Object document(Map<?, ?> envelope) throws NotTwentyException {
        if (envelope.containsKey("openapi")) {
            return envelope;
        }
        throw new NotTwentyException("it is no OpenAPI document");
    }
}
