package io.github.cameltwenty.internal.check;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says a thing once for each path, at WARN. */
final class TellOnce {
    private static final Logger LOG = LoggerFactory.getLogger(RecordCheck.class);

    /** Keys of bodies may be anything, and would be remembered for ever. */
    private static final int MOST = 1000;

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /**
     * @param message made only where it is told: to find the nearest name takes longer than to check a record
     */
    void tell(String path, Supplier<String> message) {
        if (!told.contains(path) && told.size() < MOST && told.add(path)) {
            LOG.warn(message.get());
        }
    }
}
