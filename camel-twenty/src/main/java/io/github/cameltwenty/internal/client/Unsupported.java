package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyUnsupportedException;
import io.github.cameltwenty.catalog.ApiChanges;
import io.github.cameltwenty.catalog.Capability;
import io.github.cameltwenty.catalog.Catalog;
import java.util.List;
import java.util.Optional;

/** Why a server does not do what another version of Twenty does. */
public final class Unsupported {
    private Unsupported() {}

    /** What a refusal has to do with the server's version, and what to use instead; empty where nothing. */
    static Optional<String> reason(TwentyRequest request, List<String> messages) {
        if (isDepthRefused(request, messages)) {
            return Optional.of(
                    "Servers from about 1.6 on know depth 0 and 1 only: set depth=1, read deeper with a second"
                            + " step, or set depthFallback=true");
        }
        String resource = request.resource();
        boolean missing =
                messages.stream().anyMatch(message -> message.startsWith("object '" + resource + "' not found"));
        if (!missing || Catalog.twenty().resource(resource).isEmpty()) {
            return Optional.empty();
        }
        if (request.path().startsWith("/rest/metadata/") || !ApiChanges.MOVED.contains(resource)) {
            return ApiChanges.removedIn(resource)
                    .map(version -> "It is no longer in the REST API of this server (gone in " + version + "). Use instead: "
                            + ApiChanges.replacement(resource).orElseThrow())
                    .or(() -> Optional.of("The REST API of this server does not have it"));
        }
        return Optional.of("Servers from " + ApiChanges.CURRENT_SINCE
                + " on have it below /rest/metadata: leave apiVersion at auto, or set it to current");
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

    public static TwentyUnsupportedException notSent(TwentyRequest request, String message) {
        return new TwentyUnsupportedException(
                request.action() + ": " + message, request.refusal(0, null, List.of(message)));
    }
}
