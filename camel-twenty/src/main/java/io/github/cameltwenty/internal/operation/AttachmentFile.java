package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.FileUrl;
import io.github.cameltwenty.internal.client.GraphqlCall;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The file of an attachment, looked up by the id of that: its address is signed for each who asks, and for a while. */
final class AttachmentFile {
    private final String id;
    private final TwentyRequest request;
    private final TwentyClient client;
    private final Attempts attempts;
    private String name;

    /**
     * @param id of the attachment
     * @param request in whose name it fails
     */
    AttachmentFile(String id, TwentyRequest request, TwentyClient client, Attempts attempts) {
        this.id = id;
        this.request = request;
        this.client = client;
        this.attempts = attempts;
    }

    /** As it was attached; null before the first look-up. */
    String name() {
        return name;
    }

    /** A new address with each call. */
    FileUrl address() {
        TwentyRequest find = TwentyRequest.of(AttachFile.RESOURCE, Operation.FIND_ONE, id, Map.of("depth", "0"), null)
                .as(request.purpose());
        Map<?, ?> attachment = (Map<?, ?>)
                client.send(find, TwentyResult.reader(find), attempts).value();
        name = text(attachment.get("name")).orElse(null);
        if (attachment.get("file") instanceof List<?> files && !files.isEmpty()) {
            return ofFiles(files);
        }
        String path = text(attachment.get("fullPath")).orElseThrow(() -> noFile("the attachment has no file"));
        // 1.0.3 signs it in GraphQL alone; before 1.0 it is no URL there, by Twenty's sources
        String signed = path.contains("://") ? path : signedPath();
        // anyone who may edit attachments writes fullPath: it leads to Twenty's own files, and to no other host
        return FileUrl.ofServer(signed.contains("://") ? signed : "/files/" + signed, client.baseUrl())
                .filter(url -> url.isAt(client.baseUrl()))
                .orElseThrow(() -> noFile("the server gives no address of its own for it"));
    }

    private FileUrl ofFiles(List<?> files) {
        if (files.size() > 1) {
            throw noFile("the attachment has " + files.size() + " files: give the url of the one that is meant");
        }
        Map<?, ?> file = files.get(0) instanceof Map<?, ?> fields ? fields : Map.of();
        name = text(file.get("label")).orElse(name);
        return text(file.get("url"))
                .flatMap(url -> FileUrl.ofServer(url, client.baseUrl()))
                .orElseThrow(() -> noFile("the server gives no address for it"));
    }

    private String signedPath() {
        GraphqlCall call = GraphqlCall.query(
                "query File($id: UUID) { attachment(filter: {id: {eq: $id}}) { fullPath } }", Map.of("id", id));
        TwentyRequest query = TwentyRequest.of(AttachFile.RESOURCE, Operation.GRAPHQL, null, Map.of(), call)
                .as(request.purpose());
        Map<?, ?> data = (Map<?, ?>)
                client.send(query, TwentyResult.reader(query), attempts).value();
        return Optional.ofNullable(data.get("attachment"))
                .map(found -> ((Map<?, ?>) found).get("fullPath"))
                .flatMap(AttachmentFile::text)
                .filter(path -> path.contains("://") || path.contains("?token="))
                .orElseThrow(() -> noFile("the server does not sign its address"));
    }

    private static Optional<String> text(Object value) {
        return value instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    private TwentyException noFile(String why) {
        String message = "No file to fetch: " + why;
        return new TwentyNotFoundException(
                request.action() + ": " + message, request.refusal(0, null, List.of(message)));
    }
}
