package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.catalog.Capability;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.catalog.ServerInfo;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.json.JsonList;
import io.github.cameltwenty.internal.json.JsonMap;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.result.ResultWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;

/** Tells what is known of the server, as a map. */
public final class GetServerInfo implements Action {
    private final EndpointOptions options;

    public GetServerInfo(EndpointOptions options) {
        this.options = options;
    }

    @Override
    public void run(Exchange exchange, TwentyClient client, Attempts attempts) {
        TwentyRequest named = TwentyRequest.of(Operation.GENERAL, Operation.GET_SERVER_INFO, null, Map.of(), null);
        new ResultWriter(options, named, exchange).write(200, map(client.server(named, attempts)));
    }

    private static Map<String, Object> map(ServerInfo server) {
        boolean current = server.version().equals(ServerInfo.CURRENT);
        Map<String, Object> capabilities = new JsonMap();
        for (Capability capability : Capability.values()) {
            capabilities.put(capability.optionName(), server.offers(capability));
        }
        Map<String, Object> limits = new JsonMap();
        // recorded of 1.0.3 and of a server of November 2025
        limits.put("depth", current ? 1 : 2);
        limits.put("limit", current ? 200 : null);
        limits.put("batchSize", current ? 200 : null);
        Map<String, Object> info = new JsonMap();
        info.put("apiVersion", server.version());
        info.put("documented", server.isRead());
        info.put("objects", list(server.workspace().resources().keySet()));
        info.put("settings", list(server.metadata()));
        info.put("operations", list(operations(server)));
        info.put("capabilities", capabilities);
        info.put("limits", limits);
        return info;
    }

    private static List<String> operations(ServerInfo server) {
        return Operation.of("companies").stream()
                .filter(operation ->
                        ServerNeeds.needed(operation).map(server::offers).orElse(true))
                .map(Operation::operationName)
                .toList();
    }

    private static List<Object> list(Collection<String> names) {
        List<Object> list = new JsonList();
        list.addAll(names);
        return list;
    }
}
