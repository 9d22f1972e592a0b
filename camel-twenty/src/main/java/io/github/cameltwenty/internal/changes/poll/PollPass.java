package io.github.cameltwenty.internal.changes.poll;

import io.github.cameltwenty.internal.changes.feed.Change;
import io.github.cameltwenty.internal.changes.feed.ChangeEvent;
import io.github.cameltwenty.internal.changes.feed.Delivery;
import io.github.cameltwenty.internal.changes.feed.FeedPosition;
import io.github.cameltwenty.internal.changes.feed.Timestamps;
import io.github.cameltwenty.internal.changes.feed.Watermark;
import io.github.cameltwenty.internal.changes.feed.WorkspaceConnection;
import io.github.cameltwenty.internal.client.ServerClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls for one kind of change, those of living records or soft deletions: walk after walk from its watermark, with the
 * overlap in which changes may come late. A walk that a poll could not finish is gone on with by the next.
 */
final class PollPass {
    private static final Logger LOG = LoggerFactory.getLogger(PollPass.class);

    private final WorkspaceConnection connection;
    private final ChangeWalk.Query query;
    private final Watermark watermark;
    private final Delivery delivery;
    private final Deque<InputRecord> waiting = new ArrayDeque<>();

    private final Standstill standstill;

    private int setBacks;
    private FeedPosition position;
    private ChangeWalk walk;
    private FeedPosition afterPage;
    private Instant createdAfter = Instant.EPOCH;
    private long walkBegan;
    private Instant lastSeen = Instant.EPOCH;
    private long lastSeenAt;

    /** When the last walk that came to its end began, and when the last did whose messages are done too; null for none. */
    private volatile Long walked;

    private volatile Long done;

    /**
     * A change that waits for its message.
     *
     * @param resume where to go on when it is done
     */
    record InputRecord(Change change, FeedPosition resume) {}

    PollPass(WorkspaceConnection connection, ChangeWalk.Query query, Watermark watermark, Delivery delivery) {
        this.connection = connection;
        this.query = query;
        this.watermark = watermark;
        this.delivery = delivery;
        this.standstill = new Standstill(query.resource());
    }

    /** Goes on where an earlier run stopped. False where there was none. */
    boolean resume() {
        setBacks = connection.clock().setBack().number();
        position = watermark.load();
        if (position != null) {
            delivery.keepFrom(query.deleted(), query.keepFrom(position.keepFrom(query.overlap()), now()));
        }
        return position != null;
    }

    /** Whether an earlier run, or this one, has begun. */
    boolean hasBegun() {
        return position != null;
    }

    /**
     * Begins with changes from the given time on.
     *
     * @param settled whether none can come late from before it
     */
    void startAt(Instant time, boolean settled) {
        position = settled ? FeedPosition.settledAt(time) : FeedPosition.at(time);
        watermark.reach(position);
    }

    /**
     * Begins with what changes from now on, by the server's clock: with what comes after the newest change that it has.
     *
     * @param calls to the same workspace
     */
    void startNow(WorkspaceConnection calls) {
        long began = System.nanoTime();
        Instant newest = ChangeWalk.newest(calls, query);
        if (newest == null) {
            startAt(Instant.EPOCH, true);
            return;
        }
        Instant begin = notAfterNow(FeedPosition.at(newest), began).from();
        FeedPosition overlap =
                FeedPosition.settledAt(begin.minus(query.overlap())).until(newest);
        ChangeWalk past = new ChangeWalk(calls, query, overlap);
        while (!past.hasEnded()) {
            past.next().entries().forEach(entry -> delivery.note(change(entry)));
        }
        startAt(begin, false);
    }

    /** As {@link #startNow} would have done then, where the server could not be asked. */
    void startAsOf(Instant localTime, long nanos) {
        ChangeWalk.newest(connection, query);
        Instant time = connection.clock().at(nanos);
        startAt(time == null ? localTime : time, false);
    }

    /** A record may have a time in the future; nothing that happens meanwhile may be passed over because of it. */
    private FeedPosition notAfterNow(FeedPosition reached, long nanos) {
        Instant now = connection.clock().at(nanos);
        return now == null ? reached : reached.notAfter(now.truncatedTo(ChronoUnit.MILLIS));
    }

    /** Whether there may be more before the walk is at its end. */
    boolean isUnderWay() {
        return walk != null;
    }

    /** Whether a message failed, or others are on their way after one that did. */
    boolean hasFailed() {
        return watermark.hasFailed();
    }

    /**
     * Goes back to what failed; false as long as other messages are on their way.
     *
     * @throws IllegalStateException where these do not end
     */
    boolean goBack() {
        if (watermark.isBusy()) {
            standstill.waitForOthers();
            return false;
        }
        waiting.clear();
        walk = null;
        afterPage = null;
        position = watermark.goBack();
        walked = done;
        standstill.wentBack(position);
        return true;
    }

