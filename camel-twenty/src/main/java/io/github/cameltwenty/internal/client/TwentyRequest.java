package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyException.Refusal;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.catalog.ApiChanges;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.catalog.OperationInput;
import io.github.cameltwenty.catalog.OperationResult;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hc.core5.net.PercentCodec;

/**
 * One call to Twenty, checked and complete.
 *
 * @param resource plural name, or {@link Operation#GENERAL}
 * @param path below the base URL
 * @param query parameters, not encoded
 * @param body what to send as JSON, a {@link GraphqlCall} or a {@link RestCall}; null for none
 * @param purpose the operation of which the call is a part, in whose name it fails
 * @param isRepeat whether an earlier request, of which this one knows no more, may have done the work
 * @param bounds of one attempt at it
 */
public record TwentyRequest(
        String resource,
        Operation operation,
        String path,
        Map<String, String> query,
        Object body,
        Operation purpose,
        boolean isRepeat,
        CallBounds bounds) {
    public TwentyRequest {
        query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
    }

    /**
     * @param id null for an operation that needs none
     */
    public static TwentyRequest of(
            String resource, Operation operation, String id, Map<String, String> query, Object body) {
        String path = operation.path().replace("{resource}", resource);
        String filled = id == null ? path : path.replace("{id}", id);
        return new TwentyRequest(resource, operation, filled, query, body, operation, false, CallBounds.DEFAULT);
    }

    /** The same call as a part of another operation. */
    public TwentyRequest as(Operation otherPurpose) {
        return new TwentyRequest(resource, operation, path, query, body, otherPurpose, isRepeat, bounds);
    }

    public TwentyRequest repeated(boolean repeat) {
        return new TwentyRequest(resource, operation, path, query, body, purpose, repeat, bounds);
    }

    public TwentyRequest withQuery(Map<String, String> otherQuery) {
        return new TwentyRequest(resource, operation, path, otherQuery, body, purpose, isRepeat, bounds);
    }

    public TwentyRequest withPath(String otherPath) {
        return new TwentyRequest(resource, operation, otherPath, query, body, purpose, isRepeat, bounds);
    }

    /** The same call, which is given up beyond these bounds. */
    TwentyRequest within(CallBounds otherBounds) {
        return new TwentyRequest(resource, operation, path, query, body, purpose, isRepeat, otherBounds);
    }

    /** The same call where later versions serve settings, which takes no query. */
    TwentyRequest moved() {
        String single = path.replace("/rest/batch/", "/rest/").replace("/rest/", "/rest/metadata/");
        Object sent = operation == Operation.CREATE_MANY ? ((List<?>) body).get(0) : body;
        return new TwentyRequest(resource, operation, single, Map.of(), sent, purpose, isRepeat, bounds);
    }

    /** Whether it is about several records that no other call takes at once. */
    boolean isBatch() {
        return operation == Operation.CREATE_MANY && body instanceof List<?> records && records.size() != 1;
    }

    /** The id at the end of the path, of a request about one record. */
    public String id() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Whether its path ends with the id of what it is about. */
    boolean isAboutOneRecord() {
        return operation.path().endsWith("/{id}") && !path.endsWith("/" + resource);
    }

    /** As HTTP has it. */
    String method() {
        return body instanceof RestCall call ? call.method().name() : operation.method();
    }

    /** What goes along, to be written as JSON unless it is a {@link GraphqlCall}; null for nothing. */
    Object content() {
        return body instanceof RestCall call ? call.body() : body;
    }

    /** Whether its answer may be any JSON value, or none. */
    boolean takesAnyAnswer() {
        return operation.result() == OperationResult.ANSWER;
    }

    /** Whether it changes nothing. */
    boolean isRead() {
        return method().equals("GET")
                || operation.input() == OperationInput.DUPLICATES
                || body instanceof GraphqlCall call && call.changesNothing();
    }

    boolean isDepth2() {
        return "2".equals(query.get("depth"));
    }

    TwentyRequest withDepth1() {
        Map<String, String> shallower = new LinkedHashMap<>(query);
        shallower.put("depth", "1");
        return withQuery(shallower);
    }

    /** Whether its resource is one that later versions answer without an envelope. */
    boolean mayBeAnsweredBare() {
        return ApiChanges.MOVED.contains(resource) && !(body instanceof GraphqlCall);
    }

    public TwentyRequest withBody(Object otherBody) {
        return new TwentyRequest(resource, operation, path, query, otherBody, purpose, isRepeat, bounds);
    }

    /** Whether it makes records, so that doing it twice may make them twice. */
    boolean isCreate() {
        return switch (operation.input()) {
            case RECORD, RECORDS -> true;
            case DEFINITION -> operation.method().equals("POST");
            default -> false;
        };
    }

    /** Whether doing it twice does no more than doing it once: a create only where the client gives the ids. */
    boolean isRepeatable() {
        return switch (operation.input()) {
            case RECORD -> hasId(body);
            case RECORDS -> body instanceof List<?> records && records.stream().allMatch(TwentyRequest::hasId);
            // the records that were merged away would not be found again
            case MERGE -> body instanceof Map<?, ?> merge && Boolean.TRUE.equals(merge.get("dryRun"));
            case REST -> isRead();
            // names are taken once: a second create of an object or a field is refused
            // a workflow would run twice
            case WORKFLOW_INPUT -> false;
            case GRAPHQL, TEXT, FILE -> body instanceof GraphqlCall call && call.isRepeatable();
            default -> true;
        };
    }

    /** Whether its body is still there after an attempt. */
    boolean canBeSentAgain() {
        return !(body instanceof GraphqlCall call) || call.canBeSentAgain();
    }

    private static boolean hasId(Object record) {
        return record instanceof Map<?, ?> fields && fields.get("id") != null;
    }

    URI uri(String baseUrl) {
        String parameters = query.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return URI.create(baseUrl + path + (parameters.isEmpty() ? "" : "?" + parameters));
    }

    /** Commas stay, as they may in a query: a list of 200 ids fits into a request line so. */
    private static String encoded(String value) {
        return PercentCodec.encode(value, StandardCharsets.UTF_8).replace("%2C", ",");
    }

    /** How many bytes its request line has, without the path of the base URL: servers and proxies refuse one of over 8,192. */
    public int lineLength() {
        return (method() + " " + uri("") + " HTTP/1.1").length();
    }

    /** {@code companies/createOne}, as in the endpoint's URI. */
    public String action() {
        return resource + "/" + purpose.operationName();
    }

    /** The failure of a call whose answer is of no use. */
    public TwentyServerException unusable(int statusCode, String why) {
        return new TwentyServerException(action() + ": " + why, refusal(statusCode, null, List.of(why)));
    }

    public Refusal refusal(int statusCode, String error, List<String> messages) {
        return new Refusal(resource, purpose.operationName(), statusCode, error, messages);
    }
}
