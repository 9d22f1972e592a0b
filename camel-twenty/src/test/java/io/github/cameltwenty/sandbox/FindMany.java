package io.github.cameltwenty.sandbox;

/**
 * What a search asks for.
 *
 * @param filter null for none
 * @param after null for none
 * @param before null for none
 */
record FindMany(Filter filter, OrderBy order, Cursor after, Cursor before, int limit) {
    static FindMany of(Query query, Limits limits, Fields fields) {
        String filter = query.get("filter");
        OrderBy order = OrderBy.parse(query.get("order_by"), fields);
        return new FindMany(
                filter == null ? null : new FilterParser(fields).parse(filter),
                order,
                Cursor.decode(query.get("starting_after"), order),
                Cursor.decode(query.get("ending_before"), order),
                limits.of(query.get("limit")));
    }
}
