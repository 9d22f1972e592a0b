package io.github.cameltwenty.internal.bulk;

import static io.github.cameltwenty.internal.record.RecordWithId.ID;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyFilter;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.catalog.ServerInfo;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.GraphqlCall;
import io.github.cameltwenty.internal.client.LostAnswer;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import io.github.cameltwenty.internal.record.InputRecord;
import io.github.cameltwenty.internal.record.RecordParts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** The calls of a bulk operation, each told under the operation's own name. */
public final class BulkCalls {
    /** Below the 8,192 bytes of usual servers and proxies, with room for the path of a base URL. */
    private static final int LONGEST_LINE = 7_700;

    /** Without relations. */
    private static final Map<String, String> PLAIN = Map.of("depth", "0");

    private final String resource;
    private final Operation operation;
    private final Map<String, String> query;
    private final TwentyClient client;
    private final Attempts attempts;
    private final AtomicInteger status;

    public BulkCalls(
            String resource, Operation operation, Map<String, String> query, TwentyClient client, Attempts attempts) {
        this(resource, operation, query, client, attempts, new AtomicInteger(200));
    }

    private BulkCalls(
            String resource,
            Operation operation,
            Map<String, String> query,
            TwentyClient client,
            Attempts attempts,
            AtomicInteger status) {
        this.resource = resource;
        this.operation = operation;
        this.query = query;
        this.client = client;
        this.attempts = attempts;
        this.status = status;
    }

    /** HTTP status of the last answer; 200 where there was none. */
    public int status() {
        return status.get();
    }

    String action() {
        return resource + "/" + operation.operationName();
    }

    String resource() {
        return resource;
    }

    String operationName() {
        return operation.operationName();
    }

    /** Of a record in the body; -1 where the body is one record. */
    int placeOf(int index) {
        return operation == Operation.UPSERT_ONE ? -1 : index;
    }

    private TwentyRequest request(Operation call, String id, Map<String, String> parameters, Object body) {
        return TwentyRequest.of(resource, call, id, parameters, body).as(operation);
    }

    /** The same calls, which are left where they take too long, so that less can be asked for in one. */
    public BulkCalls hasty() {
        return new BulkCalls(resource, operation, query, client, attempts.hasty(), status);
    }

    /** How much goes into a call, as the option says. */
    public BatchSize batchSize(String option) {
        return BatchSize.of(option, client, request(operation, null, query, null), attempts);
    }

    TwentyResult send(TwentyRequest request, LostAnswer<TwentyResult> lost) {
        TwentyResult result = client.send(request, TwentyResult.reader(request), attempts, lost);
        status.set(result.status());
        return result;
    }

    /** A call of its own path, in the name of this operation. */
    TwentyRequest requestAt(String path, Operation call, Map<String, String> parameters, Object body) {
        Map<String, String> all = new LinkedHashMap<>(query);
        all.putAll(parameters);
        return request(call, null, all, body).withPath(path.replace("{resource}", resource));
    }

    TwentyResult send(TwentyRequest request) {
        return send(request, refusal -> Optional.empty());
    }

    TwentyNotFoundException notFound(String record) {
        String message = "Record not found: " + record;
        return new TwentyNotFoundException(action() + ": " + message, told(status(), message));
    }

    /** All or none, in the order of the chunk though later servers answer in another. */
    public List<?> create(List<InputRecord> chunk) {
        return create(chunk, query, this::found);
    }

    /** By the ids of the records, which all have one: those that are there are updated, the others created. */
    List<?> upsert(List<InputRecord> chunk) {
        Map<String, String> parameters = new LinkedHashMap<>(query);
        parameters.put("upsert", "true");
        // a repeat is never refused for what an earlier attempt did
        return create(chunk, parameters, records -> Optional.empty());
    }

    private List<?> create(
            List<InputRecord> chunk,
            Map<String, String> parameters,
            Function<List<Map<String, Object>>, Optional<TwentyResult>> found) {
        List<Map<String, Object>> records =
                chunk.stream().map(InputRecord::record).toList();
        boolean numbered = records.stream().allMatch(record -> record.get(ID) != null);
        TwentyRequest request = request(Operation.CREATE_MANY, null, parameters, records)
                .repeated(chunk.stream().anyMatch(InputRecord::isRepeat));
        TwentyResult result = send(request, refusal -> numbered ? found.apply(records) : Optional.empty());
        List<?> created = (List<?>) result.value();
        return numbered ? new AnswerOrder(this).of(records, created) : created;
    }

    /** What an earlier attempt created, if it did: all of the records or none. */
    private Optional<TwentyResult> found(List<Map<String, Object>> records) {
        List<Object> found = find(records.stream().map(BulkCalls::idOf).toList());
        return found.size() == records.size() ? Optional.of(new TwentyResult(201, found, null)) : Optional.empty();
    }

    /** Those of the records that are there. */
    List<Object> find(Collection<?> ids) {
        return findByIds(ids, false);
    }

