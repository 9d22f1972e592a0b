package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyRateLimitException.Limit;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/** Clients and their server in a time of its own: hours of a load in a moment, the same at each run. */
final class PaceSimulation {
    private final Random random = new Random(7);
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private Limit limit;
    private final long latency;
    private final long jitter;
    private final List<Long> refusals = new ArrayList<>();
    private long now;
    private long count;
    private long tokens;
    private long last;
    private long granted;

    private record Event(long at, long order, Runnable what) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            return at == other.at ? Long.compare(order, other.order) : Long.compare(at, other.at);
        }
    }

    /**
     * @param latency from call to answer
     * @param jitter by which a call may reach the server later
     */
    PaceSimulation(int calls, Duration window, Duration latency, Duration jitter) {
        this.limit = new Limit(calls, window);
        this.tokens = calls;
        this.latency = latency.toNanos();
        this.jitter = jitter.toNanos();
    }

    /** A JVM whose callers all call as often as they may. */
    final class Client {
        private final LearnedPace pace = new LearnedPace(random::nextDouble);
        private final Deque<long[]> waiting = new ArrayDeque<>();
        private long pausedUntil;
        private long wakesAt = Long.MAX_VALUE;
        private long restsUntil;
        private long granted;
        private long longest;

        void call() {
            call(new long[] {now});
        }

        private void call(long[] begun) {
            waiting.add(begun);
            dispatch();
        }

        private void dispatch() {
            while (!waiting.isEmpty()) {
                long wait = Math.max(pausedUntil - now, pace.timeToNext(now));
                if (wait > 0) {
                    if (now + wait < wakesAt || wakesAt <= now) {
                        wakesAt = now + wait;
                        at(wakesAt, this::dispatch);
                    }
                    return;
                }
                long[] begun = waiting.remove();
                long takenAt = pace.take(now);
                at(now + (long) (random.nextDouble() * jitter) + latency / 2, () -> arrive(takenAt, begun));
            }
        }

        private void arrive(long takenAt, long[] begun) {
            // as Twenty's own throttler computes
            long present = Math.min(
                    limit.calls(),
                    tokens + (now - last) * limit.calls() / limit.window().toNanos());
            if (present < 1) {
                refusals.add(now);
                at(now + latency / 2, () -> refused(takenAt, begun));
                return;
            }
            tokens = present - 1;
            last = now;
            PaceSimulation.this.granted++;
            at(now + latency / 2, () -> {
                granted++;
                longest = Math.max(longest, now - begun[0]);
                pace.granted(takenAt);
                at(Math.max(now, restsUntil), this::call);
            });
        }

        private void refused(long takenAt, long[] begun) {
            pausedUntil = Math.max(pausedUntil, now + pace.refused(limit, takenAt, now));
            call(begun);
        }

        /** Begins no call until a time has passed. */
        void rest(Duration time) {
            restsUntil = now + time.toNanos();
        }

        long granted() {
            return granted;
        }

        Duration longestCall() {
            return Duration.ofNanos(longest);
        }
    }

    private void at(long time, Runnable what) {
        events.add(new Event(time, count++, what));
    }

    /** @param callers how many calls at a time */
    Client client(int callers, Duration begin) {
        Client client = new Client();
        for (int i = 0; i < callers; i++) {
            at(begin.toNanos(), client::call);
        }
        return client;
    }

    void run(Duration until) {
        while (!events.isEmpty() && events.peek().at() <= until.toNanos()) {
            Event event = events.remove();
            now = Math.max(now, event.at());
            event.what().run();
        }
        now = until.toNanos();
    }

    /** Changes the limit. */
    void allow(int calls) {
        limit = new Limit(calls, limit.window());
    }

    long granted() {
        return granted;
    }

    /** Of all that the server would have let in so far, its first burst included. */
    double use() {
        return granted
                / (limit.calls() + (double) now * limit.calls() / limit.window().toNanos());
    }

    long refusals(Duration from, Duration to) {
        return refusals.stream()
                .filter(at -> at >= from.toNanos() && at < to.toNanos())
                .count();
    }
}
