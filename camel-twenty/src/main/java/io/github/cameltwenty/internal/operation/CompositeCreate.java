package io.github.cameltwenty.internal.operation;

import static io.github.cameltwenty.internal.record.RecordWithId.ID;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.TwentyOutputFormat;
import io.github.cameltwenty.catalog.ApiChanges;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.bulk.BatchSize;
import io.github.cameltwenty.internal.bulk.BulkCalls;
import io.github.cameltwenty.internal.bulk.ChunkOutcome;
import io.github.cameltwenty.internal.check.RecordCheck;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import io.github.cameltwenty.internal.json.JsonList;
import io.github.cameltwenty.internal.json.JsonMap;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.record.InputRecord;
import io.github.cameltwenty.internal.record.RecordWithId;
import io.github.cameltwenty.internal.request.BodyReader;
import io.github.cameltwenty.internal.request.RequestReader;
import io.github.cameltwenty.internal.result.ResultWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.camel.Exchange;

/**
 * Creates a record and those that belong to it, which a member of the body lists: all, or nothing that lasts. What was made before
 * a later call failed is deleted again.
 */
public final class CompositeCreate implements Action {
    private static final int CREATED = 201;

    private final Parts parts;
    private final SingleCall alone;
    private final RequestReader requests;
    private final RecordCheck check;
    private final EndpointOptions options;

    /**
     * @param member of the body, which lists the parts
     * @param resource of the parts
     * @param key the field of a part that holds the id of the record, as Twenty 1.0 names it
     */
    public record Parts(String member, String resource, String key) {
        /** Of the resources that have such parts. */
        static Optional<Parts> of(String resource) {
            return switch (resource) {
                case "notes" -> Optional.of(new Parts("targets", "noteTargets", "noteId"));
                case "tasks" -> Optional.of(new Parts("targets", "taskTargets", "taskId"));
                case "companies" -> Optional.of(new Parts("people", "people", "companyId"));
                default -> Optional.empty();
            };
        }
    }

    /**
     * The record that has the parts.
     *
     * @param isOurs whether this step made it for certain: one with an id of the user's that is found after a lost answer may have
     *     been there before
     */
    private record Made(Object id, boolean isOurs) {}

    public CompositeCreate(
            Parts parts, SingleCall alone, RequestReader requests, RecordCheck check, EndpointOptions options) {
        this.parts = parts;
        this.alone = alone;
        this.requests = requests;
        this.check = check;
        this.options = options;
    }

    @Override
    public void run(Exchange exchange, TwentyClient client, Attempts attempts) {
        TwentyRequest request = requests.read(exchange);
        Map<?, ?> body = (Map<?, ?>) request.body();
        if (!(body.get(parts.member()) instanceof List<?> listed)) {
            alone.send(exchange, request, client, attempts);
            return;
        }
        List<Map<String, Object>> records = records(listed);
        TwentyRequest parent = request.withBody(without(parts.member(), body));
        if (records.isEmpty()) {
            alone.send(exchange, parent, client, attempts);
            return;
        }
        Set<String> fields =
                hasRenamed(records) ? client.server(parent, attempts).fields(parts.resource()) : Set.of();
        TwentyResult answer = alone.create(parent, client, attempts);
        Map<?, ?> created = (Map<?, ?>) answer.value();
        Map<String, Object> result = new JsonMap();
        created.forEach((name, value) -> result.put(name.toString(), value));
        List<InputRecord> items = items(records, String.valueOf(created.get(ID)), fields);
        boolean isOurs = answer.status() == CREATED || request.body() instanceof RecordWithId;
        result.put(parts.member(), createParts(items, parent, new Made(created.get(ID), isOurs), client, attempts));
        new ResultWriter(options, parent, exchange).write(CREATED, result);
    }

    private static Map<String, Object> without(String member, Map<?, ?> record) {
        Map<String, Object> rest = new LinkedHashMap<>();
        record.forEach((name, value) -> rest.put(name.toString(), value));
        rest.remove(member);
        return rest;
    }

