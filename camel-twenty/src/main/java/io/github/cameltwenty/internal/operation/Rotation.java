package io.github.cameltwenty.internal.operation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which key takes the place of which, as far as the keys on the server tell.
 *
 * @param old null where it is revoked already
 * @param next null where it is not made yet
 * @param others made for the same rotation by processes that knew nothing of each other: they go with the old one
 */
record Rotation(ApiKey old, ApiKey next, List<ApiKey> others) {
    /**
     * Of the key of this id: one that was begun and not ended, or else a new one.
     *
     * @param valid all keys that are not revoked
     * @return empty where there is nothing to rotate, as the key is not valid
     */
    static Optional<Rotation> of(String id, List<ApiKey> valid) {
        ApiKey named = find(id, valid).orElse(null);
        if (named != null && named.replaces().isPresent()) {
            ApiKey old = find(named.replaces().get(), valid).orElse(null);
            boolean isEnded = old == null || isReplaced(old, named);
            return Optional.of(isEnded ? begun(named, valid) : new Rotation(old, named, others(old, named, valid)));
        }
        List<ApiKey> next = nextOf(id, valid);
        if (named == null) {
            return next.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Rotation(null, next.get(0), next.subList(1, next.size())));
        }
        return Optional.of(begun(named, valid));
    }

    private static Rotation begun(ApiKey old, List<ApiKey> valid) {
        List<ApiKey> next = nextOf(old.id(), valid);
        return next.isEmpty()
                ? new Rotation(old, null, List.of())
                : new Rotation(old, next.get(0), next.subList(1, next.size()));
    }

    private static List<ApiKey> others(ApiKey old, ApiKey next, List<ApiKey> valid) {
        return nextOf(old.id(), valid).stream()
                .filter(key -> !key.id().equals(next.id()))
                .toList();
    }

    /** The first one first: whose token may have been handed on. */
    static List<ApiKey> nextOf(String id, List<ApiKey> valid) {
        return valid.stream()
                .filter(key -> key.replaces().filter(id::equalsIgnoreCase).isPresent())
                .sorted(Comparator.comparing(ApiKey::createdAt).thenComparing(ApiKey::id))
                .toList();
    }

    private static boolean isReplaced(ApiKey old, ApiKey next) {
        return old.replacedBy().filter(next.id()::equalsIgnoreCase).isPresent();
    }

    static Optional<ApiKey> find(String id, List<ApiKey> keys) {
        return keys.stream().filter(key -> key.id().equalsIgnoreCase(id)).findFirst();
    }

    Rotation with(ApiKey made) {
        return new Rotation(old, made, others);
    }
}
