package io.github.cameltwenty.internal.observe;

import io.github.cameltwenty.catalog.Operation;
import java.net.URI;
import java.time.Duration;

/** One attempt at a call. What takes time to say is said when it is asked for. */
public interface ObservedCall {
    ObservedAction action();

    /** The call itself, which may be a part of another operation, as a look-up is of an upsert. */
    Operation operation();

    /** Where it goes: scheme, host, port, and the path that a base URL may have. A file may be in a store that is not the workspace. */
    default URI server() {
        return URI.create(action().workspace());
    }

    /** As HTTP has it. */
    String method();

    /** The path below that, with {@code {id}} in the place of each id: of few values, and nothing of a record. */
    String pathTemplate();

    /** How many attempts at the same call have failed before this one and are repeated by it. */
    int repeats();

    /** How long it waited to keep the rate limit, since the attempt before it or since it was to be made; some nanoseconds for nothing. */
    Duration waited();
}
