package io.github.cameltwenty.internal.operation;

import static io.github.cameltwenty.internal.record.RecordWithId.ID;

import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.TwentyUnsupportedException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.bulk.PageWalk;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.GraphqlCall;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import io.github.cameltwenty.internal.client.Unsupported;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The calls about API keys that a rotation makes, each of which does no harm the second time. */
final class ApiKeyCalls {
    private static final String RESOURCE = "apiKeys";
    private static final Map<String, String> PLAIN = Map.of("depth", "0");
    private static final Map<String, String> VALID =
            Map.of("depth", "0", "limit", "200", "filter", "revokedAt[is]:NULL");

    private final TwentyRequest named = TwentyRequest.of(RESOURCE, Operation.ROTATE_API_KEY, null, Map.of(), null);
    private final TwentyClient client;
    private final Attempts attempts;
    private final boolean isLater;

    ApiKeyCalls(TwentyClient client, Attempts attempts) {
        this.client = client;
        this.attempts = attempts;
        this.isLater = client.server(named, attempts).isMoved(RESOURCE);
    }

    /** Those that are not revoked. */
    List<ApiKey> valid() {
        TwentyRequest request = request(Operation.FIND_ALL, null, VALID, null);
        List<ApiKey> valid = new ArrayList<>();
        PageWalk.Settings all = new PageWalk.Settings(null, null, false);
        new PageWalk(request, page -> client.send(page, TwentyResult.reader(page), attempts), all)
                .forEachRemaining(key -> valid.add(new ApiKey((Map<?, ?>) key)));
        return valid;
    }

    /** Revoked or not. */
    Optional<ApiKey> find(String id) {
        try {
            return Optional.of(key(request(Operation.FIND_ONE, id, PLAIN, null)));
        } catch (TwentyNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Whether one that replaced the key, or that has replaced that one since, is valid: the key is needed by nobody. */
    boolean hasValidSuccessor(ApiKey key) {
        Set<String> seen = new HashSet<>();
        Optional<String> by = key.replacedBy();
        while (by.isPresent() && seen.add(by.get())) {
            Optional<ApiKey> next = find(by.get());
            if (next.isPresent() && !next.get().isRevoked()) {
                return true;
            }
            by = next.flatMap(ApiKey::replacedBy);
        }
        return false;
    }

    /** Whether the rotation stands where it was begun: nobody else has brought it to its end with the new key meanwhile. */
    boolean isOpen(Rotation rotation) {
        boolean isNextOpen = find(rotation.next().id())
                .filter(next -> !next.isRevoked() && next.replaces().isPresent())
                .isPresent();
        return isNextOpen
                && rotation.old() != null
                && find(rotation.old().id())
                        .filter(old -> !old.isRevoked() && old.replacedBy().isEmpty())
                        .isPresent();
    }

    /** A key like the old one, under the name of its rotation. */
    ApiKey createNext(ApiKey old, Instant expiresAt) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("name", old.nameOfNext());
        record.put(KeyInput.EXPIRES_AT, text(expiresAt));
        if (!isLater) {
            return createOnce(record, idOfNext(old));
        }
        record.put(KeyInput.ROLE_ID, roleId(old));
        return key(request(Operation.CREATE_ONE, null, PLAIN, record));
    }

    /** With an id that follows from the old one: neither a repeat nor another process makes a second. Later servers give the ids. */
    private ApiKey createOnce(Map<String, Object> record, String id) {
        record.put(ID, id);
        try {
            return key(request(Operation.CREATE_ONE, null, PLAIN, record));
        } catch (TwentyValidationException e) {
            ApiKey there = find(id).orElseThrow(() -> e);
            if (!there.isRevoked()) {
                return there;
            }
            record.put(ID, UUID.randomUUID().toString());
            return key(request(Operation.CREATE_ONE, null, PLAIN, record));
        }
    }

    private static String idOfNext(ApiKey old) {
        UUID named = UUID.nameUUIDFromBytes(old.nameOfNext().getBytes(StandardCharsets.UTF_8));
        // written as a random one, the only kind that all servers are known to take
        return new UUID(named.getMostSignificantBits() & ~0xF000L | 0x4000L, named.getLeastSignificantBits())
                .toString();
    }

    /** As Twenty's public sources have it, from its API keys with roles on; of 2.21 the list of keys was recorded. */
    private String roleId(ApiKey old) {
        String query = "{ apiKey(input: {id: \"" + old.id() + "\"}) { id role { id } } }";
        TwentyRequest request = request(Operation.GRAPHQL, null, Map.of(), GraphqlCall.query(query, Map.of()))
                .withPath(KeyTokens.SETTINGS);
        try {
            Map<?, ?> data = (Map<?, ?>)
                    client.send(request, TwentyResult.reader(request), attempts).value();
            boolean told = data.get("apiKey") instanceof Map<?, ?> key
                    && key.get("role") instanceof Map<?, ?> role
                    && role.get(ID) instanceof String;
            if (told) {
                return (String) ((Map<?, ?>) ((Map<?, ?>) data.get("apiKey")).get("role")).get(ID);
            }
        } catch (TwentyValidationException e) {
            throw unknownRole(e);
        }
        throw unknownRole(null);
    }

    private TwentyUnsupportedException unknownRole(TwentyValidationException cause) {
        TwentyUnsupportedException e = Unsupported.notSent(
                named,
                "this server does not tell the role of the key. Use instead: apiKeys/createOne with withToken=true and"
                        + " role, then apiKeys/deleteOne for the old key");
        if (cause != null) {
            e.addSuppressed(cause);
        }
        return e;
    }

    ApiKey extend(ApiKey key, Instant expiresAt) {
        return update(key, Map.of(KeyInput.EXPIRES_AT, text(expiresAt)));
    }

    ApiKey rename(ApiKey key, String name) {
        return update(key, Map.of("name", name));
    }

    /** Tells by its name and its time what has become of it. The time alone ends nothing: no server looks at it. */
    ApiKey markReplaced(ApiKey old, ApiKey next, Instant until) {
        return update(old, Map.of("name", old.nameReplacedBy(next), KeyInput.EXPIRES_AT, text(until)));
    }

    private ApiKey update(ApiKey key, Map<String, Object> changes) {
        return key(request(Operation.UPDATE_ONE, key.id(), PLAIN, changes));
    }

    /** It opens nothing from now on. On later servers a delete is just that; on 1.0 the key would be gone, too. */
    void revoke(ApiKey key) {
        if (isLater) {
            remove(key);
        } else {
            update(key, Map.of("revokedAt", text(Instant.now())));
        }
    }

    /** Leaves as little of it as the server lets one. */
    void remove(ApiKey key) {
        try {
            TwentyRequest request = request(Operation.DELETE_ONE, key.id(), Map.of(), null);
            client.send(request, TwentyResult.reader(request), attempts);
        } catch (TwentyNotFoundException e) {
            // it is gone already
        }
    }

    String token(ApiKey key) {
        return new KeyTokens(named, isLater, client, attempts).make(key.fields());
    }

    private ApiKey key(TwentyRequest request) {
        return new ApiKey((Map<?, ?>)
                client.send(request, TwentyResult.reader(request), attempts).value());
    }

    private static TwentyRequest request(Operation operation, String id, Map<String, String> query, Object body) {
        return TwentyRequest.of(RESOURCE, operation, id, query, body).as(Operation.ROTATE_API_KEY);
    }

    private static String text(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
