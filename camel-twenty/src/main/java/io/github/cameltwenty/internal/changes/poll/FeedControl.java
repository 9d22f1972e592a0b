package io.github.cameltwenty.internal.changes.poll;

import io.github.cameltwenty.internal.changes.feed.ChangesRoute;
import io.github.cameltwenty.internal.changes.feed.ChangesSetup;
import io.github.cameltwenty.internal.changes.feed.FeedView;
import io.github.cameltwenty.internal.changes.feed.Watermark;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.camel.ServiceStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What can be seen of polls, and be done with them, from outside.
 *
 * @param passes that of living records, and that of soft deletions where they are polled; none before the first start
 */
record FeedControl(ChangesRoute route, List<PollPass> passes) {
    private static final Logger LOG = LoggerFactory.getLogger(FeedControl.class);

    /**
     * Goes on from another time, while no poll runs. In this order: a kill in between has some changes told once more, and loses none.
     *
     * @throws IllegalArgumentException where the time has not come yet
     * @throws IllegalStateException where they do not run
     */
    void reset(Instant to, boolean isRunning) {
        String action = route.setup().action();
        if (!isRunning) {
            throw new IllegalStateException(action + " does not run: start its route first");
        }
        Instant now = passes.get(0).now();
        if (to.isAfter(now)) {
            throw new IllegalArgumentException(action + " cannot go on from " + to
                    + ", which has not come yet: what happens until then would be passed over");
        }
        // the server tells its time in whole seconds
        route.memory().tellOnceMore(to, now.plusSeconds(1));
        // also of messages that are on their way: where they fail, nobody goes back for them, and the next poll finds
        // them
        route.delivery().forgetAfter(to.minusMillis(1));
        passes.forEach(pass -> pass.reset(to));
        LOG.warn("{}: goes on from {}, as it was told to", action, to);
    }

    /**
     * @param isOpen whether polls may go on
     */
    FeedView view(String routeId, ServiceStatus status, boolean isOpen) {
        ChangesSetup setup = route.setup();
        List<Watermark.View> views = passes.stream().map(PollPass::view).toList();
        return new FeedView(
                setup.resource(),
                setup.options().isReconcile() ? "webhook and poll" : "poll",
                routeId,
                status.name(),
                setup.stateKey(),
                position(views, 0),
                position(views, 1),
                isOpen ? lag() : null,
                views.stream().mapToInt(Watermark.View::underWay).sum(),
                views.stream().anyMatch(Watermark.View::failed),
                route.memory().remembered(),
                route.memory().knownIds());
    }

    private static Instant position(List<Watermark.View> views, int pass) {
        return views.size() <= pass || views.get(pass).reached() == null
                ? null
                : views.get(pass).reached().from();
    }

    private Duration lag() {
        return passes.stream()
                .map(PollPass::lag)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
