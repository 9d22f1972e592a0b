package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.TwentyConfigurationException;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.checkpoint.Checkpoints;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.options.OptionChecks;
import io.github.cameltwenty.internal.request.QueryReader;
import io.github.cameltwenty.internal.request.RequestReader;
import io.github.cameltwenty.internal.result.ResultWriter;
import io.github.cameltwenty.internal.workspace.ImportPlace;
import io.github.cameltwenty.internal.workspace.ImportSettings;
import io.github.cameltwenty.internal.workspace.ImportWork;
import io.github.cameltwenty.internal.workspace.ObjectChoice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Exchange;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.service.ServiceHelper;

/** Brings an export into the workspace. */
final class ImportWorkspace implements Action {
    private static final String KEEP = "keep";
    private static final String NEW = "new";

    /** Records for each call that is under way at a time, twice what goes into one. */
    private static final int WINDOW = 400;

    private static final int LARGEST_WINDOW = 2_000;

    private final RequestReader requests;
    private final EndpointOptions options;
    private final Executor executor;
    private final ImportSettings settings;

    ImportWorkspace(RequestReader requests, EndpointOptions options, Executor executor) {
        this.requests = requests;
        this.options = options;
        this.executor = executor;
        String ids = options.message().getIds();
        if (!KEEP.equals(ids) && !NEW.equals(ids)) {
            throw TwentyConfigurationException.value(
                    "ids",
                    "The option ids is '" + ids + "'" + OptionChecks.didYouMean(String.valueOf(ids), List.of(KEEP, NEW))
                            + " Allowed are keep, new");
        }
        this.settings = new ImportSettings(
                ObjectChoice.of(options),
                NEW.equals(ids),
                options.message().isWithFiles(),
                options.writing().isDryRun(),
                Math.min(LARGEST_WINDOW, WINDOW * options.writing().getParallelism()));
    }

    @Override
    public void run(Exchange exchange, TwentyClient client, Attempts attempts) {
        try (ImportInput input = ImportInput.of(exchange, options)) {
            ImportCalls calls = new ImportCalls(options, executor, exchange, client, attempts);
            Map<String, Object> report = new ImportWork(input.store(), calls, settings)
                    .run((name, print) -> place(given(exchange, name), print, exchange, client.baseUrl()));
            TwentyRequest request =
                    TwentyRequest.of(Operation.GENERAL, Operation.IMPORT_WORKSPACE, null, Map.of(), null);
            new ResultWriter(options, request, exchange).write(200, report);
        } catch (IllegalArgumentException e) {
            throw requests.refused(e);
        } catch (IOException | UncheckedIOException e) {
            throw requests.refused(new IllegalArgumentException(
                    "The export cannot be read, or what is kept beside the" + " state cannot be written: " + e, e));
        }
    }

    private String given(Exchange exchange, String name) {
        String given = QueryReader.text(
                exchange.getMessage(),
                TwentyConstants.CHECKPOINT,
                options.message().getCheckpoint());
        return given == null ? name : given;
    }

    private ImportPlace place(String name, String print, Exchange exchange, String baseUrl) {
        StateRepository<String, String> own = options.changes().getStateRepository();
        if (own != null) {
            CamelContextAware.trySetCamelContext(own, exchange.getContext());
            ServiceHelper.startService(own);
        }
        try {
            return ImportPlace.of(
                    name, print, baseUrl, Path.of(options.changes().getStateDirectory()), own);
        } catch (RuntimeException e) {
            throw Checkpoints.failure(options, name, e.getMessage(), e);
        }
    }
}
