package io.github.cameltwenty.internal.bulk;

import static io.github.cameltwenty.internal.record.RecordWithId.ID;

import io.github.cameltwenty.internal.client.EmptyPages;
import io.github.cameltwenty.internal.client.GraphqlCall;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;

/** The records that a typed filter finds, by id, in pages that are asked for as they are needed. */
final class GraphqlWalk implements Iterator<Map<?, ?>> {
    /** Not clamped, but more would take long. */
    static final int PAGE = 200;

    private static final String FIND = """
            query FindMany($filter: %1$sFilterInput, $first: Int, $after: String, $orderBy: [%1$sOrderByInput]) {
              %2$s(filter: $filter, first: $first, after: $after, orderBy: $orderBy) {
                edges { node { %3$s } }
                pageInfo { hasNextPage endCursor }
              }
            }
            """;

    private final BulkCalls calls;
    private final String query;
    private final Map<String, Object> variables = new LinkedHashMap<>();
    private Iterator<?> edges = List.of().iterator();
    private final EmptyPages empty = new EmptyPages();
    private boolean hasMore = true;

    /** The id of the last record of the page before. */
    private String last;

    /**
     * @param type as {@code Company}
     * @param selection the fields that are wanted of each
     */
    GraphqlWalk(BulkCalls calls, String type, Map<String, Object> filter, String selection, int pageSize) {
        this.calls = calls;
        this.query = FIND.formatted(type, calls.resource(), selection);
        variables.put("filter", filter);
        variables.put("first", pageSize);
        variables.put("orderBy", List.of(Map.of(ID, "AscNullsFirst")));
    }

    @Override
    public boolean hasNext() {
        while (!edges.hasNext() && hasMore) {
            Map<?, ?> page = calls.graphql(GraphqlCall.query(query, variables), calls.resource());
            List<?> found = ListPart.listOf(page, "edges");
            edges = found.iterator();
            hasMore = page.get("pageInfo") instanceof Map<?, ?> info && Boolean.TRUE.equals(info.get("hasNextPage"));
            if (hasMore) {
                goOn(found, ((Map<?, ?>) page.get("pageInfo")).get("endCursor"));
            }
        }
        return edges.hasNext();
    }

    private void goOn(List<?> found, Object cursor) {
        if (cursor == null || Objects.equals(variables.put("after", cursor), cursor)) {
            throw calls.untold("the server says that there are more records, but gives no way to them", null);
        }
        empty.reasonToStop(found).ifPresent(reason -> {
            throw calls.untold(reason, null);
        });
        if (!found.isEmpty()) {
            String first = id(found.get(0));
            if (last != null && first.compareTo(last) <= 0) {
                throw calls.untold("the server says that there are more records, but gives the same ones again", null);
            }
            last = id(found.get(found.size() - 1));
        }
    }

    private static String id(Object edge) {
        return String.valueOf(((Map<?, ?>) ((Map<?, ?>) edge).get("node")).get(ID));
    }

    @Override
    public Map<?, ?> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return (Map<?, ?>) ((Map<?, ?>) edges.next()).get("node");
    }
}
