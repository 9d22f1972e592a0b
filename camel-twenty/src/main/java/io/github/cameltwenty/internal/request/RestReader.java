package io.github.cameltwenty.internal.request;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyMethod;
import io.github.cameltwenty.internal.client.RestCall;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.options.RestTarget;
import io.github.cameltwenty.options.MessageOptions;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Reads a message into a call of any path of the REST API. All mistakes are {@link IllegalArgumentException}s. */
public final class RestReader {
    private final MessageOptions options;

    RestReader(EndpointOptions options) {
        this.options = options.message();
    }

    /** What the options say, before the first message. */
    public static void check(EndpointOptions options) {
        String path = options.message().getPath();
        if (path != null && !path.isBlank()) {
            RestTarget.path("The option path", path);
        }
        RestTarget.query("The option query", options.message().getQuery());
    }

    TwentyRequest read(Exchange exchange, TwentyRequest named) {
        RestTarget target = target(exchange.getMessage());
        Object body = target.method().hasBody() ? body(exchange, target) : null;
        return named.withPath(target.path()).withQuery(target.query()).withBody(new RestCall(target.method(), body));
    }

    private RestTarget target(Message message) {
        String method = QueryReader.text(message, TwentyConstants.METHOD, null);
        TwentyMethod wanted = method == null
                ? options.getMethod()
                : RestTarget.method("The header " + TwentyConstants.METHOD, method);
        return new RestTarget(wanted, path(message), query(message, wanted));
    }

    private String path(Message message) {
        Object header = message.getHeader(TwentyConstants.PATH);
        if (header != null) {
            return RestTarget.path("The header " + TwentyConstants.PATH, header.toString());
        }
        String option = options.getPath();
        if (option == null || option.isBlank()) {
            throw new IllegalArgumentException("No path given: set the option path or the header "
                    + TwentyConstants.PATH + ", as /rest/companies");
        }
        return RestTarget.path("The option path", option);
    }

    /** A blank one was meant to narrow what is written to. */
    private Map<String, String> query(Message message, TwentyMethod method) {
        Object header = message.getHeader(TwentyConstants.QUERY);
        if (header == null) {
            return RestTarget.query("The option query", options.getQuery());
        }
        if (method != TwentyMethod.GET && header.toString().isBlank()) {
            throw new IllegalArgumentException("The header " + TwentyConstants.QUERY + " is blank");
        }
        return RestTarget.query("The header " + TwentyConstants.QUERY, header);
    }

    private static Object body(Exchange exchange, RestTarget target) {
        Object body = new BodyReader(exchange).read();
        if (body instanceof Map<?, ?> || body instanceof List<?>) {
            return body;
        }
        throw new IllegalArgumentException("The body " + (body == null ? "is empty" : "is '" + body + "'") + ", but "
                + target.method() + " sends an object or a list: give {} where there is nothing to say");
    }
}
