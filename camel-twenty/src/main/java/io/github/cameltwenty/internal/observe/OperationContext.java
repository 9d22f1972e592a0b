package io.github.cameltwenty.internal.observe;

import java.util.function.Supplier;

/**
 * What an operation is a part of, as its trace: taken by the thread that begins it, so that all its calls belong to it, whichever
 * thread makes them, and when.
 */
public interface OperationContext {
    /** Of what is no part of anything. */
    OperationContext NONE = new OperationContext() {
        @Override
        public <T> T within(Supplier<T> work) {
            return work.get();
        }
    };

    /** Does a part of the operation's work, in this thread. */
    <T> T within(Supplier<T> work);
}
