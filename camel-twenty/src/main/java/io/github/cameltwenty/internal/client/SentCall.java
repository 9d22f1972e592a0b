package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.observe.ObservedAction;
import io.github.cameltwenty.internal.observe.ObservedCall;
import java.time.Duration;
import java.util.regex.Pattern;

/** What is told of an attempt at a request. */
record SentCall(
        ObservedAction action, Operation operation, String method, String path, String id, int repeats, Duration waited)
        implements ObservedCall {
    private static final String ID = "{id}";

    /** As {@code run} has them in its path, and calls of the user's own may. */
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    static SentCall of(String baseUrl, TwentyRequest request, int repeats, Duration waited) {
        return new SentCall(
                action(baseUrl, request),
                request.operation(),
                request.method(),
                // the user's own, of which nothing is known
                request.body() instanceof RestCall ? Operation.REST.path() + "/{path}" : request.path(),
                isIdInPath(request) ? request.id() : null,
                repeats,
                waited);
    }

    /** Of a file's address, which is signed. */
    static SentCall ofFile(String baseUrl, TwentyRequest purpose, String method, int repeats) {
        return new SentCall(
                action(baseUrl, purpose),
                purpose.operation(),
                method,
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
    public String pathTemplate() {
        String shown = id == null ? path : path.substring(0, path.length() - id.length()) + ID;
        return UUID.matcher(shown).replaceAll(ID);
    }
}
