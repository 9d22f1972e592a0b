package io.github.cameltwenty.internal.check;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says a thing once for each path, at WARN. */
final class TellOnce {
    private static final Logger LOG = LoggerFactory.getLogger(RecordCheck.class);

    /** Keys of bodies may be anything, and would be remembered for ever. */
    private static final int MOST = 1000;

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    void tell(String path, String message) {
        if (told.size() < MOST && told.add(path)) {
            LOG.warn(message);
        }
    }
}
