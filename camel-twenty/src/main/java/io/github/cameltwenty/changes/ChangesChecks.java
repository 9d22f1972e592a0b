package io.github.cameltwenty.changes;

import java.util.Collection;
import java.util.Set;

/** The rules that the options of {@code changes} keep. All throw {@link IllegalArgumentException}. */
public final class ChangesChecks {
    private static final Set<String> SCHEDULER = Set.of(
            "initialDelay",
            "delay",
            "timeUnit",
            "useFixedDelay",
            "pollStrategy",
            "runLoggingLevel",
            "sendEmptyMessageWhenIdle",
            "greedy",
            "scheduler",
            "schedulerProperties",
            "scheduledExecutorService",
            "backoffMultiplier",
            "backoffIdleThreshold",
            "backoffErrorThreshold",
            "repeatCount",
            "startScheduler",
            "exceptionHandler",
            "exchangePattern",
            "bridgeErrorHandler");

    private static final Set<String> POLL = Set.of(
            "initialSync",
            "overlap",
            "deletions",
            "stateDirectory",
            "stateRepository",
            "stateKey",
            "sweepDelay",
            "maxMessagesPerPoll");

    private static final Set<String> WEBHOOK =
            Set.of("debounce", "maxBodySize", "reconcile", "signatureTolerance", "webhookAck", "webhookSecret");

    private static final String BOTH = "idempotentRepository";

    private ChangesChecks() {}

    /** Whether an option is for consumers alone. */
    public static boolean isConsumerOption(String option) {
        return POLL.contains(option) || WEBHOOK.contains(option) || BOTH.equals(option) || SCHEDULER.contains(option);
    }

    /**
     * @param given the options that the URI sets
     */
    public static void poll(String resource, Collection<String> given) {
        if (ChangesSetup.ALL.equals(resource)) {
            throw new IllegalArgumentException(
                    "The resource * is for webhooks, as webhook:twenty:*/changes. A poll needs one resource, as people");
        }
        given.stream().filter(WEBHOOK::contains).findFirst().ifPresent(option -> {
            throw new IllegalArgumentException("The option " + option + " is for webhooks, as webhook:twenty:"
                    + resource + "/changes. A poll has no use for it");
        });
    }

    /**
     * @param given the options that the URI sets
     */
    public static void webhook(ChangesSetup setup, Collection<String> given) {
        boolean poll = setup.options().isReconcile();
        if (poll && ChangesSetup.ALL.equals(setup.resource())) {
            throw new IllegalArgumentException("The option reconcile needs one resource, as people, and not *");
        }
        given.stream().filter(option -> !poll && isForPolls(option)).findFirst().ifPresent(option -> {
            throw new IllegalArgumentException(
                    "The option " + option + " is for polls. A webhook has no use for" + " it without reconcile=true");
        });
        if (setup.filter() != null) {
            throw new IllegalArgumentException(
                    "The option filter is for polls: Twenty does not filter webhooks. Filter" + " in the route");
        }
    }

    private static boolean isForPolls(String option) {
        boolean route = Set.of("exceptionHandler", "exchangePattern", "bridgeErrorHandler")
                .contains(option);
        return POLL.contains(option) || SCHEDULER.contains(option) && !route || option.equals("limit");
    }

    static void values(ChangesConfiguration options) {
        atLeastZero("overlap", options.getOverlap());
        atLeastZero("sweepDelay", options.getSweepDelay());
        atLeastZero("debounce", options.getDebounce());
        atLeastZero("signatureTolerance", options.getSignatureTolerance());
        if (options.getMaxBodySize() < 1) {
            throw new IllegalArgumentException(
                    "The option maxBodySize is '" + options.getMaxBodySize() + "'; allowed are whole numbers from 1");
        }
        if (options.getWebhookSecret() != null && options.getWebhookSecret().isBlank()) {
            throw new IllegalArgumentException("The option webhookSecret is empty: nothing would be signed");
        }
        if (options.getStateDirectory() == null || options.getStateDirectory().isBlank()) {
            throw new IllegalArgumentException("The option stateDirectory is empty; it must name a directory");
        }
        String key = options.getStateKey();
        if (key != null && !key.matches("[A-Za-z0-9._/-]+")) {
            throw new IllegalArgumentException(
                    "The option stateKey is '" + key + "'; allowed are letters, digits, and the characters . _ / -");
        }
    }

    private static void atLeastZero(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(
                    "The option " + name + " is '" + value + "'; allowed are whole numbers from 0");
        }
    }
}
