package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.TwentyGraphqlApi;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.FilePart;
import io.github.cameltwenty.internal.client.FileUrl;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import io.github.cameltwenty.internal.client.Unsupported;
import io.github.cameltwenty.internal.client.UploadForm;
import io.github.cameltwenty.options.GraphqlOptions;
import java.util.Map;
import java.util.Optional;

/** Uploads of one step: each in the form that the server has, which is asked of its schema once. */
final class FileUploads {
    private final TwentyRequest request;
    private final TwentyClient client;
    private final Attempts attempts;

    /**
     * @param request in whose name they fail
     */
    FileUploads(TwentyRequest request, TwentyClient client, Attempts attempts) {
        this.request = request;
        this.client = client;
        this.attempts = attempts;
    }

    /**
     * @param folder a value of Twenty's enum {@code FileFolder}
     * @return {@code path}, {@code name}, and what else the server says of the file
     */
    TwentyResult upload(FilePart file, String folder) {
        UploadForm form = form(folder);
        TwentyRequest api = request.withPath(form.path());
        try {
            if (form.isInSteps(file)) {
                return uploadInSteps(file, form, api);
            }
            TwentyRequest call = api.withBody(form.call(file, folder));
            return client.send(call, UploadForm.reader(call, file.name()), attempts);
        } catch (TwentyValidationException e) {
            // an upgraded server may have another form by now
            client.graphqlForms().learn((UploadForm) null);
            throw e;
        }
    }

    private TwentyResult uploadInSteps(FilePart file, UploadForm form, TwentyRequest api) {
        TwentyRequest begin = api.withBody(form.beginCall(file));
        UploadForm.Target target = client.send(begin, UploadForm.targetReader(begin), attempts);
        FileUrl url = FileUrl.ofServer(target.url(), client.baseUrl())
                .orElseThrow(() -> failed("it gives no address of its own, or a less safe one, for the file"));
        client.files().put(url, target.contentType(), file, request, attempts);
        TwentyRequest complete = api.withBody(UploadForm.completeCall(target));
        TwentyResult stored = client.send(complete, UploadForm.reader(complete, file.name()), attempts);
        // what a server makes of a picture may be shorter or longer, but never nothing
        if (((Map<?, ?>) stored.value()).get("size") instanceof Number size && size.longValue() == 0) {
            throw failed("it has stored none of the file's " + file.length() + " bytes");
        }
        return stored;
    }

    private TwentyServerException failed(String why) {
        return request.unusable(200, "the server's answer is of no use: " + why);
    }

    private UploadForm form(String folder) {
        UploadForm form = client.graphqlForms().upload();
        if (form == null) {
            form = asked(TwentyGraphqlApi.core)
                    .or(() -> asked(TwentyGraphqlApi.metadata))
                    .orElseThrow(() -> Unsupported.notSent(
                            request, "This server has none of the mutations by which Twenty's versions take a file"));
            client.graphqlForms().learn(form);
        }
        if (form.isForAttachments() && !GraphqlOptions.ATTACHMENT.equals(folder)) {
            throw Unsupported.notSent(
                    request,
                    "This server takes files for attachments only, but fileFolder is '" + folder
                            + "': use twenty:general/graphql");
        }
        return form;
    }

    private Optional<UploadForm> asked(TwentyGraphqlApi api) {
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