    private List<Map<String, Object>> records(List<?> listed) {
        try {
            if (options.result().getOutputFormat() == TwentyOutputFormat.envelope && !listed.isEmpty()) {
                throw new IllegalArgumentException("The option outputFormat is 'envelope', but a record with "
                        + parts.member() + " takes several calls: allowed are object, json");
            }
            List<Map<String, Object>> records = new ArrayList<>();
            for (Object part : listed) {
                String place = parts.member() + "[" + records.size() + "]";
                Map<String, Object> record = BodyReader.asRecord(part, place);
                check.check(record, RecordCheck.ALONE, place + ".");
                records.add(record);
            }
            return records;
        } catch (IllegalArgumentException e) {
            throw requests.refused(e);
        }
    }

    private List<InputRecord> items(List<Map<String, Object>> records, String parentId, Set<String> fields) {
        List<InputRecord> items = new ArrayList<>();
        for (Map<String, Object> record : records) {
            Map<String, Object> part = new LinkedHashMap<>();
            record.forEach((name, value) -> part.put(onServer(name, fields), value));
            part.put(onServer(parts.key(), fields), parentId);
            boolean numbered = options.writing().isClientIds() && part.get(ID) == null;
            items.add(new InputRecord(
                    items.size(),
                    null,
                    numbered ? new RecordWithId(UUID.randomUUID().toString(), part) : part));
        }
        return items;
    }

    /** Whether not all versions call their fields so: only then does the server need to be asked. */
    private boolean hasRenamed(List<Map<String, Object>> records) {
        return Stream.concat(Stream.of(parts.key()), records.stream().flatMap(record -> record.keySet().stream()))
                .anyMatch(name -> ApiChanges.laterName(parts.resource(), name).isPresent()
                        || ApiChanges.earlierName(parts.resource(), name).isPresent());
    }

    /** Under the name of this server, whichever version's is given. */
    private String onServer(String field, Set<String> fields) {
        return ApiChanges.laterName(parts.resource(), field)
                .or(() -> ApiChanges.earlierName(parts.resource(), field).filter(name -> !fields.contains(field)))
                .filter(fields::contains)
                .orElse(field);
    }

    private List<Object> createParts(
            List<InputRecord> items, TwentyRequest parent, Made made, TwentyClient client, Attempts attempts) {
        BulkCalls calls = new BulkCalls(parts.resource(), Operation.CREATE_MANY, parent.query(), client, attempts);
        List<Object> done = new JsonList();
        try {
            int size = BatchSize.mostOf(options.writing().getBatchSize());
            for (int from = 0; from < items.size(); from += size) {
                done.addAll(calls.create(items.subList(from, Math.min(items.size(), from + size))));
            }
            return done;
        } catch (TwentyException e) {
            throw cleanUp(e, items, done, parent, made, client, attempts);
        }
    }

    /** Deletes what this step made, and nothing that may have been there before. */
    private TwentyException cleanUp(
            TwentyException failure,
            List<InputRecord> items,
            List<Object> done,
            TwentyRequest parent,
            Made made,
            TwentyClient client,
            Attempts attempts) {
        String whole = parent.resource() + " " + made.id();
        Set<Object> partIds = new LinkedHashSet<>();
        done.forEach(part -> partIds.add(((Map<?, ?>) part).get(ID)));
        if (ChunkOutcome.mayBeDone(failure)) {
            items.stream()
                    .map(InputRecord::record)
                    .filter(RecordWithId.class::isInstance)
                    .forEach(part -> partIds.add(part.get(ID)));
        }
        try {
            for (Object id : partIds) {
                delete(parts.resource(), String.valueOf(id), client, attempts);
            }
            if (!made.isOurs()) {
                return failure.with("What may have been there before is left: " + whole);
            }
            delete(parent.resource(), String.valueOf(made.id()), client, attempts);
            return failure.with("What was made before is deleted again: " + whole);
        } catch (TwentyException e) {
            failure.addSuppressed(e);
            return failure.with("What was made before could not be deleted and is left: " + whole);
        }
    }

    private static void delete(String resource, String id, TwentyClient client, Attempts attempts) {
        TwentyRequest request = TwentyRequest.of(resource, Operation.DELETE_ONE, id, Map.of(), null);
        try {
            client.send(request, TwentyResult.reader(request), attempts);
        } catch (TwentyNotFoundException e) {
            // it was never made
        }
    }
}
