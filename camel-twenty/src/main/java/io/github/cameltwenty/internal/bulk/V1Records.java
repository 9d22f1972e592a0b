package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.client.GraphqlCall;
import io.github.cameltwenty.internal.record.RecordParts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * As 1.0.3 has it, by GraphQL: by a filter on ids, and by as many updates in one document as there are records, each with an
 * outcome of its own. REST takes one record only there, and does not reach those that are softly deleted.
 */
final class V1Records implements SeveralRecords {
    private static final String UPDATE = """
            mutation UpdateMany($filter: %1$sFilterInput!, $data: %1$sUpdateInput!) {
              update%2$s(filter: $filter, data: $data) { %3$s }
            }
            """;

    private final BulkCalls calls;
    private final GraphqlNames names;
    private final RefusedForms forms = new RefusedForms();

    V1Records(BulkCalls calls, GraphqlNames names) {
        this.calls = calls;
        this.names = names;
    }

    @Override
    public List<?> find(Collection<String> ids) {
        List<Object> found = new ArrayList<>();
        GraphqlWalk walk = new GraphqlWalk(
                calls, names.singular(), living(ids), names.fields(), Math.max(GraphqlWalk.PAGE, ids.size()));
        forms.asked(() -> {
            // no more than were asked for: the same ones may come without end
            while (found.size() < ids.size() && walk.hasNext()) {
                found.add(walk.next());
            }
            return found;
        });
        return found;
    }

    @Override
    public IdCalls.Answer delete(Collection<String> ids) {
        String mutation = SoftlyDeleted.DESTROY.formatted(names.singular(), names.plural());
        // as destroys on later servers, and unlike REST's deletes here
        boolean reachesDeleted = Operation.DESTROY_MANY.operationName().equals(calls.operationName());
        Map<String, Object> filter = reachesDeleted ? SoftlyDeleted.named(ids) : living(ids);
        return forms.asked(() ->
                new IdCalls(calls).byMutation(GraphqlCall.repeatableMutation(mutation, Map.of("filter", filter))));
    }

    /** None: what is deleted here is destroyed. */
    @Override
    public Set<String> deleted(Collection<String> ids) {
        return Set.of();
    }

    @Override
    public Map<String, Object> update(Collection<String> ids, Map<String, Object> changes) {
        String mutation = UPDATE.formatted(names.singular(), names.plural(), names.fields());
        Map<String, Object> variables = Map.of("filter", living(ids), "data", changes);
        List<?> records = forms.asked(
                        () -> new IdCalls(calls).byMutation(GraphqlCall.repeatableMutation(mutation, variables)))
                .records();
        return withRelations(LaterRecords.byId(records));
    }

    @Override
    public Map<String, Object> updateEach(List<StoredChange> changes) {
        StringBuilder head = new StringBuilder("mutation UpdateEach(");
        StringBuilder body = new StringBuilder();
        Map<String, Object> variables = new LinkedHashMap<>();
        for (int i = 0; i < changes.size(); i++) {
            StoredChange change = changes.get(i);
            head.append("$d").append(i).append(": ").append(names.singular()).append("UpdateInput! ");
            body.append("a%1$d: update%2$s(id: \"%3$s\", data: $d%1$d) { ...Written } "
                    .formatted(i, names.singular(), change.id()));
            variables.put("d" + i, RecordParts.changeable(change.changes()));
        }
        String mutation =
                head + ") { " + body + "} fragment Written on " + names.singular() + " { " + names.fields() + " }";
        Map<?, ?> data =
                forms.asked(() -> new IdCalls(calls).byMutations(GraphqlCall.repeatableMutation(mutation, variables)));
        Map<String, Object> changed = new LinkedHashMap<>();
        for (int i = 0; i < changes.size(); i++) {
            if (data.get("a" + i) instanceof Map<?, ?> record) {
                changed.put(changes.get(i).id(), record);
            }
        }
        return withRelations(changed);
    }

    private static Map<String, Object> living(Collection<String> ids) {
        return SoftlyDeleted.and(SoftlyDeleted.named(ids), SoftlyDeleted.deletedAt("NULL"));
    }

    /** GraphQL answers with the record alone. */
    private Map<String, Object> withRelations(Map<String, Object> records) {
        if (!calls.readsRelations() || records.isEmpty()) {
            return records;
        }
        Map<String, Object> read = new LinkedHashMap<>(records);
        calls.find(records.keySet()).forEach(record -> read.replace(BulkCalls.idOf(record), record));
        return read;
    }

    @Override
    public boolean reachesDeleted() {
        return false;
    }

    @Override
    public boolean isRefused() {
        return forms.isRefused();
    }
}
