package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.TwentyUnsupportedException;
import io.github.cameltwenty.catalog.Release;
import io.github.cameltwenty.catalog.ServerInfo;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.Unsupported;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.request.GroupByQuery;
import io.github.cameltwenty.internal.request.RequestReader;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Exchange;

/** A {@link SingleCall}, with a time zone for dates where the server wants one, as 2.21 does. */
final class GroupBy implements Action {
    private static final String UTC = "UTC";

    private final RequestReader requests;
    private final EndpointOptions options;
    private final SingleCall call;

    GroupBy(RequestReader requests, EndpointOptions options) {
        this.requests = requests;
        this.options = options;
        this.call = new SingleCall(requests, options);
    }

    @Override
    public void run(Exchange exchange, TwentyClient client, Attempts attempts) {
        TwentyRequest request = requests.read(exchange);
        boolean groupsIds = GroupByQuery.groupsIds(options.reading().getGroupBy());
        if (groupsIds && client.server(request, attempts).release() == Release.V2_21) {
            throw Unsupported.notSent(
                    request,
                    "This server does not group by id, of which each would be a group of its own. Use instead: findAll");
        }
        if (GroupByQuery.groupsDates(options.reading().getGroupBy())) {
            request = zoned(request, client.server(request, attempts));
        }
        call.send(exchange, request, client, attempts);
    }

    /**
     * @throws TwentyUnsupportedException where the server knows no zones: those of November 2025 group by UTC
     */
    private TwentyRequest zoned(TwentyRequest request, ServerInfo server) {
        String wanted = GroupByQuery.timeZone(options.reading().getTimeZone());
        if (!server.isRead()) {
            return request;
        }
        if (!server.zonesAndLiteralPrefixes() && wanted != null && !wanted.equals(UTC)) {
            throw Unsupported.notSent(request, "This server groups dates by UTC only: leave out timeZone=" + wanted);
        }
        String sent = wanted == null ? UTC : wanted;
        Map<String, String> query = new LinkedHashMap<>(request.query());
        query.put(
                "group_by",
                GroupByQuery.dimensions(
                        options.reading().getGroupBy(), server.zonesAndLiteralPrefixes() ? sent : null));
        return request.withQuery(query);
    }
}
