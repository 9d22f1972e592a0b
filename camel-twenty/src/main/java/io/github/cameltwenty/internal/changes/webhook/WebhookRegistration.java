package io.github.cameltwenty.internal.changes.webhook;

import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.changes.feed.WorkspaceConnection;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The webhook in Twenty, one for each target URL whatever the number of instances behind it. Twenty shows the secret to whoever
 * has an API key, so it is where instances get it from; and its description names them, so that only the last that stops takes
 * the webhook away.
 */
final class WebhookRegistration {
    private static final String WEBHOOKS = "webhooks";
    private static final String DESCRIPTION = "Apache Camel: ";

    private static final int MOST_ATTEMPTS = 3;

    /** More than any workspace has of webhooks, where a server says without end that there are more. */
    private static final int MOST_PAGES = 100;

    private final WorkspaceConnection connection;
    private final String targetUrl;
    private final List<String> operations;
    private final String instance;
    private boolean isAnswered;

    /**
     * @param operations as {@code person.created}
     * @param instance the name of this one, without commas
     */
    WebhookRegistration(WorkspaceConnection connection, String targetUrl, List<String> operations, String instance) {
        this.connection = connection;
        this.targetUrl = targetUrl;
        this.operations = operations;
        this.instance = instance;
    }

    /**
     * Has Twenty send its webhooks here.
     *
     * @param secret null for the one that it has, or a new one
     * @return the secret that Twenty signs with
     */
    String register(String secret) {
        List<Map<?, ?>> registered = registered();
        isAnswered = true;
        if (registered.isEmpty()) {
            create(secret == null ? newSecret() : secret);
            registered = registered();
        }
        // two instances that start at once may both have made one: all keep the oldest
        registered.stream().skip(1).filter(this::isOurs).forEach(this::delete);
        Map<?, ?> webhook = registered.get(0);
        String used = secret != null ? secret : secretOf(webhook);
        Set<String> instances = instances(webhook);
        instances.add(instance);
        change(webhook, Map.of("operations", operations, "description", describe(instances), "secret", used));
        return used;
    }

    /** Whether anything may be registered: what comes before changes nothing. */
    boolean isAnswered() {
        return isAnswered;
    }

    /** Another instance that stops at the same time may delete the webhook first, or write this one back into it. */
    void unregister() {
        int attempts = 0;
        while (attempts < MOST_ATTEMPTS && leaveOthers()) {
            attempts++;
        }
    }

    /** Whether there is a webhook that goes on without this instance. */
    private boolean leaveOthers() {
        boolean left = false;
        for (Map<?, ?> webhook : registered()) {
            Set<String> instances = instances(webhook);
            boolean here = instances.remove(instance);
            if (here && instances.isEmpty()) {
                delete(webhook);
            } else if (here) {
                left |= leave(webhook, instances);
            }
        }
        return left;
    }

    private boolean leave(Map<?, ?> webhook, Set<String> others) {
        try {
            change(webhook, Map.of("description", describe(others)));
            return true;
        } catch (TwentyNotFoundException e) {
            // the last of the others has deleted it
            return false;
        }
    }

    private static String newSecret() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static String secretOf(Map<?, ?> webhook) {
        return webhook.get("secret") instanceof String known && !known.isEmpty() ? known : newSecret();
    }

    private boolean isOurs(Map<?, ?> webhook) {
        return !instances(webhook).isEmpty();
    }

    private static Set<String> instances(Map<?, ?> webhook) {
        String description = String.valueOf(webhook.get("description"));
        return description.startsWith(DESCRIPTION)
                ? new LinkedHashSet<>(Arrays.asList(
                        description.substring(DESCRIPTION.length()).split(", ")))
                : new LinkedHashSet<>();
    }

    private static String describe(Set<String> instances) {
        return instances.stream().sorted().collect(Collectors.joining(", ", DESCRIPTION, ""));
    }

    /** Those with this target URL, the oldest first. */
    private List<Map<?, ?>> registered() {
        List<Map<?, ?>> registered = new ArrayList<>();
        Map<String, String> query = new LinkedHashMap<>();
        int pages = 0;
        do {
            TwentyResult result = connection.send(request(Operation.FIND_MANY, null, query, null));
            for (Object record : (List<?>) result.value()) {
                Map<?, ?> webhook = (Map<?, ?>) record;
                if (targetUrl.equals(webhook.get("targetUrl"))) {
                    registered.add(webhook);
                }
            }
            TwentyResult.Page page = result.page();
            String next = page != null && page.hasNextPage() ? page.endCursor() : null;
            if (next == null || next.equals(query.put("starting_after", next))) {
                query.clear();
            }
            pages++;
        } while (!query.isEmpty() && pages < MOST_PAGES);
        registered.sort(Comparator.comparing((Map<?, ?> webhook) -> String.valueOf(webhook.get("createdAt")))
                .thenComparing(webhook -> String.valueOf(webhook.get("id"))));
        return registered;
    }

    private void create(String secret) {
        Map<String, Object> webhook = Map.of(
                "targetUrl",
                targetUrl,
                "operations",
                operations,
                "description",
                describe(Set.of(instance)),
                "secret",
                secret);
        connection.send(request(Operation.CREATE_ONE, null, Map.of(), webhook));
    }

    private void change(Map<?, ?> webhook, Map<String, Object> changes) {
        boolean same =
                changes.entrySet().stream().allMatch(change -> change.getValue().equals(webhook.get(change.getKey())));
        if (!same) {
            connection.send(request(Operation.UPDATE_ONE, webhook, Map.of(), changes));
        }
    }

    private void delete(Map<?, ?> webhook) {
        try {
            connection.send(request(Operation.DELETE_ONE, webhook, Map.of(), null));
        } catch (TwentyNotFoundException e) {
            // another instance was quicker
        }
    }

    private static TwentyRequest request(
            Operation operation, Map<?, ?> webhook, Map<String, String> query, Object body) {
        String id = webhook == null ? null : String.valueOf(webhook.get("id"));
        return TwentyRequest.of(WEBHOOKS, operation, id, query, body).as(Operation.CHANGES);
    }
}
