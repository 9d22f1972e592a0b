package io.github.cameltwenty.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** The requests that come, what is planned to go wrong with them, and who answers them. */
final class Traffic implements Service {
    private final Front front;
    private final Router router;
    private final LivePage page;
    private final LastCalls calls;
    private final boolean kept;
    private final Queue<SandboxRequest> requests = new ConcurrentLinkedQueue<>();
    private final Queue<Misbehaviour> next = new ConcurrentLinkedQueue<>();
    private volatile Function<SandboxRequest, Misbehaviour> plan = request -> Misbehaviour.none();

    /** @param kept whether {@link #requests()} are wanted: a sandbox that runs for days would fill up with them */
    Traffic(Front front, Router router, LivePage page, LastCalls calls, boolean kept) {
        this.front = front;
        this.router = router;
        this.page = page;
        this.calls = calls;
        this.kept = kept;
    }

    List<SandboxRequest> requests() {
        return List.copyOf(requests);
    }

    void clearRequests() {
        requests.clear();
    }

    void misbehave(Misbehaviour... misbehaviours) {
        next.addAll(List.of(misbehaviours));
    }

    void misbehaveWith(Function<SandboxRequest, Misbehaviour> other) {
        plan = Objects.requireNonNull(other);
    }

    @Override
    public Optional<Reply> own(SandboxRequest request) {
        return page.answer(request);
    }

    @Override
    public Misbehaviour misbehaviour(SandboxRequest request) {
        if (kept) {
            requests.add(request);
        }
        Misbehaviour queued = next.poll();
        Misbehaviour chosen = queued == null ? plan.apply(request) : queued;
        return chosen == null ? Misbehaviour.none() : chosen;
    }

    @Override
    public Reply answer(HttpReader.Incoming incoming) {
        Reply refusal = front.refusal(incoming);
        return refusal == null ? router.handle(incoming) : refusal;
    }

    @Override
    public void done(SandboxRequest request, int status, Duration took) {
        calls.add(request, status, took);
    }
}
