package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.TwentyException.Refusal;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.bulk.PageWalk;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import io.github.cameltwenty.internal.json.JsonList;
import io.github.cameltwenty.internal.json.JsonMap;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.options.OptionChecks;
import io.github.cameltwenty.internal.result.ResultWriter;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;

/** Gets the workspace's objects, or the fields of one or all of them. */
public final class GetObjects implements Action {
    private static final String NAME = "namePlural";

    private final Operation operation;
    private final EndpointOptions options;

    public GetObjects(EndpointOptions options) {
        this.operation = options.operation();
        this.options = options;
    }

    @Override
    public void run(Exchange exchange, TwentyClient client, Attempts attempts) {
        TwentyRequest request = TwentyRequest.of(Operation.GENERAL, operation, null, Map.of(), null);
        List<Object> objects = new JsonList();
        new PageWalk(
                        request,
                        page -> client.send(page, TwentyResult.reader(page), attempts),
                        new PageWalk.Settings(null, null, false))
                .forEachRemaining(objects::add);
        Object result = operation == Operation.GET_FIELDS ? fields(objects, request) : objects;
        new ResultWriter(options, request, exchange).write(200, result);
    }

    private List<Object> fields(List<Object> objects, TwentyRequest request) {
        String option = options.message().getObject();
        String wanted = option == null || option.isBlank() ? null : option;
        List<String> names = objects.stream()
                .map(object -> String.valueOf(((Map<?, ?>) object).get(NAME)))
                .toList();
        if (wanted != null && !names.contains(wanted)) {
            String message = "The option object is '" + wanted + "', which the workspace does not have"
                    + OptionChecks.suggestion(Catalog.nearest(wanted, names));
            throw new TwentyValidationException(
                    request.action() + ": " + message,
                    new Refusal(request.resource(), operation.operationName(), 0, null, List.of(message)),
                    null);
        }
        List<Object> fields = new JsonList();
        for (Object object : objects) {
            Map<?, ?> parts = (Map<?, ?>) object;
            boolean meant = wanted == null || wanted.equals(parts.get(NAME));
            if (meant && parts.get("fields") instanceof List<?> its) {
                its.forEach(field -> fields.add(named(String.valueOf(parts.get(NAME)), (Map<?, ?>) field)));
            }
        }
        return fields;
    }

    private static Map<String, Object> named(String object, Map<?, ?> field) {
        Map<String, Object> named = new JsonMap();
        named.put("object", object);
        field.forEach((name, value) -> named.put(name.toString(), value));
        return named;
    }
}
