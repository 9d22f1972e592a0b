package io.github.cameltwenty.internal.checkpoint;

import io.github.cameltwenty.TwentyCheckpointException;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyDuplicateKey;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyOutputFormat;
import io.github.cameltwenty.TwentyRecordError;
import io.github.cameltwenty.catalog.ApiChanges;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.client.Workspace;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.state.OwnRepository;
import io.github.cameltwenty.internal.state.StateScope;
import io.github.cameltwenty.options.OperationFamily;
import java.nio.file.Path;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.SynchronizationAdapter;

/** The checkpoints of an endpoint's inputs, by the name that the option or a message gives. */
public final class Checkpoints {
    private final EndpointOptions options;

    public Checkpoints(EndpointOptions options) {
        this.options = options;
    }

    /**
     * @throws IllegalArgumentException where there is a name, and other options do not go with a checkpoint
     */
    public static void check(EndpointOptions options) {
        String name = options.message().getCheckpoint();
        if (name != null && OperationFamily.BULK_WRITES.has(options.operation())) {
            checkName("The option checkpoint", name);
            checkOthers(options);
            if (options.given().contains("filter")) {
                throw withFilter();
            }
        }
    }

    private static void checkName(String what, String name) {
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(what + " is '" + name + "', which is no name");
        }
    }

    private static void checkOthers(EndpointOptions options) {
        String reason = null;
        if (ApiChanges.MOVED.contains(options.resource())) {
            reason = "is not for " + options.resource() + ", which are settings on later servers";
        } else if (options.writing().isWithToken()) {
            reason = "does not go with withToken, which makes all keys or none";
        } else if (options.result().getOutputFormat() == TwentyOutputFormat.envelope) {
            reason = "does not go with outputFormat=envelope, which is one call";
        } else if (!options.writing().isClientIds() && givesIds(options.operation())) {
            reason = "does not go with clientIds=false: the ids tell what was created before a crash";
        } else if (options.operation() == Operation.UPSERT_MANY
                && options.writing().getOnDuplicateKey() == TwentyDuplicateKey.refuse) {
            reason = "does not go with onDuplicateKey=refuse: the keys of what was done before a crash are not known";
        }
        if (reason != null) {
            throw new IllegalArgumentException("The option checkpoint " + reason);
        }
    }

    private static boolean givesIds(Operation operation) {
        return operation == Operation.CREATE_MANY || operation == Operation.UPSERT_MANY;
    }

    /** The input would be what the filter finds, which is another each time. */
    public static IllegalArgumentException withFilter() {
        return new IllegalArgumentException("The option checkpoint does not go with a filter: the records that it finds"
                + " are no input that comes again");
    }

    /**
     * Looks whether the checkpoint that the option names can be used.
     *
     * @throws RuntimeException where it cannot be read or written, is damaged, or is in use by another run
     */
    public void start(CamelContext context) {
        String name = options.message().getCheckpoint();
        if (name != null) {
            CheckpointStore store = store(name, context);
            try {
                store.load();
            } finally {
                store.close();
            }
        }
    }

    /**
     * That of a message.
     *
     * @throws IllegalArgumentException where it does not go with other options
     * @throws TwentyCheckpointException where it cannot be read, is damaged, or is in use by another run
     */
    public Checkpoint open(Exchange exchange) {
        String given = exchange.getMessage().getHeader(TwentyConstants.CHECKPOINT, String.class);
        String name = given == null || given.isBlank() ? options.message().getCheckpoint() : given;
        if (name == null) {
            return Checkpoint.NONE;
        }
        checkName("The header " + TwentyConstants.CHECKPOINT, name);
        checkOthers(options);
        CheckpointStore store;
        try {
            store = store(name, exchange.getContext());
        } catch (RuntimeException e) {
            throw failure(name, e.getMessage(), e);
        }
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onFailure(Exchange failed) {
                // nobody takes its results any more
                store.close();
            }
        });
        return new KeptCheckpoint(
                store,
                new KeptCheckpoint.Settings(
                        name,
                        options.action(),
                        options.operation(),
                        options.writing().getOnRecordError() == TwentyRecordError.isolate,
                        options.writing().isStreaming()),
                (message, cause) -> failure(name, message, cause));
    }

    private CheckpointStore store(String name, CamelContext context) {
        String workspace = Workspace.of(options.connection()).baseUrl();
        String key = "twenty/checkpoint/" + StateScope.of(workspace) + "/" + name;
        StateRepository<String, String> own = options.changes().getStateRepository();
        if (own == null) {
            return CheckpointStore.inFiles(Path.of(options.changes().getStateDirectory()), key);
        }
        OwnRepository.start(own, context);
        return CheckpointStore.in(own, key);
    }

    private TwentyCheckpointException failure(String name, String message, Throwable cause) {
        return failure(options, name, message, cause);
    }

    /**
     * What fails an operation for the sake of a checkpoint.
     *
     * @param name of the checkpoint
     */
    public static TwentyCheckpointException failure(
            EndpointOptions options, String name, String message, Throwable cause) {
        return new TwentyCheckpointException(
                options.action() + ": " + message,
                new TwentyException.Refusal(
                        options.resource(),
                        options.operation().operationName(),
                        0,
                        null,
                        List.of(String.valueOf(message))),
                name,
                cause);
    }
}
