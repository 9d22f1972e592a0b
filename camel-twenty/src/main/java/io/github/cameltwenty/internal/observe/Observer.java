package io.github.cameltwenty.internal.observe;

/**
 * Listens to what the component does. It is called by the threads that do the work, many at once: it must be quick and throw nothing.
 * No key and no record is told, other than what exceptions hold.
 */
public interface Observer {
    /** Nobody listens. What is told takes an object each time: it is not made then. */
    Observer NONE = new Observer() {};

    /** A client of a workspace is there. */
    default void opened(ObservedWorkspace workspace) {}

    /** It is closed: nothing may be asked of it any more. */
    default void closed(ObservedWorkspace workspace) {}

    /**
     * An operation begins in this thread.
     *
     * @param isTold whether the server is to be told of the trace that it is a part of
     */
    default OperationContext operationBegins(boolean isTold) {
        return OperationContext.NONE;
    }

    /** A call of a poll for changes begins, which is a part of nothing, whatever this thread has done before. */
    default OperationContext pollBegins(boolean isTold) {
        return OperationContext.NONE;
    }

    /** An attempt at a call over HTTP begins, in the thread that makes it. What follows is told to the watch. */
    default CallWatch calling(ObservedCall call) {
        return CallWatch.NONE;
    }

    /**
     * An answer gave records, also to a look-up that is part of a write.
     *
     * @param isPage whether it says how many there are, and whether more follow
     */
    default void read(ObservedAction action, int records, boolean isPage) {}

    /**
     * Records were written or refused: one, or a chunk of bulk work.
     *
     * @param written that are done, or needed no write
     * @param refused for what they hold, here or by the server
     */
    default void written(ObservedAction action, int written, int refused) {}

    /** How many records the next call of bulk work takes at the most. */
    default void batchSize(ObservedAction action, int records) {}

    /** An operation over many records began. */
    default void began(ObservedWork work) {}

    /** It ended, in whatever way. Of results that a route leaves without closing them it is never told. */
    default void ended(ObservedWork work) {}

    /**
     * The route is done with a change.
     *
     * @param success whether it counts as delivered; else it comes again
     */
    default void delivered(ObservedChange change, boolean success) {}

    /**
     * A poll for changes ended.
     *
     * @param failure why it could not do all that it was to; null where it could
     */
    default void polled(ObservedAction feed, Exception failure) {}

    /**
     * A webhook was refused.
     *
     * @param reason one of few
     */
    default void webhookRefused(ObservedAction feed, String reason) {}
}
