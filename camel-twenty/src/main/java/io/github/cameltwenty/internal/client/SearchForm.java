package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.internal.client.AnswerReader.NotTwentyException;
import io.github.cameltwenty.internal.json.JsonList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The forms of the query {@code search}, as Twenty's public sources have them; none was recorded. Both take the same arguments,
 * but for {@code after}.
 */
public enum SearchForm {
    /** Of later versions: {@code edges} with a {@code node} each, and {@code pageInfo}. */
    PAGES,
    /** Of Twenty 1.0: a list of hits. */
    LIST;

    public static final String AFTER = "after";

    private static final String HIT = "recordId objectNameSingular label imageUrl tsRankCD tsRank";

    private static final Map<String, String> TYPES = Map.of(
            "searchInput",
            "String!",
            "limit",
            "Int!",
            AFTER,
            "String",
            "includedObjectNameSingulars",
            "[String!]",
            "excludedObjectNameSingulars",
            "[String!]");

    /** How a server that has the other form says so: graphql-js's own words. */
    private static final List<String> OTHER_FORM =
            List.of("Cannot query field", "must have a selection of subfields", "Unknown argument \"after\"");

    public SearchForm other() {
        return this == PAGES ? LIST : PAGES;
    }

    public static boolean isOtherForm(TwentyException refusal) {
        return refusal instanceof TwentyValidationException
                && refusal.getMessages().stream()
                        .anyMatch(message -> OTHER_FORM.stream().anyMatch(message::contains));
    }

    /**
     * @param variables by the names of {@code search}'s arguments
     */
    public GraphqlCall call(Map<String, Object> variables) {
        String declared = variables.keySet().stream()
                .sorted()
                .map(name -> "$" + name + ": " + TYPES.get(name))
                .collect(Collectors.joining(", "));
        String arguments = variables.keySet().stream()
                .sorted()
                .map(name -> name + ": $" + name)
                .collect(Collectors.joining(", "));
        String selected = this == LIST ? HIT : "edges { node { " + HIT + " } } pageInfo { hasNextPage endCursor }";
        return GraphqlCall.query(
                "query Search(" + declared + ") { search(" + arguments + ") { " + selected + " } }", variables);
    }

    /** A reader that gives a list of hits, and where the server has pages the page. */
    public AnswerReader<TwentyResult> reader(TwentyRequest request) {
        return (status, body) -> {
            TwentyResult answer = TwentyResult.reader(request).read(status, body);
            Object found = ((Map<?, ?>) answer.value()).get("search");
            if (this == LIST && found instanceof List<?> hits) {
                return new TwentyResult(status, hits, null);
            }
            if (this == PAGES && found instanceof Map<?, ?> page && page.get("edges") instanceof List<?> edges) {
                return new TwentyResult(status, nodes(edges), page(page.get("pageInfo")));
            }
            throw new NotTwentyException("its search holds no hits");
        };
    }

    private static List<?> nodes(List<?> edges) throws NotTwentyException {
        List<Object> nodes = new JsonList();
        for (Object edge : edges) {
            if (!(edge instanceof Map<?, ?> fields) || !(fields.get("node") instanceof Map<?, ?> node)) {
                throw new NotTwentyException("an edge of its search holds no node");
            }
            nodes.add(node);
        }
        return nodes;
    }

    private static TwentyResult.Page page(Object info) {
        Map<?, ?> fields = info instanceof Map<?, ?> map ? map : Map.of();
        return new TwentyResult.Page(
                null,
                Boolean.TRUE.equals(fields.get("hasNextPage")),
                null,
                fields.get("endCursor") instanceof String cursor ? cursor : null);
    }
}
