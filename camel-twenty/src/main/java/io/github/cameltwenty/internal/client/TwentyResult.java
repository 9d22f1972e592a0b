package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.catalog.OperationResult;
import io.github.cameltwenty.internal.client.AnswerReader.NotTwentyException;
import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.internal.json.JsonList;
import io.github.cameltwenty.internal.json.JsonMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.Map;

/**
 * What an operation gave, unwrapped from the server's envelope.
 *
 * @param status from 200 to 299
 * @param value a {@code Map} or a {@code List} of them; of {@code general/rest} any JSON value
 * @param page null where the answer is not a page
 */
public record TwentyResult(int status, Object value, Page page) implements GivenRecords {
    private static final String DATA = "data";
    private static final String DUPLICATES = "duplicates";

    /**
     * Where a page stands among the records that match.
     *
     * @param startCursor null on an empty page
     * @param endCursor null on an empty page
     */
    public record Page(Integer totalCount, boolean hasNextPage, String startCursor, String endCursor) {}

    @Override
    public int records() {
        return value instanceof List<?> several ? several.size() : 1;
    }

    @Override
    public boolean isPage() {
        return page != null;
    }

    /** A reader of the answers to such a request. */
    public static AnswerReader<TwentyResult> reader(TwentyRequest request) {
        if (request.takesAnyAnswer()) {
            return TwentyResult::any;
        }
        return (status, body) -> {
            Object answer = Json.read(body);
            boolean wrapped = answer instanceof Map<?, ?> map && map.containsKey(DATA);
            boolean mayBeBare = request.mayBeAnsweredBare()
                    || MetadataCalls.mayServe(request)
                    || request.operation().result() == OperationResult.GROUPS;
            if (!wrapped && mayBeBare) {
                return bare(request, status, answer);
            }
            if (answer instanceof Map<?, ?> envelope) {
                return of(request.operation(), status, envelope);
            }
            throw new NotTwentyException("it is not a JSON object");
        };
    }

    /** Of an empty answer null. */
    private static TwentyResult any(int status, InputStream body) throws IOException {
        PushbackInputStream answer = new PushbackInputStream(body);
        int first = answer.read();
        if (first < 0) {
            return new TwentyResult(status, null, null);
        }
        answer.unread(first);
        return new TwentyResult(status, Json.read(answer), null);
    }

    /** As settings resources of later versions answer, and their aliases: without an envelope. */
    private static TwentyResult bare(TwentyRequest request, int status, Object answer) throws NotTwentyException {
        return switch (request.operation().result()) {
            case RECORD -> new TwentyResult(status, bareRecord(request, answer), null);
            case RECORDS -> bareRecords(request, status, answer);
            case GROUPS ->
                new TwentyResult(status, limited(listOf(answer), request.query().get("limit")), null);
            case DUPLICATES, DATA -> throw new NotTwentyException("it holds no data list");
            case DOCUMENT, ANSWER -> throw new NotTwentyException("it is no OpenAPI document");
        };
    }

    private static Object bareRecord(TwentyRequest request, Object answer) throws NotTwentyException {
        boolean isDelete = request.operation().isDelete();
        boolean done =
                answer instanceof Boolean || answer instanceof Map<?, ?> map && Boolean.TRUE.equals(map.get("success"));
        if (isDelete && Boolean.FALSE.equals(answer)) {
            throw HttpCaller.notFound(request);
        }
        if (isDelete && done) {
            Map<String, Object> deleted = new JsonMap();
            deleted.put("id", request.id());
            return deleted;
        }
        if (answer instanceof Map<?, ?> record && record.containsKey("id")) {
            return record;
        }
        throw new NotTwentyException("it holds no data record");
    }

    private static TwentyResult bareRecords(TwentyRequest request, int status, Object answer)
            throws NotTwentyException {
        if (request.operation().method().equals("GET") && answer instanceof List<?> all) {
            return BareListAnswer.page(all, request, status, request.operation() != Operation.FIND_ALL);
        }
        boolean oneCreated = request.operation() == Operation.CREATE_MANY && answer instanceof Map<?, ?>;
        if (oneCreated) {
            List<Object> created = new JsonList();
            created.add(bareRecord(request, answer));
            return new TwentyResult(status, created, null);
        }
        throw new NotTwentyException("it holds no data list");
    }

    /** November 2025 gives all groups, whatever the limit. */
    private static List<?> limited(List<?> groups, String limit) {
        if (limit == null || groups.size() <= Long.parseLong(limit)) {
            return groups;
        }
        List<Object> first = new JsonList();
        first.addAll(groups.subList(0, Integer.parseInt(limit)));
        return first;
    }

    private static List<?> listOf(Object answer) throws NotTwentyException {
        if (answer instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
            return list;
        }
        throw new NotTwentyException("it is no list of objects");
    }

    private static TwentyResult of(Operation operation, int status, Map<?, ?> envelope) throws IOException {
        return switch (operation.result()) {
            case GROUPS -> throw new NotTwentyException("it is no list of objects");
            case RECORD -> new TwentyResult(status, onlyMember(envelope, Map.class), null);
            case RECORDS -> new TwentyResult(status, onlyMember(envelope, List.class), page(envelope));
            case DUPLICATES -> new TwentyResult(status, duplicates(envelope), null);
            case DATA -> new TwentyResult(status, GraphqlAnswer.data(envelope), null);
            case DOCUMENT -> new TwentyResult(status, document(envelope), null);
            case ANSWER -> new TwentyResult(status, envelope, null);
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
