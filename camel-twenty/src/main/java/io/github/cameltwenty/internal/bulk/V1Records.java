package io.github.cameltwenty.internal.bulk;

import static io.github.cameltwenty.internal.record.RecordWithId.ID;

import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.internal.client.GraphqlCall;
import io.github.cameltwenty.internal.record.RecordParts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * As 1.0.3 has it, by GraphQL: by a filter on ids, and by as many updates in one document as there are records, each with an
 * outcome of its own. REST takes one record only there, and does not reach those that are softly deleted.
 */
final class V1Records implements SeveralRecords {
    private static final int PAGE = 200;
    private static final String FIND = """
            query FindMany($filter: %1$sFilterInput, $first: Int, $after: String, $orderBy: [%1$sOrderByInput]) {
              %2$s(filter: $filter, first: $first, after: $after, orderBy: $orderBy) {
                edges { node { %3$s } }
                pageInfo { hasNextPage endCursor }
              }
            }
            """;
    private static final String DELETE =
            "mutation DeleteMany($filter: %sFilterInput!) { destroy%s(filter: $filter) { id } }";
    private static final String UPDATE = """
            mutation UpdateMany($filter: %1$sFilterInput!, $data: %1$sUpdateInput!) {
              update%2$s(filter: $filter, data: $data) { %3$s }
            }
            """;

    /** Said to a document that the server does not know or take, whatever the records in it. */
    private static final Pattern FORM = Pattern.compile(
            "Cannot query field|Unknown type|Unknown argument|Duplicate root resolver|Query too complex|must have a selection"
                    + "|must not have a selection|used in position expecting");

    private final BulkCalls calls;
    private final GraphqlNames names;
    private volatile boolean isRefused;

    V1Records(BulkCalls calls, GraphqlNames names) {
        this.calls = calls;
        this.names = names;
    }

    @Override
    public List<?> find(Collection<String> ids) {
        String query = FIND.formatted(names.singular(), calls.resource(), names.fields());
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("filter", living(ids));
        variables.put("first", Math.max(PAGE, ids.size()));
        variables.put("orderBy", List.of(Map.of(ID, "AscNullsFirst")));
        List<Object> found = new ArrayList<>();
        boolean hasMore = true;
        while (hasMore) {
            Map<?, ?> page = asked(() -> calls.graphql(GraphqlCall.query(query, variables), calls.resource()));
            List<?> edges = ListPart.listOf(page, "edges");
            edges.forEach(edge -> found.add(((Map<?, ?>) edge).get("node")));
            Map<?, ?> info = (Map<?, ?>) page.get("pageInfo");
            // no more than were asked for: the same ones may come without end
            hasMore = Boolean.TRUE.equals(info.get("hasNextPage")) && !edges.isEmpty() && found.size() < ids.size();
            variables.put("after", info.get("endCursor"));
        }
        return found;
    }

    @Override
    public Set<String> delete(Collection<String> ids) {
        String mutation = DELETE.formatted(names.singular(), names.plural());
        IdCalls.Answer answer = asked(() ->
                new IdCalls(calls).byMutation(GraphqlCall.repeatableMutation(mutation, Map.of("filter", living(ids)))));
        // a repeat does not tell what the first attempt deleted
        return answer.isRepeat()
                ? new HashSet<>(ids)
                : LaterRecords.byId(answer.records()).keySet();
    }

    @Override
    public Map<String, Object> update(Collection<String> ids, Map<String, Object> changes) {
        String mutation = UPDATE.formatted(names.singular(), names.plural(), names.fields());
        Map<String, Object> variables = Map.of("filter", living(ids), "data", changes);
        List<?> records = asked(
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
                asked(() -> new IdCalls(calls).byMutations(GraphqlCall.repeatableMutation(mutation, variables)));
        Map<String, Object> changed = new LinkedHashMap<>();
        for (int i = 0; i < changes.size(); i++) {
            if (data.get("a" + i) instanceof Map<?, ?> record) {
                changed.put(changes.get(i).id(), record);
            }
        }
        return withRelations(changed);
    }

    private static Map<String, Object> living(Collection<String> ids) {
        Map<String, Object> named = Map.of(ID, Map.of("in", List.copyOf(ids)));
        return Map.of("and", List.of(named, Map.of("deletedAt", Map.of("is", "NULL"))));
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

    private <T> T asked(Supplier<T> call) {
        try {
            return call.get();
        } catch (TwentyException e) {
            boolean isUnserved = e instanceof TwentyAuthenticationException
                    || e instanceof TwentyServerException && e.getStatusCode() > 0 && e.getStatusCode() < 500;
            isRefused |= isUnserved
                    || e.getMessages().stream()
                            .anyMatch(message -> FORM.matcher(message).find());
            throw e;
        }
    }

    @Override
    public boolean reachesDeleted() {
        return false;
    }

    @Override
    public boolean isRefused() {
        return isRefused;
    }
}
