package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.TwentyException;
import java.util.Collection;
import java.util.Set;

/** Deletes several records that are named by their ids, which are in lower case. */
interface Deletes {
    /**
     * @return those that were there, by their ids at least
     * @throws TwentyException where nothing was done, or it is not known
     */
    IdCalls.Answer delete(Collection<String> ids);

    /** Those of the ids whose records are softly deleted; asked only where {@link #delete} leaves them so. */
    Set<String> deleted(Collection<String> ids);

    /** Whether so many ids go into one call that deletes, or that changes all alike. */
    default boolean fits(Collection<String> ids) {
        return true;
    }
}
