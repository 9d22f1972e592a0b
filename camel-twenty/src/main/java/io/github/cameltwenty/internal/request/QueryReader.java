package io.github.cameltwenty.internal.request;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyFilter;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.options.OptionChecks;
import io.github.cameltwenty.internal.options.OptionTable;
import io.github.cameltwenty.internal.record.FieldSelection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Message;

/** Reads headers and options into the query of a call, header before option. */
public final class QueryReader {
    private final Operation operation;
    private final EndpointOptions options;

    QueryReader(EndpointOptions options) {
        this.operation = options.operation();
        this.options = options;
    }

    /**
     * @throws IllegalArgumentException where a header brings something wrong
     */
    Map<String, String> read(Message message) {
        Map<String, String> query = new LinkedHashMap<>();
        boolean finds = operation == Operation.FIND_MANY || operation == Operation.FIND_ALL;
        boolean groups = operation == Operation.GROUP_BY;
        if (operation.hasDepth()) {
            query.put("depth", String.valueOf(depth(message)));
        }
        if (finds || groups) {
            put(query, "limit", limit(message, options));
            String order =
                    text(message, TwentyConstants.ORDER_BY, options.reading().getOrderBy());
            put(query, "order_by", groups ? GroupByQuery.orders(order) : order);
        }
        if (finds || groups || operation.writesByFilter()) {
            put(query, "filter", filter(message));
        }
        if (finds) {
            String cursor = text(
                    message, TwentyConstants.STARTING_AFTER, options.message().getStartingAfter());
            put(query, "starting_after", cursor);
        }
        if (operation == Operation.FIND_MANY) {
            put(
                    query,
                    "ending_before",
                    text(
                            message,
                            TwentyConstants.ENDING_BEFORE,
                            options.message().getEndingBefore()));
        }
        if (groups) {
            query.put(
                    "group_by",
                    GroupByQuery.dimensions(
                            options.reading().getGroupBy(),
                            GroupByQuery.timeZone(options.reading().getTimeZone())));
            put(query, "aggregate", GroupByQuery.aggregates(options.reading().getAggregate()));
        }
        if (options.reading().getFields() != null && OptionTable.isUsed(operation, "fields")) {
            query.put("fields", FieldSelection.of(options.reading().getFields()).toQuery());
        }
        if (options.writing().isSoftDelete() && OptionTable.isUsed(operation, "softDelete")) {
            query.put("soft_delete", "true");
        }
        return query;
    }

    private int depth(Message message) {
        String header = text(message, TwentyConstants.DEPTH, null);
        if (header != null) {
            return OptionChecks.depth("The header " + TwentyConstants.DEPTH, number(header));
        }
        Integer option = options.reading().getDepth();
        return option == null ? operation.defaultDepth() : option;
    }

    /** A blank one was meant to narrow what is written to: without it the body, or all records, would be. */
    private String filter(Message message) {
        Object given = message.getHeader(TwentyConstants.FILTER);
        if (operation.writesByFilter() && given != null && given.toString().isBlank()) {
            throw new IllegalArgumentException("The header " + TwentyConstants.FILTER + " is blank");
        }
        String filter = text(message, TwentyConstants.FILTER, options.message().getFilter());
        boolean written = given != null
                && !(given instanceof TwentyFilter)
                && given.toString().equals(filter);
        if (written) {
            OptionChecks.filterText("The header " + TwentyConstants.FILTER, options.resource(), operation, filter);
        }
        return filter;
    }

    /** By header or option; null where neither is set. */
    public static String limit(Message message, EndpointOptions options) {
        String header = text(message, TwentyConstants.LIMIT, null);
        if (header != null) {
            return String.valueOf(OptionChecks.limit("The header " + TwentyConstants.LIMIT, number(header)));
        }
        return options.reading().getLimit() == null
                ? null
                : options.reading().getLimit().toString();
    }

    /** The number, or the text itself where it is none: the check that follows says what is allowed. */
    private static Object number(String text) {
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private static void put(Map<String, String> query, String name, String value) {
        if (value != null) {
            query.put(name, value);
        }
    }

    /** The header as text, else the option; a blank one counts as not set. */
    public static String text(Message message, String header, String option) {
        String given = message.getHeader(header, String.class);
        if (given != null && !given.isBlank()) {
            return given;
        }
        return option == null || option.isBlank() ? null : option;
    }
}
