package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.internal.observe.OperationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** How often and how patiently the calls of one exchange are tried, and how many retries there were. */
public final class Attempts {
    private final Policy policy;
    private final Instant deadline;
    private final AtomicInteger retries;
    private final AtomicReference<Runnable> whileWaiting;
    private final boolean isHasty;
    private final OperationContext context;

    /**
     * @param maxRetries how often a call is repeated at the most
     * @param retryDelay the first wait at the longest; each further one may be twice as long
     * @param maxRetryDelay the longest wait; a server that asks for more gets no repeat
     * @param depthFallback whether a call with depth 2 that the server refuses for it is done with depth 1
     * @param bounds of each attempt
     */
    public record Policy(
            int maxRetries, Duration retryDelay, Duration maxRetryDelay, boolean depthFallback, CallBounds bounds) {
        /** Nothing is repeated. */
        public static final Policy NONE = once(CallBounds.DEFAULT);

        public static Policy once(CallBounds bounds) {
            return new Policy(0, Duration.ZERO, Duration.ZERO, false, bounds);
        }
    }

    /**
     * @param deadline when all waiting ends; null for none
     */
    public Attempts(Policy policy, Instant deadline) {
        this(policy, deadline, OperationContext.NONE);
    }

    /**
     * @param deadline when all waiting ends; null for none
     * @param context in which the calls are made
     */
    Attempts(Policy policy, Instant deadline, OperationContext context) {
        this(policy, deadline, new AtomicInteger(), new AtomicReference<>(() -> {}), false, context);
    }

    private Attempts(
            Policy policy,
            Instant deadline,
            AtomicInteger retries,
            AtomicReference<Runnable> whileWaiting,
            boolean isHasty,
            OperationContext context) {
        this.policy = policy;
        this.deadline = deadline;
        this.retries = retries;
        this.whileWaiting = whileWaiting;
        this.isHasty = isHasty;
        this.context = context;
    }

    /** For a write that is made smaller, and not repeated as it is, where it takes too long. What it looks up is repeated. */
    public Attempts hasty() {
        return new Attempts(policy, deadline, retries, whileWaiting, true, context);
    }

    /** One attempt each, within the same time. */
    public Attempts once() {
        return once(policy.bounds());
    }

    /** One attempt each, within a time of its own. */
    Attempts once(CallBounds bounds) {
        return new Attempts(Policy.once(bounds), deadline, new AtomicInteger(), whileWaiting, false, context);
    }

    /** Whether a call that failed so is not repeated as it is. */
    boolean isLeft(TwentyException failure) {
        return isHasty && TooMuch.of(failure).filter(TooMuch.TIME::equals).isPresent();
    }

    /** How often a call is repeated at the most. */
    public int maxRetries() {
        return policy.maxRetries();
    }

    Policy policy() {
        return policy;
    }

    /** In which each call is made, whichever thread makes it. */
    OperationContext context() {
        return context;
    }

    Instant deadline() {
        return deadline;
    }

    /**
     * @param action run about once a second while a call waits for its turn or its repeat, by the thread that waits
     */
    public void whileWaiting(Runnable action) {
        whileWaiting.set(action);
    }

    void tellWaiting() {
        whileWaiting.get().run();
    }

    /** How many calls were repeated so far. */
    public int retries() {
        return retries.get();
    }

    void countRetry() {
        retries.incrementAndGet();
    }

    /** Exponential backoff with full jitter: anything up to twice the last bound. */
    Duration backoff(int attempt) {
        long bound = policy.retryDelay().toMillis() << Math.min(attempt - 1, 20);
        long most = Math.min(Math.max(bound, 0), policy.maxRetryDelay().toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most + 1));
    }

    /** What a server asked for, and more with each attempt: others may have taken what it had to give. */
    static Duration after(Duration asked, int attempt) {
        long more = ThreadLocalRandom.current().nextLong(asked.toMillis() + 1);
        return asked.multipliedBy(attempt).plusMillis(more);
    }
}
