package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyUnsupportedException;
import io.github.cameltwenty.catalog.ActionSupport;
import io.github.cameltwenty.catalog.ActionTable;
import io.github.cameltwenty.catalog.ApiChanges;
import io.github.cameltwenty.catalog.Capability;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Release;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Why a server does not do what another version of Twenty does. */
public final class Unsupported {
    /** Of workflow versions that are created, and of merges of what has no criteria for duplicates (2.21). */
    private static final Predicate<String> NO_SUCH_WAY = Pattern.compile(
                    "^Method not allowed|^Merge is only available for objects with duplicate criteria")
            .asPredicate();

    private Unsupported() {}

    /** What a refusal has to do with the server's version, and what to use instead; empty where nothing. */
    static Optional<String> reason(TwentyRequest request, List<String> messages) {
        if (isDepthRefused(request, messages)) {
            return Optional.of(
                    "Servers from about 1.6 on know depth 0 and 1 only: set depth=1, read deeper with a second"
                            + " step, or set depthFallback=true");
        }
        String resource = request.resource();
        if (messages.stream().anyMatch(NO_SUCH_WAY)) {
            String note =
                    ActionTable.of(resource, request.operation(), Release.V2_21).note();
            return Optional.of("This version of Twenty does not do it" + (note.isEmpty() ? "" : ": " + note));
        }
        if (!isGone(request, messages) || Catalog.twenty().resource(resource).isEmpty()) {
            return Optional.empty();
        }
        if (request.path().startsWith("/rest/metadata/") || !ApiChanges.MOVED.contains(resource)) {
            return ApiChanges.removedIn(resource)
                    .map(version ->
                            "It is no longer in the REST API of this server (gone in " + version + "). Use instead: "
                                    + ApiChanges.replacement(resource).orElseThrow())
                    .or(() -> Optional.of("The REST API of this server does not have it"));
        }
        return Optional.of("Servers from " + ApiChanges.CURRENT_SINCE
                + " on have it below /rest/metadata: leave apiVersion at auto, or set it to current");
    }

    /** Whether the server says that it has no such resource, at this path. */
    static boolean isGone(TwentyRequest request, List<String> messages) {
        return messages.stream()
                .anyMatch(message -> message.startsWith("object '" + request.resource() + "' not found"));
    }

    static boolean isDepthRefused(TwentyRequest request, List<String> messages) {
        return request.isDepth2()
                && messages.stream().anyMatch(message -> message.contains("'depth=2' parameter invalid"));
    }

    /** Refusal of a call that was not sent, since the server is known not to be able to do it. */
    public static TwentyUnsupportedException notSent(TwentyRequest request, Capability lacking) {
        String message = "This server knows no way " + lacking.what() + " (Twenty has it from "
                + ApiChanges.CURRENT_SINCE + " on). Use instead: " + lacking.instead();
        return notSent(request, message);
    }

    /**
     * Of what the server at hand has no longer in REST.
     *
     * @throws TwentyUnsupportedException where there is nothing for the operation at {@code /metadata} either
     */
    public static void checkInMetadata(TwentyRequest request) {
        ActionSupport support = ActionTable.of(request.resource(), request.operation(), Release.V2_21);
        if (!support.isThere()) {
            throw notSent(
                    request,
                    "This server has " + request.resource()
                            + " no longer in REST, and nothing in GraphQL that does this: "
                            + support.note().replace("`", ""));
        }
    }

    public static TwentyUnsupportedException notSent(TwentyRequest request, String message) {
        return new TwentyUnsupportedException(
                request.action() + ": " + message, request.refusal(0, null, List.of(message)));
    }
}
