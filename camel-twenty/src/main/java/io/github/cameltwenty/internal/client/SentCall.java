package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.observe.ObservedAction;
import io.github.cameltwenty.internal.observe.ObservedCall;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;

/**
 * What is told of an attempt at a request.
 *
 * @param address as {@link #server}
 */
record SentCall(
        ObservedAction action,
        String address,
        Operation operation,
        String method,
        String path,
        String id,
        int repeats,
        Duration waited)
        implements ObservedCall {
    private static final String ID = "{id}";

    /** As {@code run} has them in its path, and calls of the user's own may. */
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    static SentCall of(String baseUrl, TwentyRequest request, int repeats, Duration waited) {
        return new SentCall(
                action(baseUrl, request),
                baseUrl,
                request.operation(),
                request.method(),
                // the user's own, of which nothing is known
                request.body() instanceof RestCall ? Operation.REST.path() + "/{path}" : request.path(),
                isIdInPath(request) ? request.id() : null,
                repeats,
                waited);
    }

    /** Of a file's address, which is signed. */
    static SentCall ofFile(String baseUrl, TwentyRequest purpose, HttpRequest sent, int repeats) {
        return new SentCall(
                action(baseUrl, purpose),
                new HttpHost(sent.getScheme(), sent.getAuthority()).toURI(),
                purpose.operation(),
                sent.getMethod(),
                Operation.DOWNLOAD_FILE.path(),
                null,
                repeats,
                Duration.ZERO);
    }

    private static boolean isIdInPath(TwentyRequest request) {
        return request.isAboutOneRecord() && !(request.body() instanceof GraphqlCall);
    }

    static ObservedAction action(String baseUrl, TwentyRequest request) {
        return new ObservedAction(baseUrl, request.resource(), request.purpose());
    }

    @Override
    public URI server() {
        return URI.create(address);
    }

    @Override
    public String pathTemplate() {
        String shown = id == null ? path : path.substring(0, path.length() - id.length()) + ID;
        return UUID.matcher(shown).replaceAll(ID);
    }
}
