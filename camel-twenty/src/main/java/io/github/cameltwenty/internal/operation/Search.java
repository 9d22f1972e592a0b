package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.SearchForm;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import io.github.cameltwenty.internal.client.Unsupported;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.request.BodyReader;
import io.github.cameltwenty.internal.request.QueryReader;
import io.github.cameltwenty.internal.request.RequestReader;
import io.github.cameltwenty.internal.request.SearchedObjects;
import io.github.cameltwenty.internal.result.ResultWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Twenty's full-text search, in the form that the server has: the one that answered last is tried first. */
public final class Search implements Action {
    /** Twenty insists on a limit; this is what it takes for records where none is given. */
    private static final int LIMIT = 60;

    private static final List<String> PAGE_HEADERS = List.of(
            TwentyConstants.TOTAL_COUNT,
            TwentyConstants.HAS_NEXT_PAGE,
            TwentyConstants.START_CURSOR,
            TwentyConstants.END_CURSOR);

    private final RequestReader requests;
    private final EndpointOptions options;

    public Search(RequestReader requests, EndpointOptions options) {
        this.requests = requests;
        this.options = options;
    }

    @Override
    public void run(Exchange exchange, TwentyClient client, Attempts attempts) {
        TwentyRequest request = requests.read(exchange);
        Map<String, Object> variables = variables(exchange);
        TwentyResult found = search(request, variables, client, attempts);
        PAGE_HEADERS.forEach(exchange.getMessage()::removeHeader);
        new ResultWriter(options, request, exchange).write(found);
    }

    private Map<String, Object> variables(Exchange exchange) {
        Message message = exchange.getMessage();
        Map<String, Object> variables = new LinkedHashMap<>();
        try {
            variables.put("searchInput", searchInput(exchange));
            String limit = QueryReader.limit(message, options);
            variables.put("limit", limit == null ? LIMIT : Integer.valueOf(limit));
            String after = QueryReader.text(
                    message, TwentyConstants.STARTING_AFTER, options.message().getStartingAfter());
            if (after != null) {
                variables.put(SearchForm.AFTER, after);
            }
        } catch (IllegalArgumentException e) {
            throw requests.refused(e);
        }
        put(variables, "includedObjectNameSingulars", SearchedObjects.included(options));
        put(variables, "excludedObjectNameSingulars", SearchedObjects.excluded(options));
        return variables;
    }

    private static void put(Map<String, Object> variables, String variable, List<String> singulars) {
        if (!singulars.isEmpty()) {
            variables.put(variable, singulars);
        }
    }

    private String searchInput(Exchange exchange) {
        String given = QueryReader.text(
                exchange.getMessage(),
                TwentyConstants.SEARCH_INPUT,
                options.message().getSearchInput());
        String text = given != null ? given : new BodyReader(exchange).readText();
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("No text to search for: make it the body, or set the header "
                    + TwentyConstants.SEARCH_INPUT + " or the option searchInput");
        }
        return text;
    }

    private static TwentyResult search(
            TwentyRequest request, Map<String, Object> variables, TwentyClient client, Attempts attempts) {
        SearchForm form = client.graphqlForms().search();
        try {
            return search(form, request, variables, client, attempts);
        } catch (TwentyValidationException e) {
            if (!SearchForm.isOtherForm(e)) {
                throw e;
            }
            TwentyResult found = search(form.other(), request, variables, client, attempts);
            client.graphqlForms().learn(form.other());
            return found;
        }
    }

    private static TwentyResult search(
            SearchForm form,
            TwentyRequest request,
            Map<String, Object> variables,
            TwentyClient client,
            Attempts attempts) {
        if (form == SearchForm.LIST && variables.containsKey(SearchForm.AFTER)) {
            String message = "The search of this server gives no pages to go on from (later versions do): leave out"
                    + " startingAfter, and set a higher limit";
            throw Unsupported.notSent(request, message);
        }
        TwentyRequest call = request.withBody(form.call(variables));
        return client.send(call, form.reader(call), attempts);
    }
}
