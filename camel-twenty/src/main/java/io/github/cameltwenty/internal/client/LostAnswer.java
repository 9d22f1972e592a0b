package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyException;
import java.util.Optional;

/**
 * What is made of a call that was repeated after an attempt whose answer was lost.
 *
 * @param <T> as of the call
 */
@FunctionalInterface
public interface LostAnswer<T> {
    /** Whether a call that failed so may have done its work, as its answer did not arrive or tells nothing of it. */
    static boolean isLost(TwentyException e) {
        return Repeats.mayBeDone(e);
    }

    /**
     * Looks for what that attempt did, where the repeat is refused.
     *
     * @param refusal what the server said to the repeat
     * @return empty where that attempt did nothing
     */
    Optional<T> find(TwentyException refusal);

    /** The answer of a repeat that is no refusal; it may lack what was done by that attempt. */
    default T repeated(T answer) {
        return answer;
    }
}
