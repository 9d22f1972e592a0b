package io.github.cameltwenty;

import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.options.EndpointQuery;
import io.github.cameltwenty.internal.options.OptionTable;
import io.github.cameltwenty.internal.options.UriTemplate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.spi.annotations.SendDynamic;
import org.apache.camel.support.component.SendDynamicAwareSupport;

/**
 * Lets {@code toD} share one endpoint among all messages: options that may stand in headers go there, exactly as the message
 * gave them, so that no endpoint is made per filter or id and Camel's URI normalizing never sees the values.
 */
@SendDynamic("twenty")
public class TwentySendDynamicAware extends SendDynamicAwareSupport {
    private static final Map<String, String> HEADERS = Map.ofEntries(
            Map.entry("id", TwentyConstants.ID),
            Map.entry("path", TwentyConstants.PATH),
            Map.entry("depth", TwentyConstants.DEPTH),
            Map.entry("limit", TwentyConstants.LIMIT),
            Map.entry("orderBy", TwentyConstants.ORDER_BY),
            Map.entry("filter", TwentyConstants.FILTER),
            Map.entry("startingAfter", TwentyConstants.STARTING_AFTER),
            Map.entry("endingBefore", TwentyConstants.ENDING_BEFORE),
            Map.entry("variables", TwentyConstants.VARIABLES),
            Map.entry("searchInput", TwentyConstants.SEARCH_INPUT),
            Map.entry("checkpoint", TwentyConstants.CHECKPOINT),
            Map.entry("exportTo", TwentyConstants.EXPORT_TO),
            Map.entry("importFrom", TwentyConstants.IMPORT_FROM),
            Map.entry("since", TwentyConstants.SINCE));

    /** Not the support class's own, which fails for a component under another name than {@code twenty}. */
    @Override
    protected void doInit() {
        // nothing to look up
    }

    @Override
    public boolean isLenientProperties() {
        return false;
    }

    @Override
    public DynamicAwareEntry prepare(Exchange exchange, String uri, String originalUri) throws Exception {
        Map<String, Object> dynamic = new LinkedHashMap<>();
        EndpointQuery query = EndpointQuery.of(uri);
        UriTemplate.of(originalUri).refuseForeign(query);
        query.options().forEach((name, value) -> {
            if (isDynamic(query.path(), name, value)) {
                dynamic.put(HEADERS.get(name), value);
            }
        });
        // a header of the message wins over an option, also here
        dynamic.keySet().removeIf(header -> {
            String given = exchange.getMessage().getHeader(header, String.class);
            return given != null && !given.isBlank();
        });
        EndpointQuery.unwrapRaw(exchange.getContext(), dynamic);
        return new DynamicAwareEntry(uri, originalUri, dynamic, null);
    }

    /** An option that the operation would ignore stays in the URI, for the endpoint to refuse. */
    private static boolean isDynamic(String path, String name, Object value) {
        String[] action =
                path.substring(path.indexOf(':') + 1).replaceFirst("^/+", "").split("/");
        return HEADERS.containsKey(name)
                && value instanceof String
                && action.length == 2
                && Operation.find(action[0], action[1])
                        .filter(operation -> OptionTable.isUsed(operation, name))
                        .isPresent();
    }

    @Override
    public String resolveStaticUri(Exchange exchange, DynamicAwareEntry entry) throws Exception {
        EndpointQuery query = EndpointQuery.of(entry.getUri());
        Map<String, Object> fixed = new LinkedHashMap<>(query.options());
        fixed.entrySet().removeIf(option -> isDynamic(query.path(), option.getKey(), option.getValue()));
        fixed.replaceAll((name, value) -> EndpointQuery.asWritten(value));
        return new EndpointQuery(query.path(), fixed).uri();
    }

    @Override
    public Processor createPreProcessor(Exchange exchange, DynamicAwareEntry entry) {
        return target -> entry.getProperties().forEach(target.getMessage()::setHeader);
    }

    @Override
    public Processor createPostProcessor(Exchange exchange, DynamicAwareEntry entry) {
        return target -> entry.getProperties().keySet().forEach(target.getMessage()::removeHeader);
    }
}
