package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.TwentyGraphqlApi;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.FilePart;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import io.github.cameltwenty.internal.client.Unsupported;
import io.github.cameltwenty.internal.client.UploadForm;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.request.FileBody;
import io.github.cameltwenty.internal.request.RequestReader;
import io.github.cameltwenty.internal.result.ResultWriter;
import io.github.cameltwenty.options.GraphqlOptions;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;

/** Sends a file in the form that the server has, which is asked of its schema once. */
public final class UploadFile implements Action {
    private final RequestReader requests;
    private final EndpointOptions options;

    public UploadFile(RequestReader requests, EndpointOptions options) {
        this.requests = requests;
        this.options = options;
    }

    @Override
    public void run(Exchange exchange, TwentyClient client, Attempts attempts) {
        TwentyRequest request = requests.read(exchange);
        FilePart file = file(exchange);
        UploadForm form = form(request, client, attempts);
        TwentyRequest call = request.withPath(form.path())
                .withBody(form.call(file, options.graphql().getFileFolder()));
        try {
            TwentyResult stored = client.send(call, form.reader(call, file.name()), attempts);
            new ResultWriter(options, request, exchange).write(stored);
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
            return new FileBody(exchange, options.graphql().getFileName()).read();
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
        if (form.kind() == UploadForm.Kind.FILES_FIELD
                && !GraphqlOptions.ATTACHMENT.equals(options.graphql().getFileFolder())) {
            throw Unsupported.notSent(
                    request,
                    "This server takes files for attachments only, but fileFolder is '"
                            + options.graphql().getFileFolder() + "': use twenty:general/graphql");
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
