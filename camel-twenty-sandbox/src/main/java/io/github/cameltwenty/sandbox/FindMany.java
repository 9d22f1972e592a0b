package io.github.cameltwenty.sandbox;

/**
 * What a search asks for.
 *
 * @param filter null for none
 * @param after null for none
 * @param before null for none
 */
record FindMany(Filter filter, OrderBy order, Cursor after, Cursor before, int limit) {
    /** Those that a filter takes, by id. */
    static FindMany all(Filter filter, Fields fields, int limit) {
        return new FindMany(filter, OrderBy.parse(null, fields), null, null, limit);
    }

    static FindMany of(Query query, Limits limits, Fields fields) {
        OrderBy order = OrderBy.parse(query.get("order_by"), fields);
        return new FindMany(
                Filter.of(query, fields),
                order,
                Cursor.decode(query.get("starting_after"), order),
                Cursor.decode(query.get("ending_before"), order),
                limits.of(query.get("limit")));
    }
}
