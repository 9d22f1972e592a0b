package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.TwentyConfigurationException;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.checkpoint.Checkpoints;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.request.QueryReader;
import io.github.cameltwenty.internal.request.RequestReader;
import io.github.cameltwenty.internal.result.ResultWriter;
import io.github.cameltwenty.internal.workspace.ExportPlace;
import io.github.cameltwenty.internal.workspace.ExportProgress;
import io.github.cameltwenty.internal.workspace.ExportProgresses;
import io.github.cameltwenty.internal.workspace.ExportSettings;
import io.github.cameltwenty.internal.workspace.ExportWork;
import io.github.cameltwenty.internal.workspace.Manifest;
import io.github.cameltwenty.internal.workspace.ObjectChoice;
import io.github.cameltwenty.internal.workspace.WorkspaceCalls;
import io.github.cameltwenty.internal.workspace.WorkspaceStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executor;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Writes an export of the workspace. */
final class ExportWorkspace implements Action {
    private static final int OK = 200;
    private static final String EXPORT_TO = "exportTo";

    private final RequestReader requests;
    private final EndpointOptions options;
    private final Executor executor;

    ExportWorkspace(RequestReader requests, EndpointOptions options, Executor executor) {
        this.requests = requests;
        this.options = options;
        this.executor = executor;
    }

    /**
     * @throws IllegalArgumentException where an option is none
     */
    static void check(EndpointOptions options) {
        if (options.operation() != Operation.EXPORT_WORKSPACE) {
            return;
        }
        ObjectChoice.of(options);
        instant("The option since", options.message().getSince());
        String place = options.message().getExportTo();
        if (place != null && options.message().getCheckpoint() != null) {
            checkResumable(new ExportPlace("The option " + EXPORT_TO, place));
        }
    }

    private static void checkResumable(ExportPlace place) {
        if (!place.mayBeResumed()) {
            throw TwentyConfigurationException.value(
                    "checkpoint",
                    place + ", which does not go with a checkpoint: what was stopped"
                            + " is gone on with in a folder alone");
        }
    }

    private static Instant instant(String what, String given) {
        try {
            return given == null || given.isBlank() ? null : Instant.parse(given.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    what + " is '" + given + "', which is no instant, as 2026-01-31T00:00:00Z", e);
        }
    }

    @Override
    public void run(Exchange exchange, TwentyClient client, Attempts attempts) {
        try {
            Manifest manifest = exported(exchange, client, attempts);
            TwentyRequest named = TwentyRequest.of(Operation.GENERAL, options.operation(), null, Map.of(), null);
            new ResultWriter(options, named, exchange).write(OK, manifest.toMap());
        } catch (IllegalArgumentException e) {
            throw requests.refused(e);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    options.action() + ": the export could not be written: " + e.getMessage(), e);
        }
    }

    private Manifest exported(Exchange exchange, TwentyClient client, Attempts attempts) throws IOException {
        Message message = exchange.getMessage();
        ExportPlace place = place(message);
        ExportSettings settings = new ExportSettings(
                ObjectChoice.of(options),
                since(message),
                options.message().isWithFiles(),
                options.message().isGzip());
        InnerActions actions = new InnerActions(options, executor, exchange, client, attempts);
        WorkspaceCalls calls = new WorkspaceReading(
                options.operation(), actions, options.writing().getParallelism(), client, attempts);
        String checkpoint = QueryReader.text(
                message, TwentyConstants.CHECKPOINT, options.message().getCheckpoint());
        if (checkpoint != null) {
            checkResumable(place);
        }
        try (ExportProgress progress = progress(checkpoint, exchange, client);
                WorkspaceStore store = place.open(exchange.getContext(), progress)) {
            return new ExportWork(calls, store, settings, progress).run();
        }
    }

    private ExportPlace place(Message message) {
        String header = QueryReader.text(message, TwentyConstants.EXPORT_TO, null);
        String option = options.message().getExportTo();
        if (header == null && (option == null || option.isBlank())) {
            throw new IllegalArgumentException("Not said where to: set the option " + EXPORT_TO + " or the header "
                    + TwentyConstants.EXPORT_TO + " to a folder, a path that ends in .zip, or a Camel endpoint");
        }
        return header == null
                ? new ExportPlace("The option " + EXPORT_TO, option.strip())
                : new ExportPlace("The header " + TwentyConstants.EXPORT_TO, header.strip());
    }

    private Instant since(Message message) {
        String header = QueryReader.text(message, TwentyConstants.SINCE, null);
        return header == null
                ? instant("The option since", options.message().getSince())
                : instant("The header " + TwentyConstants.SINCE, header);
    }

    private ExportProgress progress(String checkpoint, Exchange exchange, TwentyClient client) throws IOException {
        try {
            return checkpoint == null
                    ? ExportProgress.none()
                    : ExportProgresses.open(options, checkpoint, client.baseUrl(), exchange.getContext());
        } catch (RuntimeException e) {
            throw Checkpoints.failure(options, checkpoint, e.getMessage(), e);
        }
    }
}
