package io.github.cameltwenty.internal.options;

import java.util.Set;

/** The options of Camel's own that only routes which begin with changes have a use for. */
public final class SchedulerOptions {
    /** Those that every consumer has, polled or not. */
    private static final Set<String> OF_ANY_CONSUMER =
            Set.of("exceptionHandler", "exchangePattern", "bridgeErrorHandler");

    private static final Set<String> OF_POLLS = Set.of(
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
            "startScheduler");

    private SchedulerOptions() {}

    static boolean has(String option) {
        return OF_ANY_CONSUMER.contains(option) || isForPolls(option);
    }

    public static boolean isForPolls(String option) {
        return OF_POLLS.contains(option);
    }
}
