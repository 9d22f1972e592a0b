package io.github.cameltwenty.examples.kafka;

import io.github.cameltwenty.examples.kafka.Contacts.Handled;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a run has ended.
 *
 * @param missing people whose last state is not among the contacts
 * @param killed the instance that polled, and was killed
 * @param killedAt when, by the database's clock
 */
record Outcome(int people, int changes, long missing, List<Handled> handled, String killed, Instant killedAt) {
    /** Messages by the instance that handled them. */
    Map<String, Long> byWorker() {
        return handled.stream().collect(Collectors.groupingBy(Handled::worker, TreeMap::new, Collectors.counting()));
    }

    /** States that came again, and were passed over. */
    long repeated() {
        return handled.stream().filter(message -> !message.kept()).count();
    }

    /** States that came for the first time when a newer one of their record had come already. */
    long late() {
        Map<String, Instant> newest = new HashMap<>();
        Set<String> seen = new HashSet<>();
        long late = 0;
        for (Handled message : handled) {
            boolean first = seen.add(message.contact() + message.updatedAt());
            Instant before = newest.getOrDefault(message.contact(), Instant.MIN);
            if (first && message.updatedAt().isBefore(before)) {
                late++;
            }
            newest.merge(message.contact(), message.updatedAt(), (a, b) -> a.isAfter(b) ? a : b);
        }
        return late;
    }

    /** From the kill until a worker has handled what another instance has polled. */
    Duration untilPolledAgain() {
        return handled.stream()
                .filter(message -> message.at().isAfter(killedAt))
                .filter(message -> !message.polledBy().equals(killed))
                .findFirst()
                .map(message -> Duration.between(killedAt, message.at()))
                .orElseThrow(() -> new IllegalStateException("No other instance has polled"));
    }

    boolean isGood() {
        return missing == 0 && late() == 0;
    }
}
