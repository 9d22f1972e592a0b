package io.github.cameltwenty.internal.changes.webhook;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.spi.IdempotentRepository;

/** The signatures that were seen: each is good for one request, as far as memory is given for it. */
final class ReplayGuard {
    /**
     * Twenty signs 160 a second for as long as a signature is fresh before there are more. A change that is told twice is then
     * known by its record.
     */
    private static final int MOST = 100_000;

    private final Duration kept;
    private final IdempotentRepository shared;
    private final String scope;
    private final Map<String, Long> seen = new LinkedHashMap<>();

    /**
     * @param kept for twice the tolerance a signature may be fresh
     * @param shared with other instances; null for none
     */
    ReplayGuard(Duration tolerance, IdempotentRepository shared, String scope) {
        this.kept = tolerance.multipliedBy(2);
        this.shared = shared;
        this.scope = scope;
    }

    /** False where it was seen before. */
    boolean add(String signature, long now) {
        synchronized (this) {
            Iterator<Long> times = seen.values().iterator();
            while (times.hasNext() && (times.next() < now - kept.toMillis() || seen.size() >= MOST)) {
                times.remove();
            }
            if (seen.putIfAbsent(signature, now) != null) {
                return false;
            }
        }
        return shared == null || shared.add(scope + "/webhook/" + signature);
    }
}
