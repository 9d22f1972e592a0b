package io.github.cameltwenty;

/**
 * An input that is not the one that its checkpoint knows, or a checkpoint that cannot be read, is damaged, or is in use by another
 * run. Nothing of the input was sent then. Also a checkpoint that cannot be written any more, as on a full disk: work stops before
 * the next call, and this is the cause of the {@link TwentyBatchException}.
 */
public class TwentyCheckpointException extends TwentyException {
    private static final long serialVersionUID = 1L;

    private final String checkpoint;

    /**
     * @param checkpoint its name
     */
    public TwentyCheckpointException(String message, Refusal refusal, String checkpoint, Throwable cause) {
        super(message, refusal, cause);
        this.checkpoint = checkpoint;
    }

    /** The name of the checkpoint, as the option or the header gave it. */
    public String getCheckpoint() {
        return checkpoint;
    }
}
