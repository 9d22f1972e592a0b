package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.TwentyUnsupportedException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.GraphqlCall;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import io.github.cameltwenty.internal.client.Unsupported;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The roles that API keys have since about 1.8, by their labels: looked up at most once for a message. */
final class KeyRoles {
    private static final String QUERY = "{ getRoles { id label } }";

    private final TwentyRequest purpose;
    private final boolean hasRoles;
    private final TwentyClient client;
    private final Attempts attempts;
    private Map<String, String> ids;

    /**
     * @param hasRoles whether keys of this server have one
     */
    KeyRoles(TwentyRequest purpose, boolean hasRoles, TwentyClient client, Attempts attempts) {
        this.purpose = purpose;
        this.hasRoles = hasRoles;
        this.client = client;
        this.attempts = attempts;
    }

    /**
     * The record with the id of its role in the place of a label.
     *
     * @throws TwentyUnsupportedException where this server gives keys no role
     * @throws TwentyValidationException where the role is missing, or there is none of this label
     */
    Map<String, Object> resolved(Map<String, Object> record) {
        Map<String, Object> resolved = new LinkedHashMap<>(record);
        Object label = resolved.remove(KeyInput.ROLE);
        boolean named = label != null || record.get(KeyInput.ROLE_ID) != null;
        if (!hasRoles) {
            if (named) {
                throw Unsupported.notSent(
                        purpose,
                        "on this server API keys have no role, each may do all: leave out "
                                + (label == null ? KeyInput.ROLE_ID : KeyInput.ROLE));
            }
            return resolved;
        }
        if (label != null && record.get(KeyInput.ROLE_ID) != null) {
            throw refused("role and roleId are both given: give one of them");
        }
        if (label != null) {
            resolved.put(KeyInput.ROLE_ID, id(String.valueOf(label)));
        } else if (!named) {
            throw refused("role is missing: on this server each API key has one. There are " + labels());
        }
        return resolved;
    }

    private String id(String label) {
        String exact = roles().get(label);
        if (exact != null) {
            return exact;
        }
        List<String> alike = roles().keySet().stream()
                .filter(known -> known.equalsIgnoreCase(label.strip()))
                .toList();
        if (alike.size() != 1) {
            throw refused("role is '" + label + "', which this server does not have. There are " + labels());
        }
        return roles().get(alike.get(0));
    }

    private String labels() {
        return String.join(", ", roles().keySet());
    }

    private Map<String, String> roles() {
        if (ids == null) {
            TwentyRequest request = TwentyRequest.of(
                            purpose.resource(), Operation.GRAPHQL, null, Map.of(), GraphqlCall.query(QUERY, Map.of()))
                    .as(purpose.purpose())
                    .withPath(KeyTokens.SETTINGS);
            Map<?, ?> data = (Map<?, ?>)
                    client.send(request, TwentyResult.reader(request), attempts).value();
            ids = byLabel(data.get("getRoles") instanceof List<?> roles ? roles : List.of());
        }
        return ids;
    }

    private static Map<String, String> byLabel(List<?> roles) {
        Map<String, String> byLabel = new LinkedHashMap<>();
        roles.forEach(role -> {
            Map<?, ?> fields = (Map<?, ?>) role;
            byLabel.put(String.valueOf(fields.get("label")), String.valueOf(fields.get("id")));
        });
        return byLabel;
    }

    private TwentyValidationException refused(String why) {
        return new TwentyValidationException(purpose.action() + ": " + why, purpose.refusal(0, null, List.of(why)));
    }
}