    /**
     * Tells of a message that fails each time that it comes.
     *
     * @throws IllegalStateException after a few times
     */
    void requireProgress() {
        if (hasFailed()) {
            standstill.requireProgress();
        }
    }

    /** Goes on from another time, which no message that is on its way moves any more. */
    void reset(Instant to) {
        watermark.reset(FeedPosition.settledAt(to));
        setBacks = connection.clock().setBack().number();
        position = FeedPosition.settledAt(to);
        waiting.clear();
        walk = null;
        afterPage = null;
        lastSeen = Instant.EPOCH;
        walked = null;
        done = null;
        standstill.forget();
    }

    Watermark.View view() {
        return watermark.view();
    }

    /** What has changed longer ago than this is done; null where nothing is known. Safe to be asked by any thread. */
    Duration lag() {
        Long ended = walked;
        Watermark.View reached = watermark.view();
        Long begin = reached.isIdle() && ended != null ? ended : done;
        Duration byWalk = begin == null ? null : Duration.ofNanos(System.nanoTime() - begin);
        Duration byPosition = reached.reached() == null
                ? null
                : Duration.between(reached.reached().from(), now());
        boolean isWalkLater = byWalk != null && (byPosition == null || byWalk.compareTo(byPosition) < 0);
        Duration lag = isWalkLater ? byWalk : byPosition;
        return lag == null || !lag.isNegative() ? lag : Duration.ZERO;
    }

    /** By the server's clock, as far as it is known. */
    Instant now() {
        return connection.clock().now();
    }

    /** The changes of the next page; none where the walk is at its end. */
    Deque<InputRecord> fill() {
        if (walk == null) {
            goBackWithTheClock();
            done = watermark.view().isIdle() ? walked : done;
            walkBegan = System.nanoTime();
            walk = new ChangeWalk(connection, query, position);
            createdAfter = walk.createdAfter();
        }
        while (waiting.isEmpty() && walk != null) {
            if (afterPage != null) {
                endPage();
            } else {
                ChangeWalk.Page page = walk.next();
                Instant began = connection.clock().at(walkBegan);
                delivery.keepFrom(query.deleted(), query.keepFrom(walk.keepFrom(), began));
                page.entries().forEach(this::addNews);
                afterPage = page.after();
            }
        }
        return waiting;
    }

    private void addNews(ChangeWalk.Entry entry) {
        Change change = change(entry);
        if (delivery.isNews(change)) {
            waiting.add(new InputRecord(change, kept(entry.resume())));
        }
    }

    /** What is read again for the sake of the overlap does not move the position back, however often it is. */
    private FeedPosition kept(FeedPosition reached) {
        FeedPosition ahead = reached.isAmid() ? reached : reached.notBefore(position.from());
        return notAfterNow(ahead, walkBegan);
    }

    private void goBackWithTheClock() {
        ServerClock.SetBack setBack = connection.clock().setBack();
        if (setBack.number() == setBacks) {
            return;
        }
        setBacks = setBack.number();
        Instant to = setBack.to().minus(query.overlap()).truncatedTo(ChronoUnit.MILLIS);
        LOG.warn(
                "{}/changes: the server's clock was set back. Changes from {} on are read again", query.resource(), to);
        delivery.forgetAfter(to);
        if (position.from().isAfter(to)) {
            position = FeedPosition.at(to);
            watermark.reach(position);
        }
    }

    private Change change(ChangeWalk.Entry entry) {
        return Change.polled(query.deleted() ? ChangeEvent.deleted : null, query.resource(), entry.record());
    }

    private void endPage() {
        FeedPosition reached = kept(afterPage);
        afterPage = null;
        if (walk.hasEnded()) {
            walk = null;
            reached = settled(reached);
            position = reached;
        }
        watermark.reach(reached);
        walked = walk == null ? Long.valueOf(walkBegan) : walked;
    }

    /** Once the newest change is older than the overlap, by the time that has passed here, nothing comes before it. */
    private FeedPosition settled(FeedPosition reached) {
        if (reached.settled()) {
            return reached;
        }
        if (!reached.from().equals(lastSeen)) {
            lastSeen = reached.from();
            lastSeenAt = System.nanoTime();
            return reached;
        }
        if (Duration.ofNanos(walkBegan - lastSeenAt).compareTo(query.overlap()) < 0) {
            return reached;
        }
        LOG.debug("{}/changes: all until {} is done", query.resource(), reached.from());
        return FeedPosition.settledAt(Timestamps.after(reached.from()));
    }

    void save() {
        watermark.save();
    }

    Watermark.Step begin(InputRecord item) {
        return watermark.begin(item.resume());
    }

    Instant createdAfter() {
        return createdAfter;
    }
}
