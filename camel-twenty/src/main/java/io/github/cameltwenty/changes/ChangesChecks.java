package io.github.cameltwenty.changes;

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

    private static final Set<String> OWN = Set.of(
            "initialSync",
            "overlap",
            "deletions",
            "stateDirectory",
            "stateRepository",
            "stateKey",
            "idempotentRepository",
            "maxMessagesPerPoll");

    private ChangesChecks() {}

    /** Whether an option is for consumers alone. */
    public static boolean isConsumerOption(String option) {
        return OWN.contains(option) || SCHEDULER.contains(option);
    }

    static void values(ChangesConfiguration options) {
        atLeastZero("overlap", options.getOverlap());
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
