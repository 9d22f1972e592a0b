package io.github.cameltwenty.internal.checkpoint;

import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.service.ServiceSupport;

/**
 * Ends processes, which are Camel contexts here: one that is dead notes nothing any more, and what it asks of Twenty is not heard,
 * but for calls that were on their way.
 */
final class Kills {
    private final Map<String, String> disk = new ConcurrentHashMap<>();
    private final List<SandboxRequest> onTheirWay = new ArrayList<>();
    private final List<CompletableFuture<HttpResponse<String>>> late = new ArrayList<>();
    private final LateCalls network;
    private final Random random;
    private int left;
    private Life life;

    /**
     * @param count how many lives end before one is left alone
     */
    Kills(TwentySandbox twenty, Random random, int count) {
        this.network = new LateCalls(twenty);
        this.random = random;
        this.left = count;
        twenty.misbehaveWith(this::heard);
    }

    /** What the next process keeps its state in. */
    synchronized StateRepository<String, String> born() {
        life = new Life();
        life.stepsLeft = left-- > 0 ? 1 + random.nextInt(12) : Integer.MAX_VALUE;
        return life;
    }

    synchronized boolean hasKilled() {
        return life.isDead;
    }

    void awaitLateCalls() {
        List<CompletableFuture<HttpResponse<String>>> all;
        synchronized (this) {
            all = List.copyOf(late);
        }
        all.forEach(CompletableFuture::join);
    }

    private final class Life extends ServiceSupport implements StateRepository<String, String> {
        private int stepsLeft;
        private boolean isDead;

        @Override
        public void setState(String key, String value) {
            synchronized (Kills.this) {
                boolean dies = !isDead && --stepsLeft <= 0;
                boolean isWritten = !isDead && (!dies || random.nextBoolean());
                if (isWritten) {
                    disk.put(key, value);
                }
                isDead |= dies;
                if (isDead) {
                    throw new IllegalStateException("killed");
                }
            }
        }

        @Override
        public String getState(String key) {
            return disk.get(key);
        }
    }

    private synchronized Misbehaviour heard(SandboxRequest request) {
        if (LateCalls.isLate(request) || request.path().contains("/open-api/")) {
            return Misbehaviour.none();
        }
        if (life.isDead) {
            return Misbehaviour.dropBefore();
        }
        if (!onTheirWay.isEmpty() && random.nextInt(3) == 0) {
            late.add(network.comeThrough(onTheirWay.remove(0)));
        }
        if (--life.stepsLeft > 0) {
            return Misbehaviour.none();
        }
        life.isDead = true;
        switch (random.nextInt(3)) {
            case 0:
                return Misbehaviour.dropAfter();
            case 1:
                onTheirWay.add(request);
                return Misbehaviour.dropBefore();
            default:
                return Misbehaviour.dropBefore();
        }
    }
}
