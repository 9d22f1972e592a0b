package io.github.cameltwenty.internal.bulk;

import static io.github.cameltwenty.internal.record.RecordWithId.ID;

import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyRateLimitException;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.catalog.ApiChanges;
import io.github.cameltwenty.catalog.Capability;
import io.github.cameltwenty.catalog.ServerInfo;
import io.github.cameltwenty.internal.client.LostAnswer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.net.PercentCodec;

/**
 * Finds records by their keys: their ids by a typed filter of GraphQL, which carries any value and is not bound to the length of a
 * URL, then the records by REST. Where a server or a key has no GraphQL, all by REST.
 */
final class KeyLookUp {
    /** So that the request line, with path and cursor, stays below 8,000 bytes. */
    private static final int LONGEST_FILTER = 7_000;

    private static final String DELETED = ID + " " + UpsertWrite.DELETED_AT + " ";

    private final BulkCalls calls;
    private volatile boolean isRefused;

    KeyLookUp(String resource, BulkCalls calls) {
        this.calls = calls;
        // settings are no records to the GraphQL of later servers
        this.isRefused = ApiChanges.MOVED.contains(resource);
    }

    /** The records that have one of the keys, and perhaps others. */
    List<Map<?, ?>> living(UpsertKeys keys, Collection<List<String>> wanted, KnownFields fields) {
        return find(keys, wanted, fields, false);
    }

    /**
     * As {@link #living}, of those that are softly deleted: their id, when they were deleted, and the fields that are keys. The REST
     * API of 1.0.3 does not show them (recorded).
     */
    List<Map<?, ?>> deleted(UpsertKeys keys, Collection<List<String>> wanted, KnownFields fields) {
        return find(keys, wanted, fields, true);
    }

    private List<Map<?, ?>> find(
            UpsertKeys keys, Collection<List<String>> wanted, KnownFields fields, boolean deleted) {
        if (fields.resource() != null && !isRefused) {
            try {
                KeyFilter filter = filter(keys.filter(wanted), deleted);
                return deleted
                        ? List.copyOf(nodes(filter, fields, DELETED + keys.selection())
                                .values())
                        : byGraphql(filter, fields);
            } catch (TwentyException e) {
                if (isPassing(e)) {
                    throw e;
                }
                List<Map<?, ?>> found = byRest(keys, wanted, deleted);
                isRefused = true;
                return found;
            }
        }
        return byRest(keys, wanted, deleted);
    }

    private static KeyFilter filter(KeyFilter keys, boolean deleted) {
        return deleted ? new KeyFilter.All(List.of(keys, KeyFilter.deleted())) : keys;
    }

    /** Whether REST would fare no better: the server is not reached, or busy, or its answer broke off. */
    static boolean isPassing(TwentyException e) {
        return LostAnswer.isLost(e)
                || e instanceof TwentyConnectionException
                || e instanceof TwentyRateLimitException
                || e instanceof TwentyServerException && e.getStatusCode() >= 500;
    }

    /**
     * In one call where the record alone is wanted. Not in November 2025, whose upsert sets the creator anew: that has a part which
     * its documents, and so a selection, do not name.
     */
    private List<Map<?, ?>> byGraphql(KeyFilter filter, KnownFields fields) {
        ServerInfo server = calls.server();
        boolean keepsCreator = server.version().equals(ServerInfo.V1_0) || server.zonesAndLiteralPrefixes();
        if (keepsCreator && server.isRead() && !calls.readsRelations()) {
            String all = GraphqlNames.of(fields, server).orElseThrow().fields();
            return List.copyOf(nodes(filter, fields, all).values());
        }
        Collection<String> ids = nodes(filter, fields, ID).keySet();
        boolean isShort = server.version().equals(ServerInfo.CURRENT) && !calls.readsRelations();
        return records(isShort ? calls.stored(ids, false) : calls.findByIds(ids, false));
    }

    /** By id. */
    private Map<String, Map<?, ?>> nodes(KeyFilter filter, KnownFields fields, String selection) {
        String type = GraphqlNames.capitalized(fields.resource().singular());
        Map<String, Map<?, ?>> nodes = new LinkedHashMap<>();
        new GraphqlWalk(calls, type, filter.toGraphql(), selection, GraphqlWalk.PAGE)
                .forEachRemaining(node -> nodes.put(node.get(ID).toString(), node));
        return nodes;
    }

    private List<Map<?, ?>> byRest(UpsertKeys keys, Collection<List<String>> wanted, boolean deleted) {
        if (deleted && !calls.server().offers(Capability.RESTORE)) {
            throw calls.refusal("The REST API of this server does not show softly deleted records, and GraphQL is"
                    + " refused: without restoreDeleted they are not looked for");
        }
        Map<Object, Map<?, ?>> found = new LinkedHashMap<>();
        List<List<String>> rest = new ArrayList<>(wanted);
        while (!rest.isEmpty()) {
            int size = fitting(keys, rest, deleted);
            String filter = filter(keys.filter(rest.subList(0, size)), deleted).toRest();
            records(calls.find(filter, size)).forEach(record -> found.put(record.get(ID), record));
            rest = rest.subList(size, rest.size());
        }
        return List.copyOf(found.values());
    }

    /** How many of the keys go into one filter. */
    private int fitting(UpsertKeys keys, List<List<String>> wanted, boolean deleted) {
        int size = wanted.size();
        while (length(filter(keys.filter(wanted.subList(0, size)), deleted)) > LONGEST_FILTER) {
            if (size == 1) {
                throw calls.refusal("The key " + wanted.get(0)
                        + " is too long to look it up by REST, and this server refuses GraphQL: nothing was written");
            }
            size = size / 2;
        }
        return size;
    }

    private static int length(KeyFilter filter) {
        return PercentCodec.encode(filter.toRest(), StandardCharsets.UTF_8).length();
    }

    private static List<Map<?, ?>> records(List<?> found) {
        List<Map<?, ?>> records = new ArrayList<>();
        found.forEach(record -> records.add((Map<?, ?>) record));
        return records;
    }
}
