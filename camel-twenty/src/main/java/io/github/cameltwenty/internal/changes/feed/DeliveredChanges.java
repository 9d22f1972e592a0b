package io.github.cameltwenty.internal.changes.feed;

import java.time.Instant;
import org.apache.camel.Exchange;
import org.apache.camel.spi.IdempotentRepository;

/** Which changes were delivered: of late exactly, in this process; and further back, or elsewhere, by the repository. */
public final class DeliveredChanges {
    private static final String CREATED = "created";
    private static final String DELETED = "deleted";
    private static final String DESTROYED = "destroyed";

    private final IdempotentRepository repository;
    private final RecentStates recent;
    private final String scope;
    private volatile Retelling retelling;

    /**
     * @param scope sets the keys apart from those of other workspaces
     */
    public DeliveredChanges(IdempotentRepository repository, RecentStates recent, String scope) {
        this.repository = repository;
        this.recent = recent;
        this.scope = scope;
    }

    /** Whether it tells something that no message has told before, or a later one has made old. */
    public boolean isNews(Change change) {
        RecentStates.State last = recent.of(change.id());
        if (change.event() == ChangeEvent.destroyed) {
            return (last == null || !last.gone()) && !has(change, DESTROYED);
        }
        if (last != null && isOld(change, last) || change.event() == ChangeEvent.deleted && has(change, DELETED)) {
            return false;
        }
        if (last != null && last.at().equals(change.at())) {
            return isOtherOfOneTime(change, last);
        }
        return !isKept(change, stateKey(change));
    }

    /** Two changes within a millisecond show one time. What a poll has shown is newer than what a webhook brings after it. */
    private static boolean isOtherOfOneTime(Change change, RecentStates.State last) {
        boolean late = change.source() == ChangeSource.webhook && last.source() == ChangeSource.poll;
        return !late && RecordPrint.of(change.record()).contradicts(last.print());
    }

    private static boolean isOld(Change change, RecentStates.State last) {
        if (last.gone() && change.source() == ChangeSource.webhook) {
            // when a sweep has missed it nobody knows since when, and the poll sees whether it has come again
            boolean again = change.event() == ChangeEvent.created && last.source() == ChangeSource.webhook;
            return !again || change.at().isBefore(last.at());
        }
        return change.at().isBefore(last.at());
    }

    /**
     * What happened to a record that a poll found: the first message of a record says that it was created.
     *
     * @param createdAfter when a record must have been made that no earlier poll can have seen
     */
    ChangeEvent eventOf(Change change, Instant createdAfter) {
        if (change.event() != null) {
            return change.event();
        }
        if (has(change, DELETED)) {
            return ChangeEvent.restored;
        }
        boolean isNew = change.createdAt() != null
                && !change.createdAt().isBefore(createdAfter)
                && !isKnown(change)
                && !has(change, CREATED);
        return isNew ? ChangeEvent.created : ChangeEvent.updated;
    }

    private boolean isKnown(Change change) {
        RecentStates.State last = recent.of(change.id());
        return last != null && !last.gone();
    }

    /**
     * Before its message goes out. The repository is told afterwards only: a process that is killed must not leave a change
     * there that no route has taken.
     *
     * @return what {@link #undo} needs
     */
    public RecentStates.State begin(Change change) {
        RecentStates.State before = recent.of(change.id());
        recent.put(change.id(), RecentStates.State.of(change, before == null ? Instant.EPOCH : before.at()));
        return before;
    }

    void undo(Change change, RecentStates.State before) {
        recent.put(change.id(), before);
    }

    void complete(Exchange exchange, Change change) {
        String key = change.event() == ChangeEvent.destroyed ? key(change, DESTROYED) : stateKey(change);
        repository.add(exchange, key);
        repository.confirm(exchange, key);
        switch (change.event()) {
            case created -> {
                repository.add(exchange, key(change, CREATED));
                repository.remove(exchange, key(change, DESTROYED));
            }
            case restored -> repository.remove(exchange, key(change, DELETED));
            case deleted -> repository.add(exchange, key(change, DELETED));
            default -> {}
        }
    }

    /** Has a change pass for delivered that is not to be told. */
    void note(Change change) {
        repository.add(stateKey(change));
        if (change.event() == ChangeEvent.deleted) {
            repository.add(key(change, DELETED));
        }
        begin(change);
    }

    void keepFrom(boolean deleted, Instant time) {
        recent.keepFrom(deleted, time);
    }

    void forgetAfter(Instant time) {
        recent.forgetAfter(time);
    }

    /**
     * Tells changes once more, though the repository has them.
     *
     * @param changes null for none
     */
    void tellOnceMore(Retelling changes) {
        retelling = changes;
    }

    /** How many states are in memory. */
    int remembered() {
        return recent.size();
    }

    private boolean has(Change change, String mark) {
        return isKept(change, key(change, mark));
    }

    private boolean isKept(Change change, String key) {
        Retelling told = retelling;
        return (told == null || !told.covers(change)) && repository.contains(key);
    }

    private String stateKey(Change change) {
        return key(change, Timestamps.text(change.at()));
    }

    private String key(Change change, String what) {
        return scope + "/" + change.resource() + "/" + change.id() + "/" + what;
    }
}
