package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyFilter;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.catalog.ServerInfo;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.options.FilterText;
import io.github.cameltwenty.internal.options.OptionTable;
import io.github.cameltwenty.internal.request.QueryReader;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.camel.Message;

/** What a filter that is read needs of the server: that it reads it as it was meant. Asked only of a filter that tells servers apart. */
public final class FilterNeeds {
    private final EndpointOptions options;
    private final TwentyRequest named;
    private final Function<String, FieldType> types;

    public FilterNeeds(EndpointOptions options) {
        this.options = options;
        this.named = TwentyRequest.of(options.resource(), options.operation(), null, Map.of(), null);
        this.types = FilterText.types(options.resource());
    }

    /**
     * @throws TwentyValidationException where the server would find something else, with the right form
     */
    public void check(Message message, TwentyClient client, Attempts attempts) {
        if (!OptionTable.isUsed(options.operation(), "filter")
                || message.getHeader(TwentyConstants.FILTER) instanceof TwentyFilter) {
            return;
        }
        String filter = QueryReader.text(
                message, TwentyConstants.FILTER, options.message().getFilter());
        if (filter == null) {
            return;
        }
        try {
            FilterText text = FilterText.of("The filter", filter);
            if (!text.dependsOnServer(types)) {
                return;
            }
            ServerInfo server = client.server(named, attempts);
            String misread = server.isRead() ? text.misreading(prefixes(server), types) : null;
            if (misread != null) {
                throw new IllegalArgumentException("The filter is '" + filter + "': " + misread);
            }
        } catch (IllegalArgumentException e) {
            throw new TwentyValidationException(
                    options.action() + ": " + e.getMessage(), named.refusal(0, null, List.of(e.getMessage())), e);
        }
    }

    private static FilterText.Prefixes prefixes(ServerInfo server) {
        return server.zonesAndLiteralPrefixes() ? FilterText.Prefixes.LITERAL : FilterText.Prefixes.PATTERN;
    }
}
