package io.github.cameltwenty;

import java.util.List;
import java.util.Map;

/**
 * A bulk operation that stopped part-way. Its cause, of whose class status and messages are, is the refusal or the failure
 * that stopped it.
 *
 * <p>It is a validation exception whatever stopped it: a handler that sends the whole message again would double what is done.
 */
public class TwentyBatchException extends TwentyValidationException {
    private static final long serialVersionUID = 1L;

    private final transient List<Object> created;
    private final transient List<TwentyFailure> failures;
    private final int nextIndex;

    public TwentyBatchException(List<?> created, List<TwentyFailure> failures, int nextIndex, TwentyException cause) {
        super(message(created, failures, nextIndex, cause), cause.refusal(), cause);
        this.created = List.copyOf(created);
        this.failures = List.copyOf(failures);
        this.nextIndex = nextIndex;
    }

    private static String message(List<?> created, List<TwentyFailure> failures, int nextIndex, TwentyException cause) {
        return cause.getMessage() + "; stopped with " + created.size() + " done"
                + (failures.isEmpty() ? "" : " and " + failures.size() + " failed") + ", go on from record "
                + nextIndex;
    }

    /** With what is done, what is not, and where to go on, since it may stand in the place of the body. */
    @Override
    Map<String, Object> toDocument() {
        Map<String, Object> document = super.toDocument();
        document.put("created", created);
        document.put(
                "failures",
                failures.stream()
                        .map(failure -> Map.of(
                                "index",
                                failure.index(),
                                "messages",
                                failure.exception().getMessages()))
                        .toList());
        document.put("nextIndex", nextIndex);
        return document;
    }

    /** What is done: the records as the server answered them, in the order of the input. With streaming, those not yet given. */
    public List<Object> getCreated() {
        return created;
    }

    /** The records before {@link #getNextIndex} that are not done, or of which it is not known; and the refused one, if known. */
    public List<TwentyFailure> getFailures() {
        return failures;
    }

    /** The place in the input from which nothing is done. */
    public int getNextIndex() {
        return nextIndex;
    }
}
