package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.TwentyException;
import java.util.Collection;
import java.util.Set;

/** Deletes several records that are named by their ids, which are in lower case. */
interface Deletes {
    /**
     * @return the ids of those that were there
     * @throws TwentyException where nothing was done, or it is not known
     */
    Set<String> delete(Collection<String> ids);

    /** Those of the ids whose records are softly deleted; asked only where {@link #delete} leaves them so. */
    Set<String> deleted(Collection<String> ids);
}
