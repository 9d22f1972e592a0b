package io.github.cameltwenty.faults;

import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.SandboxRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** What goes wrong, by chance: lost answers, cut ones, refusals, time-outs of a proxy, and a server that is killed and comes back. */
final class FaultPlan implements Function<SandboxRequest, Misbehaviour> {
    private final Random random;
    private final int oneIn;
    private final boolean stops;

    /**
     * @param oneIn of how many calls about one goes wrong
     * @param stops whether some are among it that no repeat follows
     */
    FaultPlan(Random random, int oneIn, boolean stops) {
        this.random = random;
        this.oneIn = oneIn;
        this.stops = stops;
    }

    @Override
    public synchronized Misbehaviour apply(SandboxRequest request) {
        if (random.nextInt(oneIn) > 0) {
            return Misbehaviour.none();
        }
        return switch (random.nextInt(stops ? 16 : 14)) {
            case 0 -> Misbehaviour.dropBefore();
            case 1 -> Misbehaviour.dropAfter();
            case 2 -> Misbehaviour.truncatedBody();
            case 3 -> Misbehaviour.cutAfter(random.nextInt(2_000));
            case 4 -> Misbehaviour.html(502);
            case 5 -> error(503, Map.of(), "busy").thoughDone();
            case 6 -> Misbehaviour.html(504);
            case 7 -> Misbehaviour.html(504).thoughDone();
            case 8 -> error(429, Map.of("Retry-After", "0"), "slow");
            case 9 -> error(429, Map.of(), "Limit reached (1000 tokens per 1000 ms)");
            case 10 -> error(500, Map.of(), "Query read timeout").thoughDone();
            case 11 -> Misbehaviour.delay(Duration.ofMillis(2));
            case 12 -> Misbehaviour.restartBefore(down());
            case 13 -> Misbehaviour.restartAfter(down());
            case 14 -> error(500, Map.of(), "broken");
            default -> error(500, Map.of(), "broken").thoughDone();
        };
    }

    private Duration down() {
        return Duration.ofMillis(5 + random.nextInt(60));
    }

    private static Misbehaviour error(int status, Map<String, String> headers, String message) {
        String body = "{\"statusCode\":" + status + ",\"error\":\"x\",\"messages\":[\"" + message + "\"]}";
        return Misbehaviour.status(status, headers, body);
    }
}
