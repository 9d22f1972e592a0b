package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.state.OwnRepository;
import io.github.cameltwenty.internal.state.StateFiles;
import io.github.cameltwenty.internal.state.StateLock;
import io.github.cameltwenty.internal.state.StateScope;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.StateRepository;

/** Where it is kept how far exports are: in {@code stateDirectory} or {@code stateRepository}. */
public final class ExportProgresses {
    private static final String ADVICE =
            "both would write the same export. Let that one end, or give this one a checkpoint and a folder of its own";

    private ExportProgresses() {}

    /**
     * @param name of the checkpoint
     * @throws IllegalArgumentException where another process uses it, or what is kept is damaged
     */
    public static ExportProgress open(EndpointOptions options, String name, String baseUrl, CamelContext context)
            throws IOException {
        String key = "twenty/checkpoint/" + StateScope.of(baseUrl) + "/export/" + name;
        StateRepository<String, String> own = options.changes().getStateRepository();
        if (own != null) {
            OwnRepository.start(own, context);
            return ExportProgress.kept(own, key, () -> {});
        }
        Path directory = Path.of(options.changes().getStateDirectory());
        StateLock lock = StateLock.take(directory, key, ADVICE);
        try {
            return ExportProgress.kept(new StateFiles(directory), key, lock::release);
        } catch (RuntimeException | IOException e) {
            lock.release();
            throw e;
        }
    }
}
