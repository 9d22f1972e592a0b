package io.github.cameltwenty.internal.observe;

import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Told of one attempt at a call, by the thread that makes it. */
public interface CallWatch {
    CallWatch NONE = new CallWatch() {};

    /**
     * The request is ready to go to the workspace, and not to a store of files.
     *
     * @param headers takes the name and the value of each that is to go along
     */
    default void sending(BiConsumer<String, String> headers) {}

    /** An answer begins. Where the connection breaks before, this is never called. */
    default void answered(int status) {}

    /**
     * The attempt is over, its answer read. Called once.
     *
     * @param failure null for success; most are {@code TwentyException}s
     */
    default void ended(Throwable failure) {}

    /**
     * Makes an attempt, of which the observer is told.
     *
     * @param call described only where somebody listens
     */
    static <T> T during(Observer observer, Supplier<ObservedCall> call, Function<CallWatch, T> attempt) {
        if (observer == Observer.NONE) {
            return attempt.apply(NONE);
        }
        CallWatch watch = observer.calling(call.get());
        Throwable failure = null;
        try {
            return attempt.apply(watch);
        } catch (RuntimeException | Error e) {
            failure = e;
            throw e;
        } finally {
            watch.ended(failure);
        }
    }
}
