package io.github.cameltwenty.internal.walk;

import io.github.cameltwenty.TwentyFilter;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.options.FilterGrammar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The query of a walk's first page, of which those of the others are made. */
record PageQuery(TwentyRequest first) {
    /** Below the 8,192 bytes of usual servers and proxies, with room for the path of a base URL and a cursor. */
    private static final int LONGEST_LINE = 7_000;

    /**
     * The same with conditions of the walk's own.
     *
     * @throws IllegalArgumentException where the filter cannot carry them
     */
    TwentyRequest where(TwentyFilter conditions) {
        return with(Map.of("filter", filter(conditions)));
    }

    /** As {@link #where}, in another order, without a cursor. */
    TwentyRequest ordered(String order, TwentyFilter conditions) {
        return with(Map.of("filter", filter(conditions), "order_by", order));
    }

    /** One record without relations, to see whether there is one. */
    TwentyRequest one(TwentyFilter conditions) {
        return with(Map.of("filter", conditions.toString(), "limit", "1", "depth", "0", "order_by", "id"));
    }

    private TwentyRequest with(Map<String, String> others) {
        Map<String, String> query = new LinkedHashMap<>(first.query());
        query.putAll(others);
        TwentyRequest request = first.withQuery(query);
        if (request.lineLength() > LONGEST_LINE) {
            throw new IllegalArgumentException("too long for a filter");
        }
        return request;
    }

    /** The user's own comes last: a quote that it leaves open swallows what follows it. */
    private String filter(TwentyFilter conditions) {
        String users = first.query().get("filter");
        if (users == null) {
            return conditions.toString();
        }
        String both = conditions + "," + users;
        List<String> read = FilterGrammar.split(both);
        if (read.isEmpty() || !read.get(0).equals(conditions.toString())) {
            throw new IllegalArgumentException("no filter can carry " + conditions + " beside another condition");
        }
        return "and(" + both + ")";
    }
}