    /**
     * Those of the records that are there, in pieces of which each fits in a request line.
     *
     * @param deleted whether they are softly deleted; no others are found then
     */
    List<Object> findByIds(Collection<?> ids, boolean deleted) {
        TwentyFilter softly = TwentyFilter.field("deletedAt").isNotNull();
        return find(ids, query, some -> {
            TwentyFilter named = TwentyFilter.field(ID).in(some);
            return (deleted ? named.and(softly) : named).toString();
        });
    }

    /** As {@link #findByIds} on later servers: without relations, and with ids in the form that is the shortest. */
    List<Object> stored(Collection<String> ids, boolean deleted) {
        return find(ids, PLAIN, some -> IdFilter.of(some) + (deleted ? ",deletedAt[is]:NOT_NULL" : ""));
    }

    private <T> List<Object> find(Collection<T> ids, Map<String, String> parameters, Function<List<T>, String> filter) {
        List<T> all = List.copyOf(ids);
        if (all.isEmpty()) {
            return new ArrayList<>();
        }
        String whole = filter.apply(all);
        if (all.size() == 1 || !isTooLong(finding(whole, parameters, all.size()))) {
            return find(whole, parameters, all.size());
        }
        List<Object> found = find(all.subList(0, all.size() / 2), parameters, filter);
        found.addAll(find(all.subList(all.size() / 2, all.size()), parameters, filter));
        return found;
    }

    boolean isTooLong(TwentyRequest request) {
        return request.lineLength() > LONGEST_LINE;
    }

    /** All records that match. */
    List<Object> find(String filter, int pageSize) {
        return find(filter, query, pageSize);
    }

    private List<Object> find(String filter, Map<String, String> parameters, int pageSize) {
        List<Object> found = new ArrayList<>();
        walk(filter, parameters, Math.max(60, pageSize), true).forEachRemaining(found::add);
        return found;
    }

    TwentyRequest request(GraphqlCall call) {
        return request(Operation.GRAPHQL, null, Map.of(), call);
    }

    /** Whether the records are asked for with their relations. */
    boolean readsRelations() {
        return !"0".equals(query.get("depth"));
    }

    /**
     * Asks GraphQL in the name of this operation.
     *
     * @param member the object that is wanted of the answer's data
     * @throws TwentyServerException where it is not there
     */
    Map<?, ?> graphql(GraphqlCall call, String member) {
        Map<?, ?> data = (Map<?, ?>) send(request(call)).value();
        if (data.get(member) instanceof Map<?, ?> found) {
            return found;
        }
        throw untold("The answer of GraphQL holds no " + member, null);
    }

    private TwentyException.Refusal told(int httpStatus, String message) {
        return new TwentyException.Refusal(resource, operation.operationName(), httpStatus, null, List.of(message));
    }

    /** What is refused here, before a call. */
    TwentyValidationException refusal(String message) {
        return new TwentyValidationException(action() + ": " + message, told(0, message));
    }

    /** The fields of the resource on this server. */
    KnownFields fields() {
        return KnownFields.of(resource, server());
    }

    ServerInfo server() {
        return client.server(request(operation, null, query, null), attempts);
    }

    /** The records that match, without their relations, as they are asked for. */
    public PageWalk walk(String filter, int pageSize) {
        return walk(filter, PLAIN, pageSize, false);
    }

    private PageWalk walk(String filter, Map<String, String> others, int pageSize, boolean strict) {
        return new PageWalk(
                finding(filter, others, pageSize),
                request -> client.send(request, TwentyResult.reader(request), attempts),
                new PageWalk.Settings(null, null, strict));
    }

    private TwentyRequest finding(String filter, Map<String, String> others, int pageSize) {
        Map<String, String> parameters = new LinkedHashMap<>(others);
        parameters.put("limit", String.valueOf(pageSize));
        parameters.put("order_by", ID);
        parameters.put("filter", filter);
        return request(Operation.FIND_MANY, null, parameters, null);
    }

    /** As Twenty writes it: in lower case, whatever was given. */
    static String idOf(Object record) {
        Object id = ((Map<?, ?>) record).get(ID);
        return id == null ? null : id.toString().toLowerCase(Locale.ROOT);
    }

    /** What a success has not told of what it did. */
    TwentyServerException untold(String message, Throwable cause) {
        return new TwentyServerException(action() + ": " + message, told(status(), message), cause);
    }

    /** A record by its id, without its relations. */
    Map<?, ?> findOne(String id) {
        return (Map<?, ?>) send(request(Operation.FIND_ONE, id, PLAIN, null)).value();
    }

    public Object update(InputRecord item) {
        Map<String, Object> changes = RecordParts.changeable(item.record());
        return send(request(Operation.UPDATE_ONE, item.id(), query, changes)).value();
    }

    /** A record that is gone after a lost answer was deleted by it. */
    public Object delete(InputRecord item) {
        TwentyRequest request = request(Operation.DELETE_ONE, item.id(), query, null);
        TwentyResult gone = new TwentyResult(200, Map.of(ID, item.id()), null);
        return send(
                        request.repeated(item.isRepeat()),
                        refusal -> refusal instanceof TwentyNotFoundException ? Optional.of(gone) : Optional.empty())
                .value();
    }
}
