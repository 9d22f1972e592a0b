package io.github.cameltwenty.springboot;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.camel.FailedToCreateRouteException;
import org.apache.camel.FailedToStartRouteException;
import org.apache.camel.ResolveEndpointFailedException;

/**
 * Which endpoint of which route has failed to start.
 *
 * @param uri empty where the failure does not tell it
 * @param route its id; empty where the failure does not tell it
 */
record FailedEndpoint(Optional<String> uri, Optional<String> route) {
    static FailedEndpoint of(Throwable failure) {
        return new FailedEndpoint(
                find(failure, ResolveEndpointFailedException.class, ResolveEndpointFailedException::getUri),
                find(failure, FailedToCreateRouteException.class, FailedToCreateRouteException::getRouteId)
                        .or(() -> find(
                                failure, FailedToStartRouteException.class, FailedToStartRouteException::getRouteId)));
    }

    private static <T extends Throwable> Optional<String> find(
            Throwable failure, Class<T> type, Function<T, String> value) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .map(value)
                .filter(found -> found != null)
                .findFirst();
    }

    boolean isKnown() {
        return uri.isPresent() || route.isPresent();
    }

    /** Whether its URI sets the option. */
    boolean sets(String option) {
        return uri.filter(text -> text.contains("?" + option + "=") || text.contains("&" + option + "="))
                .isPresent();
    }

    /** Without its options, as one may be a secret. */
    String describe(String why) {
        String endpoint = uri.map(text -> " " + text.replaceFirst("://", ":").replaceFirst("\\?.*", ""))
                .orElse("");
        String of = route.map(id -> " of the route " + id).orElse("");
        return isKnown()
                ? "The endpoint" + endpoint + of + " cannot start:\n\n    " + why
                : "The component twenty: cannot start:\n\n    " + why;
    }
}
