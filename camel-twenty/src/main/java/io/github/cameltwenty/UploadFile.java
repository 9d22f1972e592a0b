package io.github.cameltwenty;

import io.github.cameltwenty.client.Attempts;
import io.github.cameltwenty.client.FilePart;
import io.github.cameltwenty.client.TwentyClient;
import io.github.cameltwenty.client.TwentyRequest;
import io.github.cameltwenty.client.TwentyResult;
import io.github.cameltwenty.client.Unsupported;
import io.github.cameltwenty.client.UploadForm;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;

/** Sends a file in the form that the server has, which is asked of its schema once. */
final class UploadFile implements Action {
    static final String ATTACHMENT = "Attachment";

    private final RequestReader requests;
    private final TwentyConfiguration configuration;

    UploadFile(RequestReader requests, TwentyConfiguration configuration) {
        this.requests = requests;
        this.configuration = configuration;
    }

    @Override
    public void run(Exchange exchange, TwentyClient client, Attempts attempts) {
        TwentyRequest request = requests.read(exchange);
        FilePart file = file(exchange);
        UploadForm form = form(request, client, attempts);
        TwentyRequest call = request.withPath(form.path()).withBody(form.call(file, configuration.getFileFolder()));
        try {
            TwentyResult stored = client.send(call, form.reader(call, file.name()), attempts);
            new ResultWriter(configuration, request, exchange).write(stored);
        } catch (TwentyValidationException e) {
            // an upgraded server may have another form by now
            client.graphqlForms().learn((UploadForm) null);
            throw e;
        } finally {
            if (exchange.getMessage().getBody() instanceof StreamCache cache) {
                cache.reset();
            }
        }
    }

    private FilePart file(Exchange exchange) {
        try {
            return new FileBody(exchange, configuration.getFileName()).read();
        } catch (IllegalArgumentException e) {
            throw requests.refused(e);
        }
    }

    private UploadForm form(TwentyRequest request, TwentyClient client, Attempts attempts) {
        UploadForm form = client.graphqlForms().upload();
        if (form == null) {
            form = asked(request, TwentyGraphqlApi.core, client, attempts)
                    .or(() -> asked(request, TwentyGraphqlApi.metadata, client, attempts))
                    .orElseThrow(() -> Unsupported.notSent(
                            request,
                            "This server has none of the mutations by which Twenty's versions take a file in one call:"
                                    + " use twenty:general/graphql and its createFileUpload"));
            client.graphqlForms().learn(form);
        }
        if (form.kind() == UploadForm.Kind.FILES_FIELD && !ATTACHMENT.equals(configuration.getFileFolder())) {
            throw Unsupported.notSent(
                    request,
                    "This server takes files for attachments only, but fileFolder is '" + configuration.getFileFolder()
                            + "': use twenty:general/graphql");
        }
        return form;
    }

    private static Optional<UploadForm> asked(
            TwentyRequest request, TwentyGraphqlApi api, TwentyClient client, Attempts attempts) {
        TwentyRequest question = request.withPath(api.path()).withBody(UploadForm.schemaQuery());
        try {
            TwentyResult schema = client.send(question, TwentyResult.reader(question), attempts);
            return UploadForm.in((Map<?, ?>) schema.value(), api.path());
        } catch (TwentyValidationException e) {
            // its schema is kept secret
            return Optional.of(UploadForm.OF_1_0);
        }
    }
}
