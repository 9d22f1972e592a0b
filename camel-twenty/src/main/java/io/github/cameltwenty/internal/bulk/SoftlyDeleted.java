package io.github.cameltwenty.internal.bulk;

import static io.github.cameltwenty.internal.record.RecordWithId.ID;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyUnsupportedException;
import io.github.cameltwenty.catalog.Capability;
import io.github.cameltwenty.internal.client.GraphqlCall;
import io.github.cameltwenty.internal.client.Unsupported;
import io.github.cameltwenty.internal.record.InputRecord;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Softly deleted records by GraphQL, for 1.0.3, whose REST API destroys what it deletes, does not show what is softly deleted and
 * does not restore it (recorded).
 */
public final class SoftlyDeleted implements Deletes {
    private static final String DELETE =
            "mutation DeleteMany($filter: %sFilterInput!) { delete%s(filter: $filter) { id } }";
    static final String DESTROY = "mutation DestroyMany($filter: %sFilterInput!) { destroy%s(filter: $filter) { id } }";
    private static final String RESTORE =
            "mutation RestoreMany($filter: %sFilterInput!) { restore%s(filter: $filter) { %s } }";

    private final BulkCalls calls;
    private final GraphqlNames names;
    private final RefusedForms forms = new RefusedForms();

    private SoftlyDeleted(BulkCalls calls, GraphqlNames names) {
        this.calls = calls;
        this.names = names;
    }

    /**
     * Of the resource that is called.
     *
     * @throws TwentyUnsupportedException where nobody knows what GraphQL calls the records
     */
    static SoftlyDeleted of(BulkCalls calls) {
        return GraphqlNames.of(calls.fields(), calls.server())
                .map(names -> new SoftlyDeleted(calls, names))
                .orElseThrow(() -> Unsupported.notSent(
                        calls.request(null),
                        "The REST API of this server neither deletes softly nor restores, and what its GraphQL API calls"
                                + " one of the " + calls.resource() + " is not known: leave apiVersion at auto"));
    }

    /**
     * Those that match, by id.
     *
     * @param filter in Twenty's own writing
     */
    public static Iterator<Map<?, ?>> matching(BulkCalls calls, String filter) {
        SoftlyDeleted softly = of(calls);
        try {
            Map<String, Object> typed = new TypedFilterText(calls.fields()).read(filter);
            return softly.walk(typed);
        } catch (IllegalArgumentException e) {
            throw calls.refusal("The filter " + e.getMessage());
        }
    }

    /**
     * Those that match, whole but for their relations and the search index, in the order of their ids.
     *
     * @param filter in Twenty's own writing
     */
    public static Iterator<Map<?, ?>> records(BulkCalls calls, String filter) {
        SoftlyDeleted softly = of(calls);
        Map<String, Object> typed = and(deletedAt("NOT_NULL"), new TypedFilterText(calls.fields()).read(filter));
        return new GraphqlWalk(calls, softly.names.singular(), typed, softly.names.fields(), GraphqlWalk.PAGE);
    }

    /**
     * Destroys one that is softly deleted, where REST does not reach it.
     *
     * @return whether it was there; false too where the server has no GraphQL for that
     * @throws TwentyException where that is not known
     */
    public static boolean destroy(BulkCalls calls, InputRecord item) {
        Optional<GraphqlNames> names = GraphqlNames.of(calls.fields(), calls.server());
        if (names.isEmpty() || calls.server().offers(Capability.SOFT_DELETE)) {
            return false;
        }
        SoftlyDeleted softly = new SoftlyDeleted(calls, names.get());
        try {
            return softly.destroy(item);
        } catch (TwentyException e) {
            if (softly.isRefused() || ChunkOutcome.isRefusal(e)) {
                return false;
            }
            throw e;
        }
    }

    private boolean destroy(InputRecord item) {
        String mutation = DESTROY.formatted(names.singular(), names.plural());
        IdCalls.Answer answer = answer(mutation, and(named(List.of(item.lowerId())), deletedAt("NOT_NULL")));
        return answer.isRepeat() || !answer.records().isEmpty();
    }

    @Override
    public IdCalls.Answer delete(Collection<String> ids) {
        String mutation = DELETE.formatted(names.singular(), names.plural());
        // what is deleted already keeps the time when it was
        Map<String, Object> living = and(named(ids), deletedAt("NULL"));
        return answer(mutation, living);
    }

    @Override
    public Set<String> deleted(Collection<String> ids) {
        Set<String> deleted = new HashSet<>();
        walk(named(ids)).forEachRemaining(record -> deleted.add(BulkCalls.idOf(record)));
        return deleted;
    }

    private GraphqlWalk walk(Map<String, Object> filter) {
        // a not before another condition finds everything on 1.0.3
        Map<String, Object> softly = and(deletedAt("NOT_NULL"), filter);
        return new GraphqlWalk(calls, names.singular(), softly, ID, GraphqlWalk.PAGE);
    }

    /**
     * Brings records back.
     *
     * @return those that are there, as REST gives them; those too that were not deleted
     */
    List<?> restore(Collection<String> ids) {
        // GraphQL gives all but the search index
        boolean isWhole = ids.size() > 1 && calls.server().isRead() && !calls.readsRelations();
        String selection = isWhole ? names.fields() : ID;
        List<?> restored = answer(RESTORE.formatted(names.singular(), names.plural(), selection), named(ids))
                .records();
        return isWhole ? restored : calls.find(LaterRecords.byId(restored).keySet());
    }

    /** Whether the server takes no such calls at all. */
    boolean isRefused() {
        return forms.isRefused();
    }

    private IdCalls.Answer answer(String mutation, Map<String, Object> filter) {
        GraphqlCall call = GraphqlCall.repeatableMutation(mutation, Map.of("filter", filter));
        return forms.asked(() -> new IdCalls(calls).byMutation(call));
    }

    static Map<String, Object> named(Collection<String> ids) {
        if (ids.isEmpty()) {
            throw new IllegalStateException("without ids the server would take all records");
        }
        return Map.of(ID, Map.of("in", List.copyOf(ids)));
    }

    static Map<String, Object> deletedAt(String value) {
        return Map.of("deletedAt", Map.of("is", value));
    }

    static Map<String, Object> and(Map<String, Object> one, Map<String, Object> other) {
        return Map.of("and", List.of(one, other));
    }
}
